package io.tandem.realtime;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tandem.fixtures.Sns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The invocation fails if Ably does not accept an event, and the failure quotes no content. */
@QuarkusTest
@QuarkusTestResource(AblyServer.class)
final class FailureTest {
  @BeforeEach
  void reset() {
    AblyServer.startAfresh();
  }

  @ParameterizedTest
  @CsvSource({"401,40101", "400,40020", "429,42910", "500,50000", "503,50003"})
  void aRefusalFails(int status, int code) {
    deliverTo(AblyAnswers.refused(status, code))
        .body("errorMessage", containsString("status %d, code %d".formatted(status, code)));
  }

  @Test
  void oneRefusedChannelFails() {
    deliverTo(AblyAnswers.lastRefused(2))
        .body("errorMessage", containsString("status 201, code 40160"));
  }

  @Test
  void aChannelThatTheAnswerLeavesOutFails() {
    deliverTo(AblyAnswers.allPublished(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "null", "{}", "[]", "\"canary-message\"", "[[1]]"})
  void aMalformedAnswerFails(String body) {
    deliverTo(AblyAnswers.answer(201, body));
  }

  @Test
  void anErrorPageOfAProxyFails() {
    deliverTo(aResponse().withStatus(502).withBody("<html>canary-message</html>"))
        .body("errorMessage", containsString("status 502, code 0"));
  }

  @Test
  void aRedirectIsNotFollowed() {
    deliverTo(aResponse().withStatus(307).withHeader("Location", "/elsewhere"))
        .body("errorMessage", containsString("status 307"));

    verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
  }

  @Test
  void anAnswerThatTakesTooLongFails() {
    deliverTo(AblyAnswers.allPublished(2).withFixedDelay(5_000))
        .body("errorMessage", containsString("HttpTimeoutException"));

    verify(1, postRequestedFor(urlEqualTo("/messages")));
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aBrokenConnectionFails(Fault fault) {
    deliverTo(aResponse().withFault(fault));
  }

  @Test
  void aConnectionThatDiedWhileTheFunctionWasFrozenIsReplaced() {
    stubFor(
        post("/messages")
            .inScenario("frozen")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
            .willSetStateTo("connected anew"));
    stubFor(
        post("/messages")
            .inScenario("frozen")
            .whenScenarioStateIs("connected anew")
            .willReturn(AblyAnswers.allPublished(2)));

    Sns.deliver(Events.ofTwo()).statusCode(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "canary-private", "[]", "{}", "{\"id\":\"canary-private\",\"data\":{}}"})
  void aMessageThatIsNotAnEventFails(String message) {
    Sns.deliver(message)
        .statusCode(500)
        .body(allOf(containsString("SNS message 95df01b4"), not(containsString("canary"))));
  }

  @Test
  void aFailedRecordDoesNotStopTheOthers() {
    stubFor(post("/messages").willReturn(AblyAnswers.allPublished(2)));

    Sns.deliver("no event", Events.ofTwo())
        .statusCode(500)
        .body("errorMessage", containsString("is not an event"));

    verify(1, postRequestedFor(urlEqualTo("/messages")));
  }

  private ValidatableResponse deliverTo(ResponseDefinitionBuilder answer) {
    stubFor(post("/messages").willReturn(answer));
    return Sns.deliver(Events.ofTwo("canary-private", "canary-private"))
        .statusCode(500)
        .body(allOf(containsString(Events.EVENT.toString()), not(containsString("canary"))));
  }
}
