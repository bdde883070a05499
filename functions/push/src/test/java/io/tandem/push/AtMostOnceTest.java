package io.tandem.push;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.events.Move;
import io.tandem.events.SessionEvent;
import io.tandem.fixtures.Sns;
import io.tandem.fixtures.Sql;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No phone rings twice for an event, however often SNS delivers it, whatever Expo answers. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
final class AtMostOnceTest {
  @Inject TestClock clock;
  @Inject SendHeld sendHeld;

  @BeforeEach
  void startAfresh() {
    Surroundings.startAfresh();
    ExpoRequests.areAnswered(ExpoRequests.taken());
    Sql.run("delete from rings");
    clock.stopAt("2026-11-24T12:00:00Z");
  }

  @AfterEach
  void startTheClockAgain() {
    clock.run();
  }

  @Test
  void theSameEventTwiceIsOnePush() {
    SessionEvent event = pause();

    Sns.deliver(event).statusCode(204);
    Sns.deliver(event).statusCode(204);

    assertThat(ExpoRequests.all()).hasSize(1);
  }

  @Test
  void anotherEventIsAnotherPush() {
    Two two = Two.joined().withPhoneOfBen();

    Sns.deliver(two.event(two.ana, new Move.SessionPaused(), 7)).statusCode(204);
    clock.advance(Duration.ofMinutes(1));
    Sns.deliver(two.event(two.ana, new Move.SessionResumed(), 8)).statusCode(204);

    assertThat(ExpoRequests.all()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"404,NOT_FOUND", "429,TOO_MANY_REQUESTS", "500,INTERNAL_SERVER_ERROR"})
  void aPushThatExpoRefusedIsSentOnceByTheNextRun(int status, String code) {
    SessionEvent event = pause();
    ExpoRequests.areAnswered(ExpoRequests.refused(status, code));

    try (Logged logged = new Logged()) {
      Sns.deliver(event).statusCode(204);

      assertThat(logged.text())
          .contains(event.id().toString(), "status %d %s".formatted(status, code));
    }

    Surroundings.startAfresh();
    ExpoRequests.areAnswered(ExpoRequests.taken());
    Sns.deliver(event).statusCode(204);
    assertThat(ExpoRequests.all()).as("the claim stays").isEmpty();
    sendHeld.handle();
    Sns.deliver(event).statusCode(204);
    sendHeld.handle();

    assertThat(ExpoRequests.all()).hasSize(1);
  }

  static List<ResponseDefinitionBuilder> unclear() {
    return List.of(
        ExpoRequests.taken().withFixedDelay(5_000),
        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
        aResponse().withFault(Fault.EMPTY_RESPONSE),
        aResponse().withStatus(502),
        ExpoRequests.refused(503, "SERVICE_UNAVAILABLE"),
        aResponse().withStatus(504).withHeader("Retry-After", "1"),
        // https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/
        aResponse().withStatus(520),
        ExpoRequests.json(200, "{\"data\":"));
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void aPushThatExpoMayHaveAcceptedIsNotSentAgain(ResponseDefinitionBuilder answer) {
    SessionEvent event = pause();
    ExpoRequests.areAnswered(answer);
    Sns.deliver(event).statusCode(204);

    ExpoRequests.areAnswered(ExpoRequests.taken());
    Sns.deliver(event).statusCode(204);
    clock.advance(Duration.ofMinutes(2));
    sendHeld.handle();

    assertThat(ExpoRequests.all()).hasSize(1);
  }

  @Test
  void aPhoneThatExpoDoesNotKnowIsNoFailure() {
    SessionEvent event = pause();
    ExpoRequests.areAnswered(ExpoRequests.notRegistered());

    Sns.deliver(event).statusCode(204);
    Sns.deliver(event).statusCode(204);

    assertThat(ExpoRequests.all()).hasSize(1);
  }

  private static SessionEvent pause() {
    return Two.joined().withPhoneOfBen().pause();
  }
}
