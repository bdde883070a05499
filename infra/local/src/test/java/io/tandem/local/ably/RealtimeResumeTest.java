package io.tandem.local.ably;

import static org.assertj.core.api.Assertions.assertThat;

import io.ably.lib.realtime.ChannelEvent;
import io.ably.lib.realtime.ChannelState;
import io.ably.lib.realtime.ConnectionState;
import io.ably.lib.realtime.ConnectionStateListener.ConnectionStateChange;
import io.ably.lib.types.AblyException;
import io.tandem.local.TestClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** An app with Ably's own library whose connection breaks. */
class RealtimeResumeTest {
  private static final StartedAbly ABLY = StartedAbly.start();
  private final String channel = "tandem:user:" + UUID.randomUUID();

  @AfterAll
  static void stop() {
    ABLY.close();
  }

  @Test
  void resumedAppReceivesWhatItMissedOnceAndInOrder() throws Exception {
    String other = channel + ":other";
    try (Wire wire = Wire.to(ABLY.server().port());
        App app = app(wire)) {
      app.listen(channel);
      app.listen(other);
      publish(0, 3);
      App.until("what was before", () -> app.heard.size() == 3);
      String connection = app.ably.connection.id;
      for (int round = 1; round < 4; round++) {
        wire.cut();
        publish(10 * round, 3);
        wire.mend();
        publish(10 * round + 5, 2);
        int all = 3 + 5 * round;
        App.until("what was missed", () -> app.heard.size() >= all);
        reattached(app, 2 * (round + 1));
      }
      ABLY.publish(other, "{\"id\":\"last\",\"data\":\"x\"}");
      App.until("the last", () -> app.ids().contains("last"));

      assertThat(app.ids())
          .containsExactly(
              "0", "1", "2", "10", "11", "12", "15", "16", "20", "21", "22", "25", "26", "30", "31",
              "32", "35", "36", "last");
      assertThat(app.ably.connection.id).isEqualTo(connection);
      assertThat(app.ably.connection.reason).isNull();
      assertThat(attachedChanges(app).subList(2, 8)).containsOnly(true);
    }
  }

  @Test
  void nothingIsMissedWhileMessagesKeepComing() throws Exception {
    List<String> ids = IntStream.range(0, 400).mapToObj(Integer::toString).toList();
    try (Wire wire = Wire.to(ABLY.server().port());
        App app = app(wire)) {
      app.listen(channel);
      for (String id : ids) {
        if (id.endsWith("50")) {
          wire.cut();
          wire.mend();
        }
        ABLY.publish(channel, "{\"id\":\"" + id + "\",\"data\":\"x\"}");
      }
      App.until("the last", () -> app.ids().contains("399"));

      assertThat(app.ids()).isEqualTo(ids);
    }
  }

  @Test
  void absentAppIsNotCountedAndKeepsItsPlaceForTwoMinutes() throws Exception {
    try (Wire wire = Wire.to(ABLY.server().port());
        App app = app(wire)) {
      app.listen(channel);
      String connection = app.ably.connection.id;
      wire.cut();
      App.until("nobody", () -> subscribers() == 0);
      ABLY.publish(channel, "{\"id\":\"missed\",\"data\":\"x\"}");
      ABLY.clock().move(Duration.ofSeconds(119));
      wire.mend();

      App.until("what was missed", () -> app.ids().contains("missed"));
      assertThat(app.ably.connection.id).isEqualTo(connection);
      assertThat(subscribers()).isEqualTo(1);
      reattached(app, 2);
      assertThat(attachedChanges(app)).containsExactly(false, true);
    }
  }

  @Test
  void appThatReturnsTooLateIsToldThatItMissedSomething() throws Exception {
    try (Wire wire = Wire.to(ABLY.server().port());
        App app = app(wire)) {
      app.listen(channel);
      ABLY.publish(channel, "{\"id\":\"before\",\"data\":\"x\"}");
      App.until("what was before", () -> app.ids().contains("before"));
      String connection = app.ably.connection.id;
      wire.cut();
      App.until("nobody", () -> subscribers() == 0);
      ABLY.publish(channel, "{\"id\":\"missed\",\"data\":\"x\"}");
      ABLY.clock().move(Duration.ofSeconds(121));
      wire.mend();

      reattached(app, 2);
      ABLY.publish(channel, "{\"id\":\"after\",\"data\":\"x\"}");
      App.until("what is after", () -> app.ids().contains("after"));
      assertThat(app.ids()).containsExactly("before", "after");
      assertThat(app.ably.connection.id).isNotEqualTo(connection);
      assertThat(attachedChanges(app)).containsExactly(false, false);
      ConnectionStateChange last = app.connection.get(app.connection.size() - 1);
      assertThat(last.current).isEqualTo(ConnectionState.connected);
      assertThat(last.reason.code).isEqualTo(80008);
    }
  }

  @Test
  void closedConnectionIsForgotten() throws Exception {
    String recoveryKey;
    try (App app = App.start(ABLY.server().port(), wanted -> token())) {
      app.listen(channel);
      recoveryKey = app.ably.connection.createRecoveryKey();
    }
    var options = App.options(ABLY.server().port(), wanted -> token());
    options.recover = recoveryKey;
    try (App app = App.start(options)) {
      app.awaitConnection(ConnectionState.connected);
      assertThat(app.ably.connection.reason.code).isEqualTo(80008);
    }
  }

  private void publish(int from, int count) throws IOException {
    for (int i = from; i < from + count; i++) {
      ABLY.publish(channel, "{\"id\":\"" + i + "\",\"data\":\"x\"}");
    }
  }

  private static void reattached(App app, int times) {
    App.until("being attached again", () -> attachedChanges(app).size() >= times);
  }

  /** For each attachment of a channel, whether it resumed. */
  private static List<Boolean> attachedChanges(App app) {
    return app.channels.stream()
        .filter(
            change ->
                change.current == ChannelState.attached && change.event == ChannelEvent.attached)
        .map(change -> change.resumed)
        .toList();
  }

  private App app(Wire wire) throws AblyException {
    return App.start(wire.port(), wanted -> token());
  }

  private String token() {
    return ABLY.token(channel, channel + ":other").claim("x-ably-clientId", "ann").text();
  }

  private int subscribers() throws IOException {
    return TestClient.json(ABLY.client().get("/local/ably/channels/" + channel))
        .at("/status/occupancy/metrics/subscribers")
        .asInt(-1);
  }
}
