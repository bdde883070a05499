package io.tandem.local.ably;

import static org.assertj.core.api.Assertions.assertThat;

import io.ably.lib.realtime.Channel;
import io.ably.lib.realtime.ChannelState;
import io.ably.lib.realtime.ConnectionState;
import io.ably.lib.realtime.ConnectionStateListener.ConnectionStateChange;
import io.ably.lib.types.ClientOptions;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Ably's own library with tokens that are invalid, or have become so. */
class RealtimeAccessTest {
  private static final StartedAbly ABLY = StartedAbly.start();
  private final String channel = "tandem:user:" + UUID.randomUUID();

  /** How many tokens the app has asked for. */
  private final AtomicInteger asked = new AtomicInteger();

  @AfterAll
  static void stop() {
    ABLY.close();
  }

  @Test
  void binaryClientIsToldInMessagePackWhatToChange() throws Exception {
    ClientOptions options =
        App.options(ABLY.server().port(), wanted -> ABLY.token("tandem:user:x").text());
    options.useBinaryProtocol = true;
    try (App app = App.start(options)) {
      app.awaitConnection(ConnectionState.failed);

      assertThat(app.ably.connection.reason.code).isEqualTo(40000);
      assertThat(app.ably.connection.reason.statusCode).isEqualTo(400);
      assertThat(app.ably.connection.reason.message)
          .contains("connect with useBinaryProtocol: false");
    }
  }

  @Test
  void otherChannelsFail() throws Exception {
    try (App app = app(token())) {
      Channel others = app.listen("tandem:user:ben");
      assertThat(others.state).isEqualTo(ChannelState.failed);
      assertThat(others.reason.code).isEqualTo(40160);
      assertThat(others.reason.statusCode).isEqualTo(401);

      assertThat(app.listen(channel).state).isEqualTo(ChannelState.attached);
    }
  }

  @Test
  void tokenOfAnUnknownKeyFails() throws Exception {
    try (App app = app(token().withKeyName("tandem.unknown"))) {
      app.awaitConnection(ConnectionState.failed);
      assertThat(app.ably.connection.reason.code).isEqualTo(40101);
    }
  }

  @Test
  void forgedTokenIsRefused() throws Exception {
    try (App app = app(token().withSecret("x".repeat(36)))) {
      App.until("a refusal", () -> refusal(app, ConnectionState.disconnected) == 40144);
      assertThat(app.connection).noneMatch(change -> change.current == ConnectionState.connected);
    }
  }

  @Test
  void anotherClientsIdIsRefused() throws Exception {
    ClientOptions options =
        App.options(ABLY.server().port(), wanted -> token().claim("x-ably-clientId", "ann").text());
    options.clientId = "ben";
    try (App app = App.start(options)) {
      app.awaitConnection(ConnectionState.failed);
      assertThat(app.ably.connection.reason.code).isEqualTo(40102);
    }
  }

  @Test
  void expiredTokenIsReplacedAndTheAppContinues() throws Exception {
    TestToken expired = token().expiresAfter(Duration.ZERO);
    ClientOptions options =
        App.options(
            ABLY.server().port(),
            wanted -> (asked.getAndIncrement() == 0 ? expired : token()).text());
    options.disconnectedRetryTimeout = 10;
    try (App app = App.start(options)) {
      app.awaitConnection(ConnectionState.connected);
      assertThat(refusal(app, ConnectionState.disconnected)).isEqualTo(40142);
      assertThat(asked).hasValue(2);
    }
  }

  @Test
  void appIsAskedForANewTokenInTimeAndMissesNothing() throws Exception {
    try (App app = shortLived()) {
      app.listen(channel);
      ABLY.clock().move(Duration.ofSeconds(275));
      App.until("another token", () -> asked.get() == 2);
      App.until(
          "its effect",
          () -> app.connection.stream().anyMatch(change -> change.event.name().equals("update")));
      ABLY.clock().move(Duration.ofSeconds(60));
      ABLY.publish(channel, "{\"id\":\"m\",\"data\":\"x\"}");

      App.until("a message", () -> !app.heard.isEmpty());
      assertThat(app.ids()).containsExactly("m");
      assertThat(app.connection)
          .noneMatch(change -> change.current == ConnectionState.disconnected);
    }
  }

  @Test
  void connectionEndsWithItsTokenAndResumesWithANewOne() throws Exception {
    try (App app = shortLived()) {
      app.listen(channel);
      String connection = app.ably.connection.id;
      ABLY.clock().move(Duration.ofSeconds(300));

      App.until("the end", () -> refusal(app, ConnectionState.disconnected) == 40142);
      ABLY.publish(channel, "{\"id\":\"m\",\"data\":\"x\"}");
      App.until("a message", () -> !app.heard.isEmpty());
      assertThat(app.ids()).containsExactly("m");
      assertThat(app.ably.connection.id).isEqualTo(connection);
      assertThat(asked).hasValue(2);
    }
  }

  @Test
  void channelFailsWhenTheNewTokenDoesNotAllowIt() throws Exception {
    try (App app =
        App.start(
            ABLY.server().port(),
            wanted ->
                (asked.getAndIncrement() == 0 ? token() : ABLY.token("tandem:user:other"))
                    .text())) {
      Channel attached = app.listen(channel);
      app.ably.auth.renew();

      App.until("its failure", () -> attached.state == ChannelState.failed);
      assertThat(attached.reason.code).isEqualTo(40160);
      assertThat(app.ably.connection.state).isEqualTo(ConnectionState.connected);
    }
  }

  private TestToken token() {
    return ABLY.token(channel);
  }

  private static App app(TestToken token) throws Exception {
    return App.start(ABLY.server().port(), wanted -> token.text());
  }

  private App shortLived() throws Exception {
    return App.start(
        ABLY.server().port(),
        wanted -> {
          asked.getAndIncrement();
          return token().expiresAfter(Duration.ofSeconds(300)).text();
        });
  }

  private static int refusal(App app, ConnectionState state) {
    return app.connection.stream()
        .filter(change -> change.current == state && change.reason != null)
        .mapToInt(RealtimeAccessTest::code)
        .findFirst()
        .orElse(0);
  }

  private static int code(ConnectionStateChange change) {
    return change.reason.code;
  }
}
