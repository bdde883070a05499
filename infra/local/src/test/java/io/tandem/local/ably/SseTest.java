package io.tandem.local.ably;

import static io.tandem.local.ably.StartedAbly.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.TestClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SseTest {
  private static final StartedAbly ABLY = StartedAbly.start();
  private static final TestClient CLIENT = ABLY.client();
  private final String channel = "tandem:user:" + UUID.randomUUID();

  @AfterAll
  static void stop() {
    ABLY.close();
  }

  @Test
  void listenerHearsWhatIsPublishedFromThenOn() throws IOException {
    publish(channel, "{\"id\":\"before\",\"data\":\"x\"}");
    try (Listener listener = listen(channel)) {
      publish(
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
  void everyListenerHearsSeveralChannelsInTheOrderOfArrival() throws IOException {
    String other = channel + ":other";
    List<Listener> listeners = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      listeners.add(listen(channel + "," + other));
    }
    List<String> ids = IntStream.range(0, 100).mapToObj(Integer::toString).toList();

    for (String id : ids) {
      publish(id.endsWith("3") ? other : channel, "{\"id\":\"" + id + "\",\"data\":\"x\"}");
    }

    for (Listener listener : listeners) {
      assertThat(received(listener, ids.size()))
          .extracting(event -> event.json().get("id").asText())
          .isEqualTo(ids);
      listener.close();
    }
  }

  @Test
  void statusCountsListenersUntilTheyGo() throws IOException {
    assertThat(subscribers()).isZero();
    assertThat(status().at("/status/isActive").asBoolean()).isFalse();
    try (Listener first = listen(channel)) {
      try (Listener second = listen(channel)) {
        assertThat(subscribers()).isEqualTo(2);
        assertThat(status().get("channelId").asText()).isEqualTo(channel);
        assertThat(status().at("/status/isActive").asBoolean()).isTrue();
        assertThat(status().at("/status/occupancy/metrics/connections").asInt()).isEqualTo(2);
        assertThat(first.ended() || second.ended()).isFalse();
      }
      // Long before a keepalive could tell.
      await().atMost(Duration.ofSeconds(5)).until(() -> subscribers() == 1);
    }
    await().atMost(Duration.ofSeconds(5)).until(() -> subscribers() == 0);
  }

  @Test
  void statusNeedsTheKeyThatIsForIt() throws IOException {
    String path = "/ably/channels/" + channel;

    assertRefused(get(path, StartedAbly.basic(ABLY.keys().publish())), 401, 40160);
    assertRefused(get(path, "Bearer " + token(channel).text()), 401, 40160);
  }

  @Test
  void listenerCannotListenToSomebodyElse() throws IOException {
    String others = "tandem:user:ben";
    String token = token(channel).text();

    assertRefused(CLIENT.get(sse(others, token)), 401, 40160);
    assertRefused(CLIENT.get(sse(channel + "," + others, token)), 401, 40160);
    assertRefused(CLIENT.get(sse("*", token)), 401, 40160);
    assertRefused(CLIENT.get("/ably/sse?v=1.2&channels=" + channel), 401, 40101);
  }

  @Test
  void streamEndsWithItsToken() throws IOException {
    String token = token(channel).expiresAfter(Duration.ofMinutes(5)).text();
    try (Listener listener = Listener.to(CLIENT.address().resolve(sse(channel, token)))) {
      ABLY.clock().move(Duration.ofMinutes(5));

      await().until(listener::ended);
      Listener.Event last = received(listener, 1).get(0);
      assertThat(last.name()).isEqualTo("error");
      assertThat(last.json().get("code").asInt()).isEqualTo(40142);
      assertThat(subscribers()).isZero();
      assertRefused(CLIENT.get(sse(channel, token)), 401, 40142);
    }
  }

  @Test
  void whoComesBackHearsWhatItMissed() throws IOException {
    String lastEvent;
    try (Listener listener = listen(channel)) {
      publish(channel, "{\"id\":\"1\",\"data\":\"x\"}");
      lastEvent = received(listener, 1).get(0).id();
    }
    publish(channel, "{\"id\":\"2\",\"data\":\"x\"}");
    publish(channel, "{\"id\":\"3\",\"data\":\"x\"}");

    String path = sse(channel, token(channel).text());
    try (Listener byParameter =
            Listener.to(CLIENT.address().resolve(path + "&lastEvent=" + lastEvent));
        Listener byHeader =
            Listener.to(CLIENT.address().resolve(path), "Last-Event-ID", lastEvent)) {
      publish(channel, "{\"id\":\"4\",\"data\":\"x\"}");

      for (Listener listener : List.of(byParameter, byHeader)) {
        assertThat(received(listener, 3))
            .extracting(event -> event.json().get("id").asText())
            .containsExactly("2", "3", "4");
      }
    }
  }

  @Test
  void whoComesBackTooLateIsToldSo() throws IOException {
    String lastEvent;
    try (Listener listener = listen(channel)) {
      publish(channel, "{\"id\":\"1\",\"data\":\"x\"}");
      lastEvent = received(listener, 1).get(0).id();
    }
    publish(channel, "{\"id\":\"2\",\"data\":\"x\"}");
    ABLY.clock().move(Duration.ofMinutes(3));
    publish(channel, "{\"id\":\"3\",\"data\":\"x\"}");

    String path = sse(channel, token(channel).text());
    for (String from : List.of(lastEvent, "unheard-of")) {
      try (Listener listener = Listener.to(CLIENT.address().resolve(path + "&lastEvent=" + from))) {
        List<Listener.Event> events = received(listener, 2);
        assertThat(events.get(0).json().get("id").asText()).isEqualTo("3");
        assertThat(events.get(1).name()).isEqualTo("error");
        assertThat(events.get(1).json().get("code").asInt()).isEqualTo(80008);
      }
    }
  }

  @Test
  void rewindBeginsWithTheLastMessages() throws IOException {
    for (int i = 1; i < 4; i++) {
      publish(channel, "{\"id\":\"" + i + "\",\"data\":\"x\"}");
    }
    String path = sse(channel, token(channel).text());
    try (Listener listener = Listener.to(CLIENT.address().resolve(path + "&rewind=2"))) {
      assertThat(received(listener, 2))
          .extracting(event -> event.json().get("id").asText())
          .containsExactly("2", "3");
    }
  }

  @Test
  void withoutEnvelopeTheDataComesAlone() throws IOException {
    String path = sse(channel, token(channel).text()).replace("/sse", "/event-stream");
    try (Listener listener = Listener.to(CLIENT.address().resolve(path + "&enveloped=false"))) {
      publish(channel, "{\"data\":\"two\\nlines\"}");

      assertThat(received(listener, 1).get(0).data()).isEqualTo("two\nlines");
    }
  }

  @Test
  void incompleteRequestIsRefused() throws IOException {
    String token = "&accessToken=" + token(channel).text();

    assertRefused(CLIENT.get("/ably/sse?channels=" + channel + token), 400, 40000);
    assertRefused(CLIENT.get("/ably/sse?v=1.2" + token), 400, 40000);
    assertRefused(CLIENT.get("/ably/sse?v=1.2&channels=," + channel + token), 400, 40010);
    assertRefused(CLIENT.get("/ably/sse?v=1.2&rewind=101&channels=" + channel + token), 400, 40003);
  }

  private Listener listen(String channels) throws IOException {
    String token = token(channel, channel + ":other").text();
    return Listener.to(CLIENT.address().resolve(sse(channels, token)));
  }

  private static List<Listener.Event> received(Listener listener, int events) {
    await().pollDelay(Duration.ZERO).until(() -> listener.events().size() >= events);
    return List.copyOf(listener.events());
  }

  private int subscribers() throws IOException {
    return status().at("/status/occupancy/metrics/subscribers").asInt();
  }

  private JsonNode status() throws IOException {
    return TestClient.json(
        get("/ably/channels/" + channel, StartedAbly.basic(ABLY.keys().status())));
  }

  private static TestToken token(String... channels) {
    String capability =
        Arrays.stream(channels)
            .map(name -> "\"" + name + "\":[\"subscribe\"]")
            .collect(Collectors.joining(",", "{", "}"));
    return TestToken.of(ABLY.keys().subscribe(), capability, ABLY.clock());
  }

  private static String sse(String channels, String token) {
    return "/ably/sse?v=1.2&channels=" + channels + "&accessToken=" + token;
  }

  private static HttpResponse<byte[]> get(String path, String authorization) throws IOException {
    return CLIENT.get(path, "Authorization", authorization);
  }

  private static void publish(String channel, String message) throws IOException {
    HttpResponse<byte[]> response =
        CLIENT.post(
            "/ably/channels/" + channel + "/messages",
            message,
            "Authorization",
            StartedAbly.basic(ABLY.keys().publish()));
    assertThat(response.statusCode()).isEqualTo(201);
  }
}
