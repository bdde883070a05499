package io.tandem.push;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.events.Move;
import io.tandem.events.SessionEvent;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** However often SNS delivers an event, and whatever Expo says: nobody is rung twice for it. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
final class AtMostOnceTest {
  @BeforeEach
  void startAfresh() {
    Surroundings.startAfresh();
    ExpoRequests.areAnswered(ExpoRequests.taken());
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
    Two two = Two.joined();
    two.withPhone(two.ben, "his");

    Sns.deliver(two.event(two.ana, new Move.SessionPaused())).statusCode(204);
    Sns.deliver(two.event(two.ana, new Move.SessionResumed())).statusCode(204);

    assertThat(ExpoRequests.all()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"404,NOT_FOUND", "429,TOO_MANY_REQUESTS", "500,INTERNAL_SERVER_ERROR"})
  void whatExpoRefusedIsPushedOnceByTheRetry(int status, String code) {
    SessionEvent event = pause();
    ExpoRequests.areAnswered(ExpoRequests.refused(status, code));

    Sns.deliver(event)
        .statusCode(500)
        .body("errorMessage", containsString("Event %s did not reach".formatted(event.id())))
        .body("errorMessage", containsString("status %d %s".formatted(status, code)));

    Surroundings.startAfresh();
    ExpoRequests.areAnswered(ExpoRequests.taken());
    Sns.deliver(event).statusCode(204);
    Sns.deliver(event).statusCode(204);

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
  void whatExpoMayHaveTakenIsNotSentAgain(ResponseDefinitionBuilder answer) {
    SessionEvent event = pause();
    ExpoRequests.areAnswered(answer);
    Sns.deliver(event).statusCode(204);

    ExpoRequests.areAnswered(ExpoRequests.taken());
    Sns.deliver(event).statusCode(204);

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
    Two two = Two.joined();
    two.withPhone(two.ben, "his");
    return two.event(two.ana, new Move.SessionPaused());
  }
}
