package io.tandem.local.erasing;

import static io.tandem.local.journey.Phone.must;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.journey.Arrived;
import io.tandem.local.journey.Copies;
import io.tandem.local.journey.Copies.Copy;
import io.tandem.local.journey.OnRealStage;
import io.tandem.local.journey.Phone.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Somebody is erased while the others go on, in as many portions as needed. */
@OnRealStage
final class AllAtOnceTest {
  private static final int SESSIONS = 60;
  private static final int MANY = 1_000;
  private static final Duration SOON = Duration.ofSeconds(120);
  private static final Set<Integer> POSSIBLE = Set.of(200, 400, 409);

  @Test
  void thePartnerActsAndTheRelayPublishesDuringTheErasure(LocalStage stage) throws Exception {
    Two two = Two.refining(stage);
    List<Copy> sessions = Copies.of(two.session, SESSIONS, stage);
    ExecutorService others = Executors.newFixedThreadPool(2);
    try {
      Future<?> partner =
          others.submit(
              () -> {
                for (Copy copy : sessions) {
                  everything(two.ana, copy);
                }
              });
      Future<?> relay = others.submit(() -> relayUntil(stage, partner));
      two.ben.erase();
      partner.get();
      relay.get();
    } finally {
      others.shutdownNow();
    }

    try (Columns columns = new Columns(stage)) {
      assertThat(columns.holding(two.ben.marks.all())).isEmpty();
      for (Copy copy : sessions) {
        assertTold(two.ana, copy);
      }
      await().atMost(SOON).until(() -> areHeard(stage, two.ana, sessions));
      assertThat(columns.holding(two.ben.marks.all()))
          .as("after everything was delivered")
          .isEmpty();
    }
  }

  /** Every action happens before the erasure or after it, never half. */
  private static void everything(MarkingPerson partner, Copy copy) {
    String at = "/sessions/" + copy.session();
    List<CompletableFuture<Answer>> calls =
        List.of(
            partner.phone.postAsync(at + "/empathy/share", "{\"content\":\"something better\"}"),
            partner.phone.postAsync(at + "/pause", "{\"reason\":\"wait\"}"),
            partner.phone.postAsync(at + "/seen", "{\"seq\":1}"));
    for (CompletableFuture<Answer> call : calls) {
      assertThat(call.join().status()).as(call.join().toString()).isIn(POSSIBLE);
    }
  }

  private static void relayUntil(LocalStage stage, Future<?> end) {
    TestClient client = new TestClient(stage.uri());
    while (!end.isDone()) {
      try {
        assertThat(client.post("/local/functions/relay-outbox/invoke", "{}").statusCode())
            .isEqualTo(200);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Events arrive in order and once, and nothing of the erased person follows. */
  private static void assertTold(MarkingPerson partner, Copy copy) {
    String at = "/sessions/" + copy.session();
    JsonNode page = must(partner.phone.get(at + "/events?after=0&limit=200"));
    List<JsonNode> events = StreamSupport.stream(page.get("events").spliterator(), false).toList();
    assertThat(events)
        .extracting(event -> event.at("/data/seq").asInt())
        .isEqualTo(IntStream.rangeClosed(1, events.size()).boxed().toList());
    assertThat(events.subList(events.size() - 2, events.size()))
        .extracting(event -> event.get("type").asText())
        .containsExactly("session.left", "partner.erased");
    JsonNode state = must(partner.phone.get(at + "/state"));
    assertThat(state.at("/partner/id").asText()).startsWith("erased-");
    assertThat(state.at("/session/status").asText()).isEqualTo("ABANDONED");
  }

  private static boolean areHeard(LocalStage stage, MarkingPerson partner, List<Copy> sessions) {
    Set<String> told =
        new Arrived(stage)
            .onUserChannel(partner.phone).stream()
                .filter(message -> message.get("name").asText().equals("partner.erased"))
                .map(message -> message.at("/data/sessionId").asText())
                .collect(toSet());
    return sessions.stream().allMatch(copy -> told.contains(copy.session()));
  }

  @Test
  void aMemberOfAThousandSessionsIsErasedInPortions(LocalStage stage) {
    Two two = Two.joined(stage);
    Two alone = Two.invited(stage);
    Copies.of(two.session, MANY / 4, stage);
    Copies.byInviter(two.ben.phone, alone.session, MANY - MANY / 4, stage);
    try (Columns columns = new Columns(stage)) {
      Set<String> ids = Set.of(two.ben.phone.userId);
      int portions = 1;
      while (!two.ben.erasePortion()) {
        portions++;
        assertThat(columns.holding(ids)).as("after portion %s", portions).isNotEmpty();
        assertThat(portions).isLessThan(30);
      }
      assertThat(columns.holding(two.ben.marks.all())).isEmpty();
      assertThat(two.ben.erasePortion()).isTrue();
    }
  }

  @Test
  void severalCallsAtOnceEraseOnce(LocalStage stage) {
    Two two = Two.refining(stage);
    List<Copy> sessions = Copies.of(two.session, SESSIONS, stage);

    List<Answer> answers =
        IntStream.range(0, 3)
            .mapToObj(i -> two.ben.phone.send("DELETE", "/me", null, null))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    two.ben.erase();

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    try (Columns columns = new Columns(stage)) {
      assertThat(columns.holding(two.ben.marks.all())).isEmpty();
    }
    sessions.forEach(copy -> assertTold(two.ana, copy));
  }
}
