package io.tandem.local.ably;

import static io.tandem.local.ably.StartedAbly.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.TestClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SseAccessTest {
  private static final StartedAbly ABLY = StartedAbly.start();
  private static final TestClient CLIENT = ABLY.client();

  /** Long before a keepalive could show that a client has gone. */
  private static final Duration AT_ONCE = Duration.ofSeconds(5);

  private final String channel = "tandem:user:" + UUID.randomUUID();

  @AfterAll
  static void stop() {
    ABLY.close();
  }

  @Test
  void statusCountsListenersUntilTheyGo() throws IOException {
    assertThat(subscribers()).isZero();
    assertThat(status().at("/status/isActive").asBoolean()).isFalse();
    try (Listener first = ABLY.listen(channel)) {
      try (Listener second = ABLY.listen(channel)) {
        assertThat(subscribers()).isEqualTo(2);
        assertThat(status().get("channelId").asText()).isEqualTo(channel);
        assertThat(status().at("/status/isActive").asBoolean()).isTrue();
        assertThat(status().at("/status/occupancy/metrics/connections").asInt()).isEqualTo(2);
        assertThat(first.ended() || second.ended()).isFalse();
      }
      await().atMost(AT_ONCE).untilAsserted(() -> assertThat(subscribers()).isEqualTo(1));
    }
    await().atMost(AT_ONCE).untilAsserted(() -> assertThat(subscribers()).isEqualTo(0));
  }

  @Test
  void statusNeedsItsOwnKey() throws IOException {
    String path = "/ably/channels/" + channel;

    assertRefused(get(path, StartedAbly.basic(ABLY.keys().publish())), 401, 40160);
    assertRefused(get(path, "Bearer " + ABLY.token(channel).text()), 401, 40160);
  }

  @Test
  void listenerCannotListenToAnotherUsersChannel() throws IOException {
    String others = "tandem:user:ben";
    TestToken token = ABLY.token(channel);

    assertRefused(Listener.answer(ABLY.sse(others, token)), 401, 40160);
    assertRefused(Listener.answer(ABLY.sse(channel + "," + others, token)), 401, 40160);
    assertRefused(Listener.answer(ABLY.sse("*", token)), 401, 40160);
    assertRefused(refusal("/ably/sse?v=1.2&channels=" + channel), 401, 40101);
  }

  @Test
  void streamEndsWithItsToken() throws IOException {
    TestToken token = ABLY.token(channel).expiresAfter(Duration.ofMinutes(5));
    try (Listener listener = Listener.to(ABLY.sse(channel, token))) {
      ABLY.clock().move(Duration.ofMinutes(5));

      await("the end").until(listener::ended);
      assertThat(listener.events()).hasSize(1);
      Listener.Event last = listener.events().get(0);
      assertThat(last.name()).isEqualTo("error");
      assertThat(last.json().get("code").asInt()).isEqualTo(40142);
      await().untilAsserted(() -> assertThat(subscribers()).isZero());
      assertRefused(Listener.answer(ABLY.sse(channel, token)), 401, 40142);
    }
  }

  @Test
  void streamEndsWithTheStage() throws IOException {
    StartedAbly stage = StartedAbly.start();
    String key = stage.keys().subscribe().text();
    String path = "/ably/sse?v=1.2&channels=tandem:any&key=" + key;
    try (Listener listener = Listener.to(stage.client().address() + path)) {
      stage.close();

      await("the end").until(listener::ended);
    }
  }

  @Test
  void incompleteRequestIsRefused() throws IOException {
    String token = "&accessToken=" + ABLY.token(channel).text();

    assertRefused(refusal("/ably/sse?channels=" + channel + token), 400, 40000);
    assertRefused(refusal("/ably/sse?v=1.2" + token), 400, 40000);
    assertRefused(refusal("/ably/sse?v=1.2&channels=," + channel + token), 400, 40010);
  }

  private int subscribers() throws IOException {
    return status().at("/status/occupancy/metrics/subscribers").asInt();
  }

  private JsonNode status() throws IOException {
    return TestClient.json(
        get("/ably/channels/" + channel, StartedAbly.basic(ABLY.keys().status())));
  }

  private static HttpResponse<byte[]> get(String path, String authorization) throws IOException {
    return CLIENT.get(path, "Authorization", authorization);
  }

  private static HttpResponse<byte[]> refusal(String path) throws IOException {
    return Listener.answer(CLIENT.address() + path);
  }
}
