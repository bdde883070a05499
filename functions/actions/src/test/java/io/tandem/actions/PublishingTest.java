package io.tandem.actions;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static io.tandem.actions.Assert.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@HttpTest
final class PublishingTest extends SnsTest {

  @Test
  void anActionsEventsArePublishedInOrderWithinItsInvocation() {
    Two two = Two.revealed();
    done(two.as(two.ana, "POST", "/empathy/validate", "{\"validated\":true}"));
    sns.resetRequests();

    done(two.as(two.ben, "POST", "/empathy/validate", "{\"validated\":true}"));

    List<Published> published = Published.of(two.session, sns);
    assertThat(published)
        .extracting(Published::attributes)
        .containsExactly(
            Map.of("type", "empathy.status_updated", "push", "false", "seq", "11"),
            Map.of("type", "partner.stage_completed", "push", "true", "seq", "12"));
    assertThat(sns.getAllServeEvents()).as("one request for both").hasSize(1);
    assertThat(unpublished(two)).isZero();
  }

  @Test
  void nobodysPhoneRingsWhileTheInviterIsAlone() {
    Two two = Two.invited();

    assertThat(Published.of(two.session, sns).get(0).attributes()).containsEntry("push", "false");
  }

  @Test
  void noTextIsInAnAttribute() {
    Two two = Two.revealed();

    done(
        two.as(
            two.ana, "POST", "/empathy/validate", "{\"validated\":false,\"feedback\":\"c4n4ry\"}"));

    List<Published> published = Published.of(two.session, sns);
    assertThat(published.get(published.size() - 1).event().privateParts().toString())
        .contains("c4n4ry");
    assertThat(published)
        .allSatisfy(it -> assertThat(it.attributes()).containsOnlyKeys("type", "push", "seq"));
  }

  static Stream<ResponseDefinitionBuilder> failures() {
    return Stream.of(
        aResponse().withStatus(500),
        aResponse().withStatus(429),
        aResponse().withStatus(403).withBody("<ErrorResponse/>"),
        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
        aResponse().withFault(Fault.EMPTY_RESPONSE),
        aResponse().withStatus(200).withFixedDelay(20_000));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailingSnsChangesNoAnswerAndTheEventStaysInTheOutbox(ResponseDefinitionBuilder failure) {
    Two two = Two.joined();
    sns.stubFor(any(anyUrl()).willReturn(failure));

    assertThat(
            done(two.as(two.ben, "POST", "/compact/sign", "{\"agreed\":true}"))
                .get("signed")
                .asBoolean())
        .isTrue();

    assertThat(unpublished(two)).isEqualTo(1);
  }
}
