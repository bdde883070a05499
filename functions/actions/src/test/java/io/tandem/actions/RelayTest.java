package io.tandem.actions;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.sessions.outbox.Relay.Relayed;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HttpTest
final class RelayTest extends SnsTest {
  @Inject RelayOutbox relay;
  @Inject ShiftableClock clock;

  @BeforeEach
  void nothingOfOtherTestsIsLeft() {
    Sql.script("update session_events set published_at = now() where published_at is null");
  }

  @Test
  void whatIsLeftIsPublishedInOrderOnceSnsIsBack() {
    Two two = withSnsDown(Two::atNeedMapping);
    assertThat(unpublished(two)).isEqualTo(12);
    sns.resetRequests();

    Relayed relayed = relayLater();

    assertThat(relayed).isEqualTo(new Relayed(12, 0));
    assertThat(Published.of(two.session, sns))
        .extracting(published -> published.event().seq())
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
    assertThat(unpublished(two)).isZero();
    assertThat(relayLater()).isEqualTo(new Relayed(0, 0));
  }

  @Test
  void youngEventsAreLeftToTheirOwnInvocation() {
    Two two = withSnsDown(Two::invited);

    assertThat(relay.handle()).isEqualTo(new Relayed(0, 0));

    assertThat(unpublished(two)).isEqualTo(1);
  }

  @Test
  void stuckSessionsHoldUpNoOther() {
    List<Two> stuck = Stream.generate(() -> withSnsDown(Two::joined)).limit(4).toList();
    Two other = withSnsDown(Two::joined);
    stuck.forEach(this::refuse);

    assertThat(relayLater()).isEqualTo(new Relayed(2, 4));

    assertThat(stuck).allSatisfy(two -> assertThat(unpublished(two)).isEqualTo(2));
    assertThat(unpublished(other)).isZero();
  }

  private void refuse(Two stuck) {
    sns.stubFor(
        any(anyUrl())
            .withRequestBody(containing(stuck.session))
            .willReturn(aResponse().withStatus(400)));
  }

  @Test
  void aSessionThatAnotherRelayHoldsIsSkipped() {
    Two held = withSnsDown(Two::joined);
    Two other = withSnsDown(Two::joined);

    Sql.holding(
        "select 1 from session_events where seq = 1 and session_id = '"
            + held.session
            + "' for update",
        () -> assertThat(relayLater()).isEqualTo(new Relayed(2, 0)));

    assertThat(unpublished(held)).isEqualTo(2);
    assertThat(unpublished(other)).isZero();
  }

  @Test
  void anSnsThatTakesNothingEndsTheRun() {
    for (int i = 0; i < 5; i++) {
      withSnsDown(Two::invited);
    }
    sns.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(403)));
    sns.resetRequests();

    Relayed relayed = relayLater();

    assertThat(relayed).isEqualTo(new Relayed(0, 3));

    assertThat(sns.getAllServeEvents()).hasSize(3);
  }

  private Two withSnsDown(Supplier<Two> walk) {
    sns.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(403)));
    Two two = walk.get();
    snsTakesEverything();
    return two;
  }

  private Relayed relayLater() {
    return clock.later(Duration.ofSeconds(6), relay::handle);
  }
}
