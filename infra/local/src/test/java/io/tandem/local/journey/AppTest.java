package io.tandem.local.journey;

import static io.tandem.local.journey.Phone.must;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ably.lib.realtime.ChannelState;
import io.ably.lib.rest.Auth.TokenCallback;
import io.tandem.local.LocalStage;
import io.tandem.local.ably.App;
import io.tandem.local.ably.Wire;
import io.tandem.local.json.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An app with Ably's own library, which only knows the stage's host and port. */
@OnRealStage
final class AppTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @Test
  void appReceivesThePartnersMovesAndThoseItMissedWhileAway(LocalStage stage) throws Exception {
    Conversation two = Conversation.joined(stage);
    TokenCallback tokens = wanted -> Listening.token(two.ben);
    try (Wire wire = Wire.to(stage.uri().getPort());
        App ben = App.start(wire.port(), tokens)) {
      String own = Listening.channel(two.ben);
      ben.listen(own);

      must(two.post(two.ana, "/pause", "{\"reason\":\"for Ben alone\"}"));
      await().atMost(SOON).until(() -> ben.heardOn(own).size() == 1);
      wire.cut();
      must(two.post(two.ana, "/resume", null));
      await()
          .atMost(SOON)
          .until(
              () -> new Arrived(stage).onUserChannel(two.ben).toString(),
              arrived -> arrived.contains("session.resumed"));
      wire.mend();
      await().atMost(SOON).until(() -> ben.heardOn(own).size() == 2);

      assertThat(ben.heardOn(own))
          .extracting(message -> message.name)
          .containsExactly("session.paused", "session.resumed");
      assertThat(ben.heardOn(own).get(0).data.toString()).contains("for Ben alone");
      JsonNode resumed =
          Json.parse(ben.heardOn(own).get(1).data.toString().getBytes(UTF_8)).orElseThrow();
      assertThat(resumed.get("state")).isEqualTo(two.state(two.ben));
      assertThat(ben.ably.auth.clientId).isEqualTo(own.substring("tandem:user:".length()));
    }
  }

  @Test
  void appReceivesNothingOfOthers(LocalStage stage) throws Exception {
    Conversation two = Conversation.joined(stage);
    try (App ben = App.start(stage.uri().getPort(), wanted -> Listening.token(two.ben))) {
      var others = ben.listen(Listening.channel(two.ana));
      assertThat(others.state).isEqualTo(ChannelState.failed);
      assertThat(others.reason.code).isEqualTo(40160);
    }
  }
}
