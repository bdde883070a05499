package io.tandem.local.journey;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.ably.Listener;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an app can and cannot do with the token from {@code /realtime/token}. */
@OnRealStage
final class ListeningTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @Test
  void aMemberReceivesEventsAndTheirOwnState(LocalStage stage) throws IOException {
    Conversation two = Conversation.joined(stage);
    try (Listener ben = Listening.listen(stage, two.ben)) {
      must(two.post(two.ben, "/compact/sign", "{\"agreed\":true}"));
      must(two.post(two.ana, "/pause", "{\"reason\":\"for Ben alone\"}"));

      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(ben.events())
                      .extracting(event -> event.json().get("name").asText())
                      .containsExactlyInAnyOrder("partner.signed_compact", "session.paused"));
      assertThat(ben.events())
          .filteredOn(event -> event.data().contains("for Ben alone"))
          .hasSize(1);
      assertThat(ben.events())
          .extracting(event -> event.json().get("channel").asText())
          .containsOnly(Listening.channel(two.ben));
    }
  }

  @Test
  void nobodyCanListenElsewhereOrPublish(LocalStage stage) throws IOException {
    Conversation two = Conversation.joined(stage);
    Conversation others = Conversation.joined(stage);
    TestClient client = new TestClient(stage.uri());
    String token = Listening.token(two.ben);

    for (String channel : List.of(Listening.channel(two.ana), Listening.channel(others.ben))) {
      HttpResponse<byte[]> refusal = Listener.answer(Listening.address(stage, token, channel));
      assertThat(refusal.statusCode()).as(channel).isEqualTo(401);
      assertThat(refusal.headers().firstValue("x-ably-errorcode")).hasValue("40160");
    }
    HttpResponse<byte[]> published =
        client.post(
            "/ably/channels/" + Listening.channel(two.ben) + "/messages",
            "{\"name\":\"forged\"}",
            "Authorization",
            "Bearer " + token);
    assertThat(published.statusCode()).isEqualTo(401);
    assertThat(new Arrived(stage).onUserChannel(two.ben).toString()).doesNotContain("forged");
  }

  @Test
  void aListenerIsNotRungAndAnAbsentUserIs(LocalStage stage) throws IOException {
    Conversation two = Conversation.joined(stage);
    two.ana.switchOn();
    two.ben.switchOn();
    Arrived arrived = new Arrived(stage);
    try (Listener ben = Listening.listen(stage, two.ben)) {
      must(two.post(two.ana, "/pause", null));
      await().atMost(SOON).until(() -> !ben.events().isEmpty());
      must(two.post(two.ana, "/resume", null));
      await().atMost(SOON).until(() -> ben.events().size() == 2);
      must(two.post(two.ben, "/pause", null));
      // She is rung for the last event, so the earlier ones have been handled as well.
      await().atMost(SOON).until(() -> arrived.pushesTo(two.ana).size() == 1);
    }
    await().atMost(SOON).until(() -> listeners(stage, Listening.channel(two.ben)) == 0);

    must(two.post(two.ana, "/resume", null));

    await().atMost(SOON).until(() -> !arrived.pushesTo(two.ben).isEmpty());
    assertThat(arrived.pushesTo(two.ben))
        .extracting(push -> push.at("/data/seq").asInt())
        .containsExactly(two.state(two.ben).get("seq").asInt());
    assertThat(arrived.seqs(two.ana, two.session))
        .isEqualTo(
            IntStream.rangeClosed(1, two.state(two.ben).get("seq").asInt()).boxed().toList());
  }

  private static int listeners(LocalStage stage, String channel) throws IOException {
    return TestClient.json(new TestClient(stage.uri()).get("/local/ably/channels/" + channel))
        .at("/status/occupancy/metrics/subscribers")
        .asInt(-1);
  }
}
