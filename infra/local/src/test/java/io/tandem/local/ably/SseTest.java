package io.tandem.local.ably;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SseTest {
  private static final StartedAbly ABLY = StartedAbly.start();
  private final String channel = "tandem:user:" + UUID.randomUUID();

  @AfterAll
  static void stop() {
    ABLY.close();
  }

  @Test
  void listenerReceivesOnlyMessagesAfterItConnected() throws IOException {
    ABLY.publish(channel, "{\"id\":\"before\",\"data\":\"x\"}");
    try (Listener listener = ABLY.listen(channel)) {
      ABLY.publish(
          channel,
          "{\"id\":\"m1\",\"name\":\"moved\",\"clientId\":\"ann\",\"data\":{\"seq\":7,\"name\":\"Zoë\"}}");

      Listener.Event event = received(listener, 1).get(0);
      assertThat(event.name()).isEqualTo("message");
      JsonNode message = event.json();
      assertThat(message.get("id").asText()).isEqualTo("m1");
      assertThat(message.get("name").asText()).isEqualTo("moved");
      assertThat(message.get("channel").asText()).isEqualTo(channel);
      assertThat(message.get("clientId").asText()).isEqualTo("ann");
      assertThat(message.get("encoding").asText()).isEqualTo("json");
      assertThat(message.get("data").textValue()).isEqualTo("{\"seq\":7,\"name\":\"Zoë\"}");
      assertThat(message.get("timestamp").isIntegralNumber()).isTrue();
      assertThat(message.get("serial").asText()).isEqualTo(event.id());
    }
  }

  @Test
  void everyListenerReceivesSeveralChannelsInOrderOfArrival() throws IOException {
    String other = channel + ":other";
    List<Listener> listeners = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      listeners.add(ABLY.listen(channel, other));
    }
    List<String> ids = IntStream.range(0, 100).mapToObj(Integer::toString).toList();

    for (String id : ids) {
      ABLY.publish(id.endsWith("3") ? other : channel, "{\"id\":\"" + id + "\",\"data\":\"x\"}");
    }

    for (Listener listener : listeners) {
      assertThat(received(listener, ids.size()))
          .extracting(event -> event.json().get("id").asText())
          .isEqualTo(ids);
      listener.close();
    }
  }

  @Test
  void returningListenerReceivesWhatItMissed() throws IOException {
    String lastEvent = hearOneAndGo();
    ABLY.publish(channel, "{\"id\":\"2\",\"data\":\"x\"}");
    ABLY.publish(channel, "{\"id\":\"3\",\"data\":\"x\"}");

    String address = ABLY.sse(channel, ABLY.token(channel));
    try (Listener byParameter = Listener.to(address + "&lastEvent=" + lastEvent);
        Listener byHeader = Listener.to(address, "Last-Event-ID", lastEvent)) {
      ABLY.publish(channel, "{\"id\":\"4\",\"data\":\"x\"}");

      for (Listener listener : List.of(byParameter, byHeader)) {
        assertThat(received(listener, 3))
            .extracting(event -> event.json().get("id").asText())
            .containsExactly("2", "3", "4");
      }
    }
  }

  @Test
  void listenerThatReturnsTooLateIsToldSo() throws IOException {
    String lastEvent = hearOneAndGo();
    ABLY.publish(channel, "{\"id\":\"2\",\"data\":\"x\"}");
    ABLY.clock().move(Duration.ofMinutes(3));
    ABLY.publish(channel, "{\"id\":\"3\",\"data\":\"x\"}");

    String address = ABLY.sse(channel, ABLY.token(channel));
    for (String from : List.of(lastEvent, "unheard-of")) {
      try (Listener listener = Listener.to(address + "&lastEvent=" + from)) {
        List<Listener.Event> events = received(listener, 2);
        assertThat(events.get(0).json().get("id").asText()).isEqualTo("3");
        assertThat(events.get(1).name()).isEqualTo("error");
        assertThat(events.get(1).json().get("code").asInt()).isEqualTo(80008);
      }
    }
  }

  @Test
  void withoutEnvelopeOnlyTheDataIsSent() throws IOException {
    String address = ABLY.sse(channel, ABLY.token(channel)).replace("/sse", "/event-stream");
    try (Listener listener = Listener.to(address + "&enveloped=false")) {
      ABLY.publish(channel, "{\"data\":\"two\\nlines\"}");

      assertThat(received(listener, 1).get(0).data()).isEqualTo("two\nlines");
    }
  }

  @Test
  void requestedHeartbeatsArriveFromTheStart() throws IOException {
    try (Listener quiet = ABLY.listen(channel);
        Listener listener =
            Listener.to(ABLY.sse(channel, ABLY.token(channel)) + "&heartbeats=true")) {
      Listener.Event first = received(listener, 1).get(0);
      assertThat(first.name()).isEqualTo("heartbeat");
      assertThat(first.id()).isEmpty();

      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(listener.events()).hasSizeGreaterThanOrEqualTo(2));
      assertThat(listener.events()).extracting(Listener.Event::name).containsOnly("heartbeat");
      assertThat(quiet.events()).isEmpty();
    }
  }

  private String hearOneAndGo() throws IOException {
    try (Listener listener = ABLY.listen(channel)) {
      ABLY.publish(channel, "{\"id\":\"1\",\"data\":\"x\"}");
      return received(listener, 1).get(0).id();
    }
  }

  private static List<Listener.Event> received(Listener listener, int events) {
    await()
        .pollDelay(Duration.ZERO)
        .untilAsserted(() -> assertThat(listener.events()).hasSizeGreaterThanOrEqualTo(events));
    return List.copyOf(listener.events());
  }
}
