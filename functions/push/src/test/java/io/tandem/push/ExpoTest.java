package io.tandem.push;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import io.tandem.fixtures.Loopback;
import io.tandem.push.Sending.Refused;
import io.tandem.push.Sending.Taken;
import io.tandem.push.Sending.Unfit;
import io.tandem.push.Sending.Unknown;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** After a request it is known that Expo has it, that Expo does not have it, or neither. */
final class ExpoTest {
  private static final WireMockServer SERVER = Loopback.server();

  @BeforeEach
  void startAfresh() {
    SERVER.start();
    WireMock.configureFor("127.0.0.1", SERVER.port());
    WireMock.reset();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @Test
  void ticketsMeanThatExpoHasIt() {
    assertThat(sendTo(ExpoRequests.taken()))
        .isEqualTo(new Taken(List.of(new PushTicket("8d2f-ticket", ""))));

    verify(
        1,
        postRequestedFor(urlEqualTo(ExpoRequests.SEND)).withHeader("Connection", equalTo("close")));
  }

  @Test
  void onlyTheCodeOfATicketsErrorIsKept() {
    assertThat(sendTo(ExpoRequests.notRegistered()))
        .isEqualTo(new Taken(List.of(new PushTicket("", "DeviceNotRegistered"))));
    assertThat(sendTo(ExpoRequests.json(200, "{\"data\":[{\"status\":\"error\"}]}")))
        .isEqualTo(new Taken(List.of(new PushTicket("", "no code"))));
  }

  @ParameterizedTest
  @CsvSource({
    "404,NOT_FOUND,false",
    "429,TOO_MANY_REQUESTS,true",
    "500,INTERNAL_SERVER_ERROR,true"
  })
  void anErrorForTheWholeRequestMeansThatExpoDoesNotHaveIt(
      int status, String code, boolean temporary) {
    assertThat(sendTo(ExpoRequests.refused(status, code)))
        .isEqualTo(new Refused("status %d %s".formatted(status, code), temporary, Duration.ZERO));
  }

  @ParameterizedTest
  @CsvSource({"400,VALIDATION_ERROR", "403,UNAUTHORIZED", "413,ANYTHING"})
  void aRequestMayBeRefusedBecauseOfItsContent(int status, String code) {
    assertThat(sendTo(ExpoRequests.refused(status, code)))
        .isEqualTo(new Unfit("status %d %s".formatted(status, code), Map.of()));
  }

  @Test
  void expoMaySayWhichPhonesBelongToAnotherProject() {
    assertThat(sendTo(ExpoRequests.twoProjects(List.of("a", "b"), List.of("c"))))
        .isEqualTo(
            new Unfit(
                "status 400 PUSH_TOO_MANY_EXPERIENCE_IDS",
                Map.of("a", "@ana/tandem", "b", "@ana/tandem", "c", "@ben/other")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "{\"@a/b\":1}", "{\"@a/b\":[]}", "\"a\""})
  void expoMaySayNothingUsefulAboutProjects(String details) {
    String code = "PUSH_TOO_MANY_EXPERIENCE_IDS";
    assertThat(
            sendTo(
                ExpoRequests.json(
                    400,
                    "{\"errors\":[{\"code\":\"%s\",\"details\":%s}]}".formatted(code, details))))
        .isEqualTo(new Unfit("status 400 " + code, Map.of()));
  }

  @ParameterizedTest
  @CsvSource({"7,7", "0,0", "soon,0"})
  void aRefusalMaySayHowLongToWait(String header, int seconds) {
    assertThat(sendTo(ExpoRequests.refused(429, "X").withHeader("Retry-After", header)))
        .isEqualTo(new Refused("status 429 X", true, Duration.ofSeconds(seconds)));
  }

  @ParameterizedTest
  @ValueSource(ints = {307, 401, 404})
  void anyOtherStatusMeansThatExpoDoesNotHaveIt(int status) {
    assertThat(sendTo(aResponse().withStatus(status).withHeader("Location", "/elsewhere")))
        .isEqualTo(new Refused("status %d without a code".formatted(status), false, Duration.ZERO));
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 503, 504, 520, 524})
  void aFailingProxyLeavesItOpen(int status) {
    assertThat(sendTo(ExpoRequests.json(status, "<html>")))
        .isEqualTo(new Unknown("status %d without a code".formatted(status)));
  }

  @Test
  void aRefusedConnectionMeansThatExpoDoesNotHaveIt() throws IOException {
    int port;
    try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = unused.getLocalPort();
    }

    assertThat(expo("http://127.0.0.1:" + port).send(messages()))
        .isEqualTo(new Refused("ConnectException", true, Duration.ZERO));
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aConnectionThatBreaksLeavesItOpenAndNothingIsSentAgain(Fault fault) {
    assertThat(sendTo(aResponse().withFault(fault))).isInstanceOf(Unknown.class);

    verify(1, postRequestedFor(urlEqualTo(ExpoRequests.SEND)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void aWrongNumberOfTicketsLeavesItOpen(int tickets) {
    assertThat(sendTo(ExpoRequests.taken(tickets)))
        .isEqualTo(new Unknown("status 200, 1 message(s), %d ticket(s)".formatted(tickets)));
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"status\":\"ok\"}', ''",
    "'{\"status\":\"odd\",\"id\":\"i\"}', no code",
    "'{\"status\":\"error\",\"details\":{\"error\":\"Odd\"}}', Odd",
    "null, no code",
    "1, no code"
  })
  void aTicketWithoutAnErrorIsOk(String ticket, String error) {
    Sending sending = sendTo(ExpoRequests.json(200, "{\"data\":[" + ticket + "]}"));

    assertThat(sending)
        .asInstanceOf(type(Taken.class))
        .extracting(taken -> taken.tickets().get(0))
        .satisfies(it -> assertThat(it.error()).isEqualTo(error))
        .satisfies(it -> assertThat(it.isOk()).isEqualTo(error.isEmpty()));
  }

  @Test
  void aTimeoutLeavesItOpenAndNothingIsSentAgain() {
    assertThat(sendTo(ExpoRequests.taken().withFixedDelay(5_000)))
        .isEqualTo(new Unknown("SocketTimeoutException"));

    verify(1, postRequestedFor(urlEqualTo(ExpoRequests.SEND)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{}", "[]", "null", "{\"data\":{}}"})
  void anAnswerWithoutTicketsLeavesItOpen(String body) {
    assertThat(sendTo(ExpoRequests.json(200, body)))
        .isEqualTo(new Unknown("status 200 without tickets"));
  }

  private static Sending sendTo(ResponseDefinitionBuilder answer) {
    ExpoRequests.areAnswered(answer);
    return expo(SERVER.baseUrl()).send(messages());
  }

  private static Expo expo(String endpoint) {
    return new Expo(
        new ExpoHttp(
            endpoint,
            Optional::empty,
            Duration.ofSeconds(1),
            Duration.ofMillis(500),
            new ObjectMapper()));
  }

  private static List<PushMessage> messages() {
    PushMessage.Data data = new PushMessage.Data(new UUID(0, 1), "session.paused", 7);
    return List.of(new PushMessage("token", "Ana", "Ana has …", data, 1, "default", "high"));
  }
}
