package io.tandem.local.journey;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.ably.Listener;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One of the two leaves. */
@OnRealStage
final class LeavingTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @Test
  void thePartnerSeesItOnTheirOwnChannelAndTheirPhoneRings(LocalStage stage) throws IOException {
    Conversation two = Conversation.joined(stage);
    two.ben.switchOn();
    Arrived arrived = new Arrived(stage);
    must(two.post(two.ana, "/leave", "{\"reason\":\"I cannot go on\"}"));

    await().atMost(SOON).until(() -> !arrived.pushesTo(two.ben).isEmpty());
    await()
        .atMost(SOON)
        .until(() -> arrived.seqs(two.ben, two.session).contains(seq(two.state(two.ben))));
    JsonNode heard = last(arrived.heard(two.ben, two.session));
    assertThat(heard.get("name").asText()).isEqualTo("session.left");
    assertThat(heard.at("/data/leftBy").asText()).isEqualTo(two.ana.userId);
    assertThat(heard.at("/data/state")).isEqualTo(two.state(two.ben));
    assertThat(two.state(two.ben).at("/session/reason").asText()).isEqualTo("I cannot go on");
    assertThat(two.state(two.ben).at("/session/endedBy").asText()).isEqualTo("partner");
    assertThat(two.state(two.ana).at("/session/reason").isNull()).isTrue();
    JsonNode push = last(arrived.pushesTo(two.ben));
    assertThat(push.at("/data/event").asText()).isEqualTo("session.left");
    assertThat(push.get("body").asText()).isEqualTo("Ana has left your conversation.");
    assertThat(push.get("badge").asInt()).isEqualTo(1);
    assertThat(arrived.onTopic(two.session, "public").toString()).doesNotContain("cannot go on");
  }

  /** The promise is half a second; here a busy machine may start a process first. */
  @Test
  void aListenerReceivesItAtOnce(LocalStage stage) throws IOException {
    Conversation two = Conversation.joined(stage);
    Conversation before = Conversation.joined(two.ana, two.ben);
    must(before.post(two.ana, "/leave", null));
    try (Listener ben = Listening.listen(stage, two.ben)) {
      must(two.post(two.ana, "/leave", null));

      await()
          .atMost(Duration.ofSeconds(10))
          .until(
              () ->
                  ben.events().stream()
                      .anyMatch(it -> it.json().get("name").asText().equals("session.left")));
    }
  }

  @Test
  void afterwardsNeitherCanWriteAnyMore(LocalStage stage) {
    Conversation two = Conversation.joined(stage);
    must(two.post(two.ben, "/leave", null));

    for (Phone phone : List.of(two.ana, two.ben)) {
      for (String step : List.of("/pause", "/leave", "/compact/sign")) {
        assertThat(two.post(phone, step, "{\"agreed\":true}").code())
            .as(step)
            .isEqualTo("SESSION_NOT_ACTIVE");
      }
      must(two.post(phone, "/seen", "{\"seq\":1}"));
    }
  }

  @Test
  void aCancelledLinkLeadsNowhere(LocalStage stage) {
    Conversation two = Conversation.invited(stage);
    must(two.ben.get("/invitations/" + two.invitation));

    must(two.post(two.ana, "/leave", null));

    assertThat(two.ben.get("/invitations/" + two.invitation).status()).isEqualTo(404);
    for (String answer : List.of("accept", "decline")) {
      assertThat(two.ben.post("/invitations/" + two.invitation + "/" + answer, null).status())
          .as(answer)
          .isEqualTo(404);
    }
    assertThat(two.state(two.ana).at("/invitation/status").asText()).isEqualTo("CANCELLED");
    assertThat(two.ana.get("/sessions/" + two.session + "/invitation").status()).isEqualTo(404);
  }

  private static int seq(JsonNode state) {
    return state.get("seq").asInt();
  }

  private static JsonNode last(List<JsonNode> all) {
    return all.get(all.size() - 1);
  }
}
