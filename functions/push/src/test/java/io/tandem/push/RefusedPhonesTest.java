package io.tandem.push;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.events.SessionEvent;
import io.tandem.fixtures.Sns;
import io.tandem.fixtures.Sql;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A phone that Expo refuses does not stop the member's other phones from ringing. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
final class RefusedPhonesTest {
  @Inject TestClock clock;
  @Inject RecordedPause pause;
  @Inject SendHeld sendHeld;

  private final Two two = Two.joined();
  private final String his = two.token("his");
  private final String other = two.token("other");
  private final SessionEvent event = two.pause();

  @BeforeEach
  void benHasAPhoneOfAnotherProjectToo() {
    Surroundings.startAfresh();
    Sql.run("delete from rings");
    clock.stopAt(Instant.now().toString());
    pause.waits.clear();
    two.withPhoneOfBen().withPhone(two.ben, "other");
    stubFor(to(his).willReturn(ExpoRequests.taken()));
    stubFor(to(other).willReturn(ExpoRequests.taken()));
    stubFor(toBoth().willReturn(twoProjects()));
  }

  @AfterEach
  void startTheClockAgain() {
    clock.run();
  }

  @Test
  void eachProjectsPhonesAreSentByThemselves() {
    two.withPhone(two.ben, "third");
    stubFor(
        to(his)
            .withRequestBody(containing(two.token("third")))
            .atPriority(2)
            .willReturn(ExpoRequests.taken(2)));

    Sns.deliver(event).statusCode(204);

    assertThat(sentTo())
        .containsExactlyInAnyOrder(
            List.of(two.token("third"), other, his),
            List.of(two.token("third"), his),
            List.of(other));
  }

  @ParameterizedTest
  @CsvSource({"400,VALIDATION_ERROR", "403,UNAUTHORIZED", "413,ANYTHING"})
  void aPhoneThatExpoAlwaysRefusesIsNotAFailure(int status, String code) {
    stubFor(to(other).willReturn(ExpoRequests.refused(status, code)));

    try (Logged logged = new Logged()) {
      Sns.deliver(event).statusCode(204);
      Sns.deliver(event).statusCode(204);

      assertThat(logged.text())
          .contains(event.id().toString(), "status %d %s".formatted(status, code))
          .doesNotContain("ExponentPushToken");
    }
    assertThat(sentTo())
        .containsExactlyInAnyOrder(List.of(other, his), List.of(his), List.of(other));
  }

  @Test
  void aRefusedPhoneIsNotAFailureEvenIfItIsTheOnlyOne() {
    Two alone = Two.joined().withPhoneOfBen();
    stubFor(to(alone.token("his")).willReturn(ExpoRequests.refused(403, "UNAUTHORIZED")));
    SessionEvent pause = alone.pause();

    Sns.deliver(pause).statusCode(204);
    Sns.deliver(pause).statusCode(204);

    assertThat(sentTo()).containsExactly(List.of(alone.token("his")));
  }

  @Test
  void halvesAreSentIfExpoDoesNotNameThePhone() {
    stubFor(toBoth().willReturn(ExpoRequests.refused(400, "VALIDATION_ERROR")));
    stubFor(to(other).willReturn(ExpoRequests.refused(400, "VALIDATION_ERROR")));

    Sns.deliver(event).statusCode(204);

    assertThat(sentTo())
        .containsExactlyInAnyOrder(List.of(other, his), List.of(his), List.of(other));
  }

  @ParameterizedTest
  @CsvSource({"200,1", "502,0"})
  void aTemporaryRefusalAfterOthersWereSentIsLeftToTheNextRun(int status, int tickets) {
    stubFor(to(his).willReturn(ExpoRequests.taken(tickets).withStatus(status)));
    stubFor(to(other).willReturn(ExpoRequests.refused(429, "TOO_MANY_REQUESTS")));

    Sns.deliver(event).statusCode(204);
    Surroundings.startAfresh();
    stubFor(to(other).willReturn(ExpoRequests.taken()));
    Sns.deliver(event).statusCode(204);
    assertThat(sentTo()).as("the claim stays").isEmpty();
    sendHeld.handle();
    sendHeld.handle();

    assertThat(sentTo()).containsExactly(List.of(other));
  }

  @Test
  void theNextRunRepeatsTemporaryRefusalsButNotPermanentOnes() {
    stubFor(to(his).willReturn(ExpoRequests.refused(429, "TOO_MANY_REQUESTS")));
    stubFor(to(other).willReturn(ExpoRequests.refused(403, "UNAUTHORIZED")));
    Sns.deliver(event).statusCode(204);

    stubFor(to(his).willReturn(ExpoRequests.taken()));
    WireMock.resetAllRequests();
    sendHeld.handle();
    sendHeld.handle();

    assertThat(sentTo()).containsExactly(List.of(his));
  }

  @Test
  void allPartsShareTheTimeLimitOfOneRequest() {
    ResponseDefinitionBuilder busy =
        ExpoRequests.refused(429, "TOO_MANY_REQUESTS").withHeader("Retry-After", "6");
    stubFor(to(his).willReturn(busy));
    stubFor(to(other).willReturn(busy));

    Sns.deliver(event).statusCode(204);

    assertThat(pause.waits).containsExactly(Duration.ofSeconds(6));
    assertThat(sentTo()).hasSize(4);
  }

  private ResponseDefinitionBuilder twoProjects() {
    return ExpoRequests.twoProjects(
        List.of(his, two.token("third")), List.of(other, "ExponentPushToken[unheard-of]"));
  }

  private MappingBuilder to(String token) {
    return post(ExpoRequests.SEND).withRequestBody(containing(token));
  }

  private MappingBuilder toBoth() {
    return to(his).withRequestBody(containing(other)).atPriority(1);
  }

  private static List<List<String>> sentTo() {
    return ExpoRequests.all().stream()
        .map(request -> ExpoRequests.messages(request).findValuesAsText("to"))
        .toList();
  }
}
