package io.tandem.local.ably;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol messages that Ably's own library for Java never sends. */
class ProtocolTest {
  private static final StartedAbly ABLY = StartedAbly.start();
  private final String channel = "tandem:user:" + UUID.randomUUID();

  @AfterAll
  static void stop() {
    ABLY.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[]",
        "{}",
        "{\"action\":99}",
        "{\"action\":\"x\"}",
        "{\"action\":1}",
        "{\"action\":3}",
        "{\"action\":4}",
        "{\"action\":5}",
        "{\"action\":9}",
        "{\"action\":11}",
        "{\"action\":18}"
      })
  void invalidMessageEndsOnlyItsOwnConnection(String nonsense) {
    try (RawLine neighbour = line();
        RawLine line = line()) {
      line.say(nonsense);

      App.until("the end", () -> line.closed);
      assertThat(line.heard).hasSize(2);
      JsonNode refusal = line.heard.get(1);
      assertThat(refusal.get("action").asInt()).isEqualTo(Action.ERROR.number());
      assertThat(refusal.has("channel")).isFalse();
      assertThat(refusal.at("/error/code").asInt()).isEqualTo(80013);
      assertThat(refusal.at("/error/statusCode").asInt()).isEqualTo(400);
      neighbour.say("{\"action\":0,\"id\":\"still there\"}");
      App.until("an answer", () -> neighbour.heard.size() == 2);
    }
  }

  @ParameterizedTest
  @CsvSource({"14,presence", "19,object-publish", "21,annotation-publish"})
  void operationsThatNoTokenAllowsAreNotAcknowledged(int action, String capability) {
    try (RawLine line = line()) {
      line.say("{\"action\":%d,\"channel\":\"%s\",\"msgSerial\":7}".formatted(action, channel));

      App.until("an answer", () -> line.heard.size() == 2);
      JsonNode refusal = line.heard.get(1);
      assertThat(refusal.get("action").asInt()).isEqualTo(Action.NACK.number());
      assertThat(refusal.get("msgSerial").asInt()).isEqualTo(7);
      assertThat(refusal.at("/error/code").asInt()).isEqualTo(40160);
      assertThat(refusal.at("/error/message").asText()).endsWith(capability);
    }
  }

  @ParameterizedTest
  @CsvSource({"16,presence", "20,state"})
  void presenceAndObjectsOfAChannelAreEmpty(int action, String field) {
    try (RawLine line = line()) {
      line.say("{\"action\":%d,\"channel\":\"%s\"}".formatted(action, channel));
      line.say("{\"action\":%d,\"channel\":\"other\"}".formatted(action));

      App.until("two answers", () -> line.heard.size() == 3);
      JsonNode nothing = line.heard.get(1);
      assertThat(nothing.get("action").asInt()).isEqualTo(action);
      assertThat(nothing.get("channelSerial").asText()).as("nothing more").endsWith(":");
      assertThat(nothing.get(field)).isEmpty();
      assertThat(line.heard.get(2).get("action").asInt()).isEqualTo(Action.ERROR.number());
      assertThat(line.heard.get(2).get("channel").asText()).isEqualTo("other");
      assertThat(line.heard.get(2).at("/error/code").asInt()).isEqualTo(40160);
    }
  }

  @Test
  void knownParamsAreEchoed() {
    assertThat(
            attached("\"params\":{\"modes\":\"subscribe\",\"delta\":\"vcdiff\",\"x\":\"y\"}")
                .get("params"))
        .hasToString("{\"delta\":\"vcdiff\",\"modes\":\"subscribe\"}");
    for (String unknown :
        new String[] {
          "\"flags\":0",
          "\"params\":null",
          "\"params\":\"x\"",
          "\"params\":{}",
          "\"params\":{\"nonexistent\":\"foo\"}",
          "\"params\":{\"delta\":\"other\"}",
          "\"params\":{\"delta\":1}",
          "\"params\":{\"modes\":\"subscribe,other\"}",
          "\"params\":{\"rewind\":\"1\"}"
        }) {
      assertThat(attached(unknown).has("params")).as(unknown).isFalse();
    }
  }

  @Test
  void modesInTheParamsOverrideTheFlags() {
    int subscribe = 1 << 18;
    int presenceSubscribe = 1 << 19;

    assertThat(attached("\"flags\":" + subscribe).get("flags").asInt()).isEqualTo(subscribe);
    assertThat(
            attached(
                    "\"flags\":%d,\"params\":{\"modes\":\"presence_subscribe,publish\"}"
                        .formatted(subscribe))
                .get("flags")
                .asInt())
        .isEqualTo(presenceSubscribe);
  }

  private JsonNode attached(String fields) {
    try (RawLine line = line()) {
      line.say("{\"action\":10,\"channel\":\"%s\",%s}".formatted(channel, fields));
      App.until("being attached", () -> line.heard.size() == 2);
      return line.heard.get(1);
    }
  }

  private RawLine line() {
    RawLine line =
        RawLine.to(
            "ws://127.0.0.1:%d/?v=4&accessToken=%s"
                .formatted(ABLY.server().port(), ABLY.token(channel).text()));
    App.until("being connected", () -> line.heard.size() == 1);
    return line;
  }
}
