package io.tandem.local.ably;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.ably.lib.realtime.Channel;
import io.ably.lib.realtime.ChannelState;
import io.ably.lib.realtime.CompletionListener;
import io.ably.lib.realtime.ConnectionState;
import io.ably.lib.types.AblyException;
import io.ably.lib.types.ErrorInfo;
import io.ably.lib.types.Message;
import io.tandem.local.TestClient;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Ably's own library against the stand-in. */
class RealtimeTest {
  private static final StartedAbly ABLY = StartedAbly.start();
  private final String channel = "tandem:user:" + UUID.randomUUID();

  @AfterAll
  static void stop() {
    ABLY.close();
  }

  @Test
  void appConnectsWithATokenAndReceivesMessages() throws Exception {
    try (App app = app("ann")) {
      ABLY.publish(channel, "{\"id\":\"before\",\"data\":\"x\"}");
      app.listen(channel);

      ABLY.publish(
          channel,
          "{\"id\":\"m1\",\"name\":\"moved\",\"clientId\":\"ben\",\"data\":{\"seq\":7,\"name\":\"Zoë\"}}");

      App.until("a message", () -> !app.heard.isEmpty());
      Message message = app.heard.get(0);
      assertThat(message.id).isEqualTo("m1");
      assertThat(message.name).isEqualTo("moved");
      assertThat(message.clientId).isEqualTo("ben");
      assertThat(((JsonObject) message.data).get("name").getAsString()).isEqualTo("Zoë");
      assertThat(message.timestamp).isEqualTo(ABLY.clock().millis());
      assertThat(message.serial).isNotEmpty();
      assertThat(app.ably.auth.clientId).isEqualTo("ann");
      assertThat(app.ably.connection.key).startsWith(app.ably.connection.id);
    }
  }

  @Test
  void everyAppReceivesEveryMessageOnceAndInOrder() throws Exception {
    String other = channel + ":other";
    List<String> ids = IntStream.range(0, 300).mapToObj(Integer::toString).toList();
    try (App one = app("ann");
        App two = app("ben")) {
      for (App app : List.of(one, two)) {
        app.listen(channel);
        app.listen(other);
      }

      for (String id : ids) {
        ABLY.publish(id.endsWith("3") ? other : channel, "{\"id\":\"" + id + "\",\"data\":\"x\"}");
      }

      for (App app : List.of(one, two)) {
        App.until("all of them", () -> app.heard.size() >= ids.size());
        assertThat(app.ids()).isEqualTo(ids);
      }
    }
  }

  @Test
  void detachedAppReceivesNothingUntilItAttachesAgain() throws Exception {
    try (App app = app("ann")) {
      Channel attached = app.listen(channel);
      attached.detach();
      App.until("being detached", () -> attached.state == ChannelState.detached);
      assertThat(subscribers()).isZero();
      ABLY.publish(channel, "{\"id\":\"unheard\",\"data\":\"x\"}");

      attached.attach();
      App.until("being attached", () -> attached.state == ChannelState.attached);
      ABLY.publish(channel, "{\"id\":\"heard\",\"data\":\"x\"}");

      App.until("a message", () -> !app.heard.isEmpty());
      assertThat(app.ids()).containsExactly("heard");
      assertThat(app.channels.get(app.channels.size() - 1).resumed).isFalse();
    }
  }

  @Test
  void listenersAreCountedUntilTheyLeave() throws Exception {
    try (App app = app("ann")) {
      app.listen(channel);
      assertThat(subscribers()).isEqualTo(1);
      try (App second = app("ben")) {
        second.awaitConnection(ConnectionState.connected);
        assertThat(subscribers()).isEqualTo(1);
        second.listen(channel);
        assertThat(subscribers()).isEqualTo(2);
      }
      App.until("one left", () -> subscribers() == 1);
    }
    App.until("none left", () -> subscribers() == 0);
  }

  @Test
  void appCanNeitherPublishNorEnterPresence() throws Exception {
    try (App app = app("ann")) {
      Channel attached = app.listen(channel);
      CompletableFuture<ErrorInfo> refused = new CompletableFuture<>();
      CompletableFuture<ErrorInfo> kept = new CompletableFuture<>();

      attached.publish("forged", "x", answer(refused));
      attached.presence.enter(null, answer(kept));

      App.until("two answers", () -> refused.isDone() && kept.isDone());
      assertThat(refused.get().code).isEqualTo(40160);
      assertThat(kept.get().code).isEqualTo(40160);
      assertThat(ABLY.messages(channel)).isEmpty();
      assertThat(app.ably.connection.state).isEqualTo(ConnectionState.connected);
    }
  }

  @Test
  void heartbeatAndTimeAreAnswered() throws Exception {
    try (App app = app("ann")) {
      app.awaitConnection(ConnectionState.connected);
      CompletableFuture<ErrorInfo> ping = new CompletableFuture<>();

      app.ably.connection.ping(answer(ping));

      App.until("an answer", ping::isDone);
      assertThat(ping.get().code).isZero();
      assertThat(app.ably.time()).isEqualTo(ABLY.clock().millis());
    }
  }

  private App app(String clientId) throws AblyException {
    return App.start(
        ABLY.server().port(),
        wanted ->
            ABLY.token(channel, channel + ":other").claim("x-ably-clientId", clientId).text());
  }

  private int subscribers() throws IOException {
    return TestClient.json(ABLY.client().get("/local/ably/channels/" + channel))
        .at("/status/occupancy/metrics/subscribers")
        .asInt(-1);
  }

  private static CompletionListener answer(CompletableFuture<ErrorInfo> answer) {
    return new CompletionListener() {
      @Override
      public void onSuccess() {
        answer.complete(new ErrorInfo("none", 0));
      }

      @Override
      public void onError(ErrorInfo reason) {
        answer.complete(reason);
      }
    };
  }
}
