package io.tandem.local.expo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.tandem.local.TestClient;
import io.tandem.local.web.LoopbackPort;
import io.tandem.local.web.LoopbackServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExpoStandInTest {
  private static final String SEND = "/expo/--/api/v2/push/send";
  private static Javalin server;
  private static TestClient expo;

  @BeforeAll
  static void start() {
    LoopbackPort port = LoopbackPort.any();
    server = LoopbackServer.start(port, new ExpoStandIn()::addTo);
    expo = new TestClient(URI.create("http://127.0.0.1:" + port.number()));
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @Test
  void everyMessageGetsItsTicketInOrder() throws IOException {
    JsonNode tickets =
        TestClient.json(
                expo.post(
                    SEND,
                    "[{\"to\":\"ExponentPushToken[one]\",\"title\":\"t\",\"data\":{\"seq\":1}},"
                        + "{\"to\":\"nonsense\"}]"))
            .get("data");

    assertThat(tickets.get(0).get("status").asText()).isEqualTo("ok");
    assertThat(tickets.get(0).get("id").asText()).isNotEmpty();
    assertThat(tickets.get(1).get("status").asText()).isEqualTo("error");
    assertThat(tickets.get(1).get("details").get("error").asText())
        .isEqualTo("DeviceNotRegistered");
    JsonNode items = expo.items("/local/expo/messages?to=ExponentPushToken%5Bone%5D");
    assertThat(items).hasSize(1);
    assertThat(items.get(0).get("data")).hasToString("{\"seq\":1}");
    assertThat(items.get(0).has("receivedAt")).isTrue();
  }

  @Test
  void singleMessageGetsASingleTicket() throws IOException {
    assertThat(send("{\"to\":\"ExpoPushToken[single]\"}").get("data").get("status").asText())
        .isEqualTo("ok");
    assertThat(send("{\"to\":[\"ExpoPushToken[a]\",\"ExpoPushToken[b]\"]}").get("data")).hasSize(2);
  }

  @Test
  void zippedBodyIsAccepted() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write("[{\"to\":\"ExpoPushToken[zip]\"}]".getBytes(UTF_8));
    }

    assertThat(expo.post(SEND, zipped.toByteArray(), "Content-Encoding", "gzip").statusCode())
        .isEqualTo(200);
    assertThat(expo.items("/local/expo/messages?to=ExpoPushToken%5Bzip%5D")).hasSize(1);
  }

  @Test
  void moreThanAHundredMessagesAreRefused() throws IOException {
    String message = "{\"to\":\"ExpoPushToken[many]\"}";
    String messages =
        Stream.generate(() -> message).limit(101).collect(Collectors.joining(",", "[", "]"));

    assertRefused(messages, "PUSH_TOO_MANY_NOTIFICATIONS");
    assertThat(expo.items("/local/expo/messages?to=ExpoPushToken%5Bmany%5D")).isEmpty();
  }

  @Test
  void malformedRequestIsRefused() throws IOException {
    assertRefused("nonsense", "VALIDATION_ERROR");
    assertRefused("[{\"title\":\"to nobody\"}]", "VALIDATION_ERROR");
    assertRefused("[1]", "VALIDATION_ERROR");
  }

  private static void assertRefused(String body, String code) throws IOException {
    HttpResponse<byte[]> response = expo.post(SEND, body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(TestClient.json(response).get("errors").get(0).get("code").asText()).isEqualTo(code);
  }

  private static JsonNode send(String body) throws IOException {
    return TestClient.json(expo.post(SEND, body));
  }
}
