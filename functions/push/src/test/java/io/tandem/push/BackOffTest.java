package io.tandem.push;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.fixtures.Sns;
import io.tandem.push.Sending.Refused;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When Expo is busy, the function waits before it retries, but never past its own timeout. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
final class BackOffTest {
  @Inject TestClock clock;
  @Inject RecordedPause pause;
  @Inject PatientExpo expo;

  @BeforeEach
  void startAfresh() {
    Surroundings.startAfresh();
    clock.stopAt(Instant.now().toString());
    pause.waits.clear();
  }

  @AfterEach
  void startTheClockAgain() {
    clock.run();
  }

  @Test
  void aTemporaryRefusalIsRetriedInTheSameInvocation() {
    firstThenTaken(ExpoRequests.refused(429, "TOO_MANY_REQUESTS"));

    Sns.deliver(Two.joined().withPhoneOfBen().pause()).statusCode(204);

    assertThat(ExpoRequests.all()).hasSize(2);
    assertThat(pause.waits).hasSize(1);
    assertThat(pause.waits.get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
  }

  @Test
  void expoMaySayHowLongToWait() {
    firstThenTaken(ExpoRequests.refused(429, "TOO_MANY_REQUESTS").withHeader("Retry-After", "6"));

    Sns.deliver(Two.joined().withPhoneOfBen().pause()).statusCode(204);

    assertThat(pause.waits).containsExactly(Duration.ofSeconds(6));
  }

  @Test
  void everyWaitIsLongerUntilItGivesUp() {
    ExpoRequests.areAnswered(ExpoRequests.refused(500, "INTERNAL_SERVER_ERROR"));

    Sns.deliver(Two.joined().withPhoneOfBen().pause()).statusCode(204);

    assertThat(ExpoRequests.all()).hasSize(4);
    assertThat(pause.waits).hasSize(3);
    assertThat(pause.waits.get(1)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    assertThat(pause.waits.get(2)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void aWaitTooLongForTheFunctionIsLeftToTheNextRun() {
    ExpoRequests.areAnswered(
        ExpoRequests.refused(429, "TOO_MANY_REQUESTS").withHeader("Retry-After", "11"));

    Sns.deliver(Two.joined().withPhoneOfBen().pause()).statusCode(204);

    assertThat(ExpoRequests.all()).hasSize(1);
    assertThat(pause.waits).isEmpty();
  }

  @Test
  void aPermanentRefusalIsNotRetried() {
    ExpoRequests.areAnswered(ExpoRequests.refused(401, "UNAUTHORIZED"));

    Sns.deliver(Two.joined().withPhoneOfBen().pause()).statusCode(204);

    assertThat(ExpoRequests.all()).hasSize(1);
    assertThat(pause.waits).isEmpty();
  }

  @Test
  void noAttemptBeginsWithoutTimeLeft() {
    ExpoRequests.areAnswered(ExpoRequests.taken());

    assertThat(expo.send(List.of(), clock.instant().minusMillis(1)))
        .isEqualTo(new Refused("no time is left", true, Duration.ZERO));

    assertThat(ExpoRequests.all()).isEmpty();
  }

  private static void firstThenTaken(ResponseDefinitionBuilder first) {
    stubFor(
        post(ExpoRequests.SEND)
            .inScenario("busy")
            .whenScenarioStateIs(STARTED)
            .willReturn(first)
            .willSetStateTo("mended"));
    stubFor(
        post(ExpoRequests.SEND)
            .inScenario("busy")
            .whenScenarioStateIs("mended")
            .willReturn(ExpoRequests.taken()));
  }
}
