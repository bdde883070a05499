package io.tandem.local.journey;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonObject;
import io.ably.lib.realtime.ChannelState;
import io.ably.lib.rest.Auth.TokenCallback;
import io.tandem.local.LocalStage;
import io.tandem.local.ably.App;
import io.tandem.local.ably.Wire;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An app with Ably's own library, pointed at the stage by its host and port alone. */
@ExtendWith(RealStage.class)
final class AppTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @Test
  void appHearsWhatThePartnerDoesAndWhatItMissedWhileItWasAway(LocalStage stage) throws Exception {
    Conversation two = Conversation.joined(stage);
    TokenCallback tokens = wanted -> token(two.ben);
    try (Wire wire = Wire.to(stage.uri().getPort());
        App ben = App.start(wire.port(), tokens)) {
      String user = "tandem:user:" + two.ben.userId;
      String session = "tandem:session:" + two.session;
      ben.listen(user);
      ben.listen(session);

      must(two.post(two.ana, "/pause", "{\"reason\":\"for Ben alone\"}"));
      await().atMost(SOON).until(() -> !ben.heardOn(session).isEmpty());
      wire.cut();
      must(two.post(two.ana, "/resume", null));
      await()
          .atMost(SOON)
          .until(
              () -> new Arrived(stage).onSessionChannel(two.session).toString(),
              arrived -> arrived.contains("session.resumed"));
      wire.mend();
      await().atMost(SOON).until(() -> ben.heardOn(session).size() >= 2);

      assertThat(ben.heardOn(session))
          .extracting(message -> message.name)
          .containsExactly("session.paused", "session.resumed");
      assertThat(ben.heardOn(session))
          .noneMatch(message -> message.data.toString().contains("for Ben alone"));
      await().atMost(SOON).until(() -> ben.heardOn(user).size() >= 3);
      assertThat(ben.heardOn(user))
          .filteredOn(message -> message.data.toString().contains("for Ben alone"))
          .extracting(message -> ((JsonObject) message.data).has("seq"))
          .containsExactly(true);
      assertThat(ben.ably.auth.clientId).isEqualTo(two.ben.userId);
    }
  }

  @Test
  void appHearsNothingOfOthers(LocalStage stage) throws Exception {
    Conversation two = Conversation.joined(stage);
    try (App ben = App.start(stage.uri().getPort(), wanted -> token(two.ben))) {
      var others = ben.listen("tandem:user:" + two.ana.userId);
      assertThat(others.state).isEqualTo(ChannelState.failed);
      assertThat(others.reason.code).isEqualTo(40160);
    }
  }

  private static String token(Phone phone) {
    JsonNode granted = must(phone.get("/realtime/token"));
    return granted.get("token").asText();
  }
}
