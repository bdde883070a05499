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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an app does with the token of {@code /realtime/token}, and what it cannot do with it. */
@ExtendWith(RealStage.class)
final class ListeningTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @Test
  void aMemberHearsWhatHappensAndWhatIsForThemAlone(LocalStage stage) throws IOException {
    Conversation two = Conversation.joined(stage);
    String session = "tandem:session:" + two.session;
    try (Listener ben =
        Listening.listen(stage, two.ben, session, "tandem:user:" + two.ben.userId)) {
      must(two.post(two.ben, "/compact/sign", "{\"agreed\":true}"));
      must(two.post(two.ana, "/pause", "{\"reason\":\"for Ben alone\"}"));

      await()
          .atMost(SOON)
          .untilAsserted(
              () -> {
                assertThat(ben.events())
                    .filteredOn(event -> event.json().get("channel").asText().equals(session))
                    .extracting(event -> event.json().get("name").asText())
                    .containsExactlyInAnyOrder("partner.signed_compact", "session.paused");
                assertThat(ben.events())
                    .filteredOn(
                        event -> event.json().get("name").asText().equals("session.updated"))
                    .hasSize(2);
                assertThat(ben.events())
                    .filteredOn(event -> event.data().contains("for Ben alone"))
                    .extracting(event -> event.json().get("channel").asText())
                    .containsExactly("tandem:user:" + two.ben.userId);
              });
    }
  }

  @Test
  void nobodyListensElsewhereOrPublishesAnything(LocalStage stage) throws IOException {
    Conversation two = Conversation.joined(stage);
    Conversation others = Conversation.joined(stage);
    TestClient client = new TestClient(stage.uri());
    String token = Listening.token(two.ben);

    for (String channel :
        new String[] {"tandem:user:" + two.ana.userId, "tandem:session:" + others.session}) {
      HttpResponse<byte[]> refusal = Listener.refusal(Listening.address(stage, token, channel));
      assertThat(refusal.statusCode()).as(channel).isEqualTo(401);
      assertThat(refusal.headers().firstValue("x-ably-errorcode")).hasValue("40160");
    }
    HttpResponse<byte[]> published =
        client.post(
            "/ably/channels/tandem:session:" + two.session + "/messages",
            "{\"name\":\"forged\"}",
            "Authorization",
            "Bearer " + token);
    assertThat(published.statusCode()).isEqualTo(401);
    assertThat(new Arrived(stage).onSessionChannel(two.session).toString())
        .doesNotContain("forged");
  }

  @Test
  void whoListensIsNotRungAndWhoHasLeftIs(LocalStage stage) throws IOException {
    Conversation two = Conversation.joined(stage);
    two.ana.switchOn();
    two.ben.switchOn();
    Arrived arrived = new Arrived(stage);
    try (Listener ben = Listening.listen(stage, two.ben, "tandem:user:" + two.ben.userId)) {
      must(two.post(two.ana, "/pause", null));
      await().atMost(SOON).until(() -> !ben.events().isEmpty());
      must(two.post(two.ana, "/resume", null));
      await().atMost(SOON).until(() -> ben.events().size() == 2);
      must(two.post(two.ben, "/pause", null));
      // She is rung for what came last; so what came before has been seen to as well.
      await().atMost(SOON).until(() -> arrived.pushesTo(two.ana).size() == 1);
    }
    await().atMost(SOON).until(() -> listeners(stage, "tandem:user:" + two.ben.userId) == 0);

    must(two.post(two.ana, "/resume", null));

    await().atMost(SOON).until(() -> !arrived.pushesTo(two.ben).isEmpty());
    assertThat(arrived.pushesTo(two.ben))
        .extracting(push -> push.at("/data/seq").asInt())
        .containsExactly(two.state(two.ben).get("version").asInt());
    assertThat(arrived.seqs(two.session))
        .isEqualTo(
            IntStream.rangeClosed(1, two.state(two.ben).get("version").asInt()).boxed().toList());
  }

  private static int listeners(LocalStage stage, String channel) throws IOException {
    return TestClient.json(new TestClient(stage.uri()).get("/local/ably/channels/" + channel))
        .at("/status/occupancy/metrics/subscribers")
        .asInt(-1);
  }
}
