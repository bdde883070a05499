package io.tandem.local.journey;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.ably.App;
import io.tandem.local.ably.Listener;
import io.tandem.local.faults.FaultMode;
import io.tandem.local.faults.FaultTarget;
import io.tandem.local.journey.Copies.Copy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One person has one channel, whoever they are and however many sessions they are in. */
@OnRealStage
final class OwnChannelTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int KILOBYTE = 1024;

  /** Ids with Ably's wildcards, a person whom these would match, and the longest id. */
  private static final List<String> IDS =
      List.of("*:team", "the:team", "a:*:b", "a:c:b", "*", "\ud83d\ude00".repeat(128));

  @Test
  void aUserWithAThousandSessionsReceivesEachWithOneShortToken(LocalStage stage) throws Exception {
    Phone ana = new Phone(stage.uri(), "Ana");
    Phone ben = new Phone(stage.uri(), "Ben", UUID.randomUUID().toString());
    List<Copy> sessions = Copies.of(Conversation.joined(ana, ben), 1_000, stage);
    List<String> some =
        List.of(
            sessions.get(0).session(), sessions.get(500).session(), sessions.get(999).session());

    assertThat(Listening.token(ben)).hasSizeLessThan(KILOBYTE);
    try (Listener stream = Listening.listen(stage, ben);
        App app = App.start(stage.uri().getPort(), wanted -> Listening.token(ben))) {
      app.listen(Listening.channel(ben));
      some.forEach(session -> must(ana.post("/sessions/" + session + "/pause", null)));

      await().atMost(SOON).until(() -> stream.events().size() == 3 && app.heard.size() == 3);
      for (String session : some) {
        assertThat(stream.events()).anyMatch(event -> event.data().contains(session));
        assertThat(app.heard).anyMatch(message -> message.data.toString().contains(session));
      }
    }
  }

  @Test
  void everybodyReceivesOnlyTheirOwnChannelWhateverTheirId(LocalStage stage) throws IOException {
    List<Subscription> all = new ArrayList<>();
    try {
      for (String id : IDS) {
        Phone phone = new Phone(stage.uri(), "Odd", id);
        Conversation two = Conversation.joined(new Phone(stage.uri(), "Ana"), phone);
        all.add(new Subscription(two, Listening.listen(stage, phone)));
      }

      all.forEach(it -> must(it.two().post(it.two().ana, "/pause", null)));

      for (Subscription subscription : all) {
        await(subscription.id())
            .atMost(SOON)
            .until(() -> !subscription.listener().events().isEmpty());
      }
      for (Subscription subscription : all) {
        assertThat(subscription.listener().events())
            .as(subscription.id())
            .singleElement()
            .satisfies(event -> assertThat(event.data()).contains(subscription.two().session));
        for (Subscription other : all) {
          assertThat(answer(stage, subscription.two().ben, other.two().ben))
              .as("%s at %s", subscription.id(), other.id())
              .isEqualTo(subscription == other ? 200 : 401);
        }
      }
    } finally {
      for (Subscription subscription : all) {
        subscription.listener().close();
      }
    }
  }

  private record Subscription(Conversation two, Listener listener) {
    String id() {
      return two.ben.userId;
    }
  }

  @Test
  void theTokenNeedsNoDatabase(LocalStage stage) {
    Phone ana = new Phone(stage.uri(), "Ana");
    stage.faults().set(FaultTarget.POSTGRES, FaultMode.RESET);
    try {
      JsonNode granted = must(ana.get("/realtime/token"));
      assertThat(granted.get("channel").asText())
          .isEqualTo("tandem:user:" + granted.get("clientId").asText());
    } finally {
      stage.faults().mend(FaultTarget.POSTGRES);
    }
  }

  private static int answer(LocalStage stage, Phone phone, Phone whose) throws IOException {
    String token = Listening.token(phone);
    return Listener.answer(Listening.address(stage, token, Listening.channel(whose))).statusCode();
  }
}
