package io.tandem.local.ably;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.TestClient;
import io.tandem.local.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Behaviour that Ably's own library does not show. */
class RealtimeLineTest {
  private static final StartedAbly ABLY = StartedAbly.start();

  /** More than all buffers on the way can hold. */
  private static final int MOST_PUBLICATIONS = 200;

  private final String channel = "tandem:user:" + UUID.randomUUID();

  @AfterAll
  static void stop() {
    ABLY.close();
  }

  @Test
  void idleClientReceivesAHeartbeat() {
    try (RawLine line = RawLine.to(address("/", "&v=2"))) {
      App.until("being connected", () -> line.heard.size() == 1);
      JsonNode details = line.heard.get(0).get("connectionDetails");
      assertThat(details.get("maxIdleInterval").asInt()).isEqualTo(15_000);
      assertThat(details.get("connectionStateTtl").asInt()).isEqualTo(120_000);
      for (int beats = 1; beats < 3; beats++) {
        ABLY.clock().move(Duration.ofSeconds(15));
        int all = 1 + beats;
        App.until("a heartbeat", () -> line.heard.size() == all);
        assertThat(line.heard.get(beats).get("action").asInt()).isZero();
      }
    }
  }

  @Test
  void itAlsoAnswersBelowAbly() {
    try (RawLine line = RawLine.to(address("/ably/", "&v=5&format=json&heartbeats=true"))) {
      App.until("being connected", () -> line.heard.size() == 1);
      assertThat(line.heard.get(0).get("action").asInt()).isEqualTo(4);
    }
  }

  @Test
  void unknownProtocolIsRefused() {
    assertRefused(address("/", "&v=4&format=xml"), 40000);
    assertRefused(address("/", "&v=1.2"), 40000);
    assertRefused(address("/", ""), 40000);
    assertRefused("ws://127.0.0.1:" + ABLY.server().port() + "/?v=4", 40101);
  }

  @Test
  void binaryClientIsRefusedInMessagePack() throws IOException {
    try (RawLine line = RawLine.to(address("/", "&v=4&format=msgpack"))) {
      App.until("the end", () -> line.closed);
      assertThat(line.heard).isEmpty();
      JsonNode refusal =
          Json.parse(
                  org.msgpack.core.MessagePack.newDefaultUnpacker(line.packed.toByteArray())
                      .unpackValue()
                      .toJson()
                      .getBytes(UTF_8))
              .orElseThrow();
      assertThat(refusal.get("action").asInt()).isEqualTo(9);
      assertThat(refusal.at("/error/code").asInt()).isEqualTo(40000);
      assertThat(refusal.at("/error/statusCode").asInt()).isEqualTo(400);
      assertThat(refusal.at("/error/message").asText()).contains("useBinaryProtocol: false");
    }
  }

  @Test
  void unknownConnectionKeyOpensANewConnection() {
    String unknown = "&resume=0123456789abc!00000000-0000-0000-0000-000000000000";
    assertNotResumed(address("/", "&v=4" + unknown), 80008);
    assertNotResumed(address("/", "&v=4&resume=nonsense"), 80018);
  }

  @Test
  void anotherClientCannotResumeAConnectionWithItsKey() {
    try (RawLine ann = RawLine.to(address("ann"))) {
      App.until("being connected", () -> ann.heard.size() == 1);
      String key = ann.heard.get(0).at("/connectionDetails/connectionKey").asText();
      assertRefused(address("ben") + "&resume=" + key, 40102);
    }
  }

  @Test
  void slowClientIsCutOffAndDelaysNobody() throws IOException {
    String thousand =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "{\"data\":\"" + "x".repeat(50) + "\"}")
            .collect(Collectors.joining(",", "[", "]"));
    String attach = "{\"action\":10,\"channel\":\"" + channel + "\"}";
    try (RawLine deaf = RawLine.deaf(address("/", "&v=4"));
        RawLine quick = RawLine.to(address("/", "&v=4"))) {
      deaf.say(attach);
      quick.say(attach);
      App.until("both", () -> subscribers() == 2);
      int publications = 0;
      while (subscribers() == 2 && publications < MOST_PUBLICATIONS) {
        ABLY.publish(channel, thousand);
        publications++;
        int all = publications * 1_000;
        App.until("what was published", () -> quick.messages.get() == all);
      }
      assertThat(subscribers()).isEqualTo(1);
    }
    App.until("nobody", () -> subscribers() == 0);
  }

  private static void assertRefused(String address, int code) {
    try (RawLine line = RawLine.to(address)) {
      App.until("the end", () -> line.closed);
      assertThat(line.heard).hasSize(1);
      assertThat(line.heard.get(0).get("action").asInt()).isEqualTo(9);
      assertThat(line.heard.get(0).at("/error/code").asInt()).isEqualTo(code);
    }
  }

  private static void assertNotResumed(String address, int code) {
    try (RawLine line = RawLine.to(address)) {
      App.until("being connected", () -> line.heard.size() == 1);
      assertThat(line.heard.get(0).get("action").asInt()).isEqualTo(4);
      assertThat(line.heard.get(0).at("/error/code").asInt()).isEqualTo(code);
    }
  }

  private String address(String path, String parameters) {
    return "ws://127.0.0.1:"
        + ABLY.server().port()
        + path
        + "?accessToken="
        + ABLY.token(channel).text()
        + parameters;
  }

  private String address(String clientId) {
    return "ws://127.0.0.1:"
        + ABLY.server().port()
        + "/?v=4&accessToken="
        + ABLY.token(channel).claim("x-ably-clientId", clientId).text();
  }

  private int subscribers() throws IOException {
    return TestClient.json(ABLY.client().get("/local/ably/channels/" + channel))
        .at("/status/occupancy/metrics/subscribers")
        .asInt(-1);
  }
}
