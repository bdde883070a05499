package io.tandem.local.faults;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.TestProject;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static LocalStage stage;
  private static TestClient client;

  @BeforeAll
  static void start(@TempDir Path folder) {
    stage = TestProject.start(folder);
    client = new TestClient(stage.uri());
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @AfterEach
  void mend() {
    for (FaultTarget target : FaultTarget.values()) {
      stage.faults().mend(target);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sns, error, /sns, 500, <Code>InternalFailure</Code>",
    "sns, throttle, /, 400, <Code>Throttling</Code>",
    "ably, error, /ably/messages, 500, '\"code\":50000'",
    "ably, throttle, /ably/messages, 429, '\"code\":42910'",
    "expo, error, /expo/--/api/v2/push/send, 500, '\"code\":\"INTERNAL_SERVER_ERROR\"'",
    "expo, throttle, /expo/--/api/v2/push/send, 429, '\"code\":\"TOO_MANY_REQUESTS\"'",
  })
  void brokenServiceAnswersInItsOwnWords(
      String target, String mode, String path, int status, String words) throws IOException {
    set("{\"target\":\"%s\",\"mode\":\"%s\"}".formatted(target, mode));

    HttpResponse<byte[]> answer = client.post(path, "{}");

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(words);
    set("{\"target\":\"%s\",\"mode\":\"none\"}".formatted(target));
    assertThat(new String(client.post(path, "{}").body(), StandardCharsets.UTF_8))
        .doesNotContain(words);
  }

  @ParameterizedTest
  @CsvSource({"error, 50000", "throttle, 42910"})
  void brokenAblyNamesItsErrorInTheHeadersToo(String mode, String code) throws IOException {
    set("{\"target\":\"ably\",\"mode\":\"" + mode + "\"}");

    assertThat(client.post("/ably/messages", "{}").headers().firstValue("X-Ably-Errorcode"))
        .hasValue(code);
  }

  @Test
  void hangingServiceAnswersOnceMended() {
    stage.faults().set(FaultTarget.ABLY, FaultMode.HANG);

    var answer = client.getAsync("/ably/channels/a/messages");

    assertThat(answer.copy().orTimeout(200, MILLISECONDS)).failsWithin(SOON);
    stage.faults().mend(FaultTarget.ABLY);
    assertThat(answer).succeedsWithin(SOON);
  }

  @Test
  void resetFaultResetsTheConnection() throws IOException {
    stage.faults().set(FaultTarget.EXPO, FaultMode.RESET);
    try (Socket socket = new Socket("127.0.0.1", stage.uri().getPort())) {
      socket
          .getOutputStream()
          .write("GET /expo/ HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.UTF_8));

      assertThatExceptionOfType(SocketException.class)
          .isThrownBy(() -> socket.getInputStream().read())
          .withMessageContaining("reset");
    }
  }

  @Test
  void faultsStrikeAtTheirRateAndRepeatWithTheSameSeed() throws IOException {
    stage.faults().set(FaultTarget.EXPO, FaultMode.ERROR, 0.5);

    stage.faults().seed(7);
    List<Integer> first = statusesOfExpo();
    stage.faults().seed(7);

    assertThat(statusesOfExpo()).isEqualTo(first);
    assertThat(first.stream().filter(status -> status == 500)).hasSizeBetween(10, 30);
  }

  @Test
  void theSetFaultsAreShown() throws IOException {
    set("{\"target\":\"ably\",\"mode\":\"hang\",\"rate\":0.25}");

    assertThat(client.items("/local/faults"))
        .extracting(JsonNode::toString)
        .containsExactly(
            "{\"target\":\"sns\",\"mode\":\"none\",\"rate\":1.0}",
            "{\"target\":\"ably\",\"mode\":\"hang\",\"rate\":0.25}",
            "{\"target\":\"expo\",\"mode\":\"none\",\"rate\":1.0}");
  }

  @Test
  void anExternalDatabaseCannotBeBroken() throws IOException {
    HttpResponse<byte[]> answer =
        client.post("/local/faults", "{\"target\":\"postgres\",\"mode\":\"error\"}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(TestClient.json(answer).at("/error/message").asText())
        .isEqualTo("target must be one of [sns, ably, expo]");
  }

  @Test
  void consoleIsServedWhileSnsIsBroken() throws IOException {
    stage.faults().set(FaultTarget.SNS, FaultMode.ERROR);

    assertThat(client.get("/").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "body; nonsense",
        "body; []",
        "target; {}",
        "target; {\"target\":\"moon\",\"mode\":\"none\"}",
        "target; {\"target\":1,\"mode\":\"none\"}",
        "mode; {\"target\":\"sns\"}",
        "mode; {\"target\":\"sns\",\"mode\":\"ERROR\"}",
        "rate; {\"target\":\"sns\",\"mode\":\"error\",\"rate\":\"1\"}",
        "rate; {\"target\":\"sns\",\"mode\":\"error\",\"rate\":1.1}",
        "rate; {\"target\":\"sns\",\"mode\":\"error\",\"rate\":-1}",
        "rate; {\"target\":\"sns\",\"mode\":\"error\",\"rate\":null}",
      })
  void badRequestIsToldWhatIsWrong(String wrong, String body) throws IOException {
    HttpResponse<byte[]> answer = client.post("/local/faults", body);

    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode error = TestClient.json(answer).get("error");
    assertThat(error.get("code").asText()).isEqualTo("VALIDATION_ERROR");
    assertThat(error.get("message").asText()).contains(wrong);
  }

  private static void set(String body) throws IOException {
    assertThat(client.post("/local/faults", body).statusCode()).isEqualTo(200);
  }

  private static List<Integer> statusesOfExpo() throws IOException {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      statuses.add(client.post("/expo/--/api/v2/push/send", "[]").statusCode());
    }
    return statuses;
  }
}
