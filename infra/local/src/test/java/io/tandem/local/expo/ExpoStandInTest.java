package io.tandem.local.expo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.tandem.local.MovableClock;
import io.tandem.local.TestClient;
import io.tandem.local.web.LoopbackPort;
import io.tandem.local.web.LoopbackServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpoStandInTest {
  private static final String SEND = "/expo/--/api/v2/push/send";
  private static final String RECEIPTS = "/expo/--/api/v2/push/getReceipts";
  private static final ExpoAccessToken TOKEN = ExpoAccessToken.make();
  private static final String BEARER = "Bearer " + TOKEN.text();
  private static final MovableClock CLOCK = new MovableClock();
  private static final LoopbackPort PORT = LoopbackPort.any();
  private static final Javalin SERVER =
      LoopbackServer.start(PORT, new ExpoStandIn(TOKEN, CLOCK)::addTo);
  private static final TestClient EXPO =
      new TestClient(URI.create("http://127.0.0.1:" + PORT.number()));

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @BeforeEach
  void waitForTheNextSecond() {
    CLOCK.move(Duration.ofSeconds(1));
  }

  @Test
  void everyMessageGetsItsTicketInOrder() throws IOException {
    JsonNode tickets =
        sent(
            "[{\"to\":\"ExponentPushToken[one]\",\"title\":\"t\",\"data\":{\"seq\":1}},"
                + "{\"to\":\"nonsense\"}]");

    assertThat(tickets.get(0).get("status").asText()).isEqualTo("ok");
    assertThat(tickets.get(0).get("id").asText()).isNotEmpty();
    assertThat(tickets.get(1).get("status").asText()).isEqualTo("error");
    assertThat(tickets.get(1).get("details").get("error").asText())
        .isEqualTo("DeviceNotRegistered");
    JsonNode items = EXPO.items("/local/expo/messages?to=ExponentPushToken%5Bone%5D");
    assertThat(items).hasSize(1);
    assertThat(items.get(0).get("data")).hasToString("{\"seq\":1}");
    assertThat(items.get(0).has("receivedAt")).isTrue();
  }

  @Test
  void singleMessageGetsASingleTicket() throws IOException {
    assertThat(sent("{\"to\":\"ExpoPushToken[single]\"}").get("status").asText()).isEqualTo("ok");
    assertThat(sent("{\"to\":[\"ExpoPushToken[a]\",\"ExpoPushToken[b]\"]}")).hasSize(2);
  }

  @Test
  void compressedBodyIsAccepted() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write("[{\"to\":\"ExpoPushToken[zip]\"}]".getBytes(UTF_8));
    }

    assertThat(
            EXPO.post(
                    SEND, zipped.toByteArray(), "Content-Encoding", "gzip", "Authorization", BEARER)
                .statusCode())
        .isEqualTo(200);
    assertThat(EXPO.items("/local/expo/messages?to=ExpoPushToken%5Bzip%5D")).hasSize(1);
  }

  @Test
  void moreThanAHundredMessagesAreRefused() throws IOException {
    String message = "{\"to\":\"ExpoPushToken[many]\"}";
    String messages =
        Stream.generate(() -> message).limit(101).collect(Collectors.joining(",", "[", "]"));

    assertRefused(messages, "PUSH_TOO_MANY_NOTIFICATIONS");
    assertThat(EXPO.items("/local/expo/messages?to=ExpoPushToken%5Bmany%5D")).isEmpty();
  }

  @Test
  void phonesOfTwoProjectsAreRefusedTogether() throws IOException {
    HttpResponse<byte[]> refused =
        post(SEND, "[{\"to\":\"ExpoPushToken[mixed]\"},{\"to\":\"ExpoPushToken[other-project]\"}]");

    assertRefused(refused, 400, "PUSH_TOO_MANY_EXPERIENCE_IDS");
    assertThat(TestClient.json(refused).at("/errors/0/details"))
        .hasToString(
            "{\"@tandem/tandem\":[\"ExpoPushToken[mixed]\"],"
                + "\"@other/other\":[\"ExpoPushToken[other-project]\"]}");
    assertThat(TestClient.json(refused).at("/errors/0/isTransient").asBoolean(true)).isFalse();
    assertThat(EXPO.items("/local/expo/messages?to=ExpoPushToken%5Bmixed%5D")).isEmpty();
  }

  @Test
  void accessTokenIsRefusedForAnotherProject() throws IOException {
    assertRefused(post(SEND, "{\"to\":\"ExpoPushToken[other-project]\"}"), 403, "UNAUTHORIZED");
    assertThat(EXPO.items("/local/expo/messages?to=ExpoPushToken%5Bother-project%5D")).isEmpty();
  }

  @Test
  void malformedRequestIsRefused() throws IOException {
    assertRefused("nonsense", "VALIDATION_ERROR");
    assertRefused("[{\"title\":\"to nobody\"}]", "VALIDATION_ERROR");
    assertRefused("[1]", "VALIDATION_ERROR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"priority\":\"high\"",
        "\"priority\":\"normal\"",
        "\"priority\":\"default\"",
        "\"data\":{},\"title\":\"t\",\"subtitle\":\"s\",\"body\":\"b\",\"badge\":0,\"ttl\":60",
        "\"sound\":null,\"expiration\":1,\"channelId\":null,\"categoryId\":\"c\"",
        "\"sound\":{\"critical\":true},\"interruptionLevel\":\"passive\",\"mutableContent\":true",
        "\"icon\":\"i\",\"richContent\":{\"image\":\"i\"},\"collapseId\":\"c\",\"tag\":\"t\"",
        "\"_contentAvailable\":true"
      })
  void everyDocumentedFieldIsAccepted(String fields) throws IOException {
    assertThat(sent("{\"to\":\"ExpoPushToken[fields]\"," + fields + "}").get("status").asText())
        .isEqualTo("ok");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"priority\":\"urgent\"",
        "\"priority\":\"High\"",
        "\"priority\":1",
        "\"data\":\"x\"",
        "\"data\":[]",
        "\"title\":1",
        "\"badge\":\"1\"",
        "\"ttl\":\"60\"",
        "\"sound\":true",
        "\"interruptionLevel\":\"loud\"",
        "\"mutableContent\":1",
        "\"richContent\":\"i\"",
        "\"channelID\":\"misspelt\"",
        "\"message\":\"unknown\""
      })
  void anyOtherFieldOrTypeIsRefusedAndNamed(String field) throws IOException {
    HttpResponse<byte[]> refused =
        post(
            SEND,
            "[{\"to\":\"ExpoPushToken[odd]\"},{\"to\":\"ExpoPushToken[odd]\"," + field + "}]");

    assertRefused(refused, 400, "VALIDATION_ERROR");
    assertThat(TestClient.json(refused).at("/errors/0/message").asText())
        .startsWith("\"[1]." + field.split("\"")[1] + "\"");
    assertThat(EXPO.items("/local/expo/messages?to=ExpoPushToken%5Bodd%5D")).isEmpty();
  }

  @Test
  void aPayloadTooBigForThePhonesServiceFailsInItsReceipt() throws IOException {
    int most = 4096 - "{\"title\":\"\",\"data\":{\"é\":1}}".getBytes(UTF_8).length;
    String message =
        "{\"to\":\"ExpoPushToken[big]\",\"title\":\"%s\",\"data\":{\"é\":1},\"ttl\":60}";
    String fits = sent(message.formatted("x".repeat(most))).get("id").asText();
    String tooBig = sent(message.formatted("x".repeat(most + 1))).get("id").asText();

    JsonNode receipts = receipts(fits, tooBig);

    assertThat(receipts.get(fits)).hasToString("{\"status\":\"ok\"}");
    assertThat(receipts.get(tooBig).get("status").asText()).isEqualTo("error");
    assertThat(receipts.get(tooBig).get("message").asText()).contains("4096");
    assertThat(receipts.get(tooBig).at("/details/error").asText()).isEqualTo("MessageTooBig");
  }

  @Test
  void tooLongCompressedBodyIsRefusedLikeAPlainOne() throws IOException {
    byte[] tooLong = new byte[LoopbackServer.MOST_BYTES + 1];
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write(tooLong);
    }

    assertThat(EXPO.post(SEND, tooLong, "Authorization", BEARER).statusCode()).isEqualTo(413);
    assertThat(
            EXPO.post(
                    SEND, zipped.toByteArray(), "Content-Encoding", "gzip", "Authorization", BEARER)
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void receiptShowsTheOutcomeOfATicket() throws IOException {
    JsonNode tickets =
        sent("[{\"to\":\"ExpoPushToken[here]\"},{\"to\":\"ExpoPushToken[gone-later]\"}]");
    String here = tickets.get(0).get("id").asText();
    String gone = tickets.get(1).get("id").asText();

    JsonNode receipts = receipts(here, gone, "unheard-of");

    assertThat(receipts).hasSize(2);
    assertThat(receipts.get(here)).hasToString("{\"status\":\"ok\"}");
    assertThat(receipts.get(gone).get("status").asText()).isEqualTo("error");
    assertThat(receipts.get(gone).get("message").asText()).contains("not a registered");
    assertThat(receipts.get(gone).at("/details/error").asText()).isEqualTo("DeviceNotRegistered");
  }

  @Test
  void phoneKnownToBeGoneGetsNoTicket() throws IOException {
    JsonNode ticket = sent("{\"to\":\"ExpoPushToken[gone-at-once]\"}");

    assertThat(ticket.get("status").asText()).isEqualTo("error");
    assertThat(ticket.at("/details/error").asText()).isEqualTo("DeviceNotRegistered");
    assertThat(ticket.has("id")).isFalse();
  }

  @Test
  void receiptIsDeletedAfterADay() throws IOException {
    String ticket = sent("{\"to\":\"ExpoPushToken[day]\"}").get("id").asText();
    CLOCK.move(Duration.ofHours(24));
    assertThat(receipts(ticket)).hasSize(1);

    CLOCK.move(Duration.ofMillis(1));

    assertThat(receipts(ticket)).isEmpty();
  }

  @Test
  void malformedRequestForReceiptsIsRefused() throws IOException {
    String ids = Stream.generate(() -> "\"id\"").limit(1_001).collect(Collectors.joining(","));

    assertRefused(post(RECEIPTS, "{\"ids\":[" + ids + "]}"), 400, "PUSH_TOO_MANY_RECEIPTS");
    assertRefused(post(RECEIPTS, "nonsense"), 400, "VALIDATION_ERROR");
    assertRefused(post(RECEIPTS, "{\"ids\":\"id\"}"), 400, "VALIDATION_ERROR");
    assertRefused(post(RECEIPTS, "{\"ids\":[1]}"), 400, "VALIDATION_ERROR");
  }

  @Test
  void withoutTheAccessTokenNothingIsAccepted() throws IOException {
    String message = "{\"to\":\"ExpoPushToken[locked]\"}";

    assertRefused(EXPO.post(SEND, message), 401, "UNAUTHORIZED");
    assertRefused(EXPO.post(SEND, message, "Authorization", "Bearer other"), 401, "UNAUTHORIZED");
    assertRefused(EXPO.post(RECEIPTS, "{\"ids\":[]}"), 401, "UNAUTHORIZED");
    assertThat(EXPO.items("/local/expo/messages?to=ExpoPushToken%5Blocked%5D")).isEmpty();
  }

  @Test
  void moreThanSixHundredPerSecondAreRefused() throws IOException {
    String hundred =
        Stream.generate(() -> "{\"to\":\"ExpoPushToken[fast]\"}")
            .limit(100)
            .collect(Collectors.joining(",", "[", "]"));
    for (int i = 0; i < 6; i++) {
      assertThat(post(SEND, hundred).statusCode()).isEqualTo(200);
    }

    assertRefused(post(SEND, hundred), 429, "TOO_MANY_REQUESTS");
    CLOCK.move(Duration.ofSeconds(1));

    assertThat(post(SEND, hundred).statusCode()).isEqualTo(200);
  }

  private static void assertRefused(String body, String code) throws IOException {
    assertRefused(post(SEND, body), 400, code);
  }

  private static void assertRefused(HttpResponse<byte[]> response, int status, String code) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(TestClient.json(response).at("/errors/0/code").asText()).isEqualTo(code);
  }

  private static JsonNode sent(String body) throws IOException {
    return TestClient.json(post(SEND, body)).get("data");
  }

  private static JsonNode receipts(String... ids) throws IOException {
    String list = Stream.of(ids).map(id -> '"' + id + '"').collect(Collectors.joining(","));
    return TestClient.json(post(RECEIPTS, "{\"ids\":[" + list + "]}")).get("data");
  }

  private static HttpResponse<byte[]> post(String path, String body) throws IOException {
    return EXPO.post(path, body, "Authorization", BEARER);
  }
}
