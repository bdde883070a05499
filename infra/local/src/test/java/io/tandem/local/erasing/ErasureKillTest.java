package io.tandem.local.erasing;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.extras.Extra;
import io.tandem.local.extras.Needs;
import io.tandem.local.journey.Arrived;
import io.tandem.local.journey.Copies;
import io.tandem.local.journey.Copies.Copy;
import io.tandem.local.journey.OnSecondStage;
import io.tandem.local.journey.Phone.Answer;
import io.tandem.local.waypoints.Trap;
import io.tandem.local.waypoints.Waypoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Erasing is killed at critical points, and called again until it is done. */
@OnSecondStage
@Needs(Extra.LINUX)
@Tag("proof")
final class ErasureKillTest {
  private static final long SEED = Long.getLong("tandem.seed", 20_261_129);
  private static final int PEOPLE = Integer.getInteger("tandem.erasures", 8);
  private static final int KILLS_EACH = 3;

  /** Each kill is at the first or second session that is left, so these suffice for all. */
  private static final int SESSIONS = 2 * KILLS_EACH;

  private static final int MOST_CALLS = 60;
  private static final Duration SOON = Duration.ofMinutes(2);

  private static final List<Waypoint> POINTS =
      List.of(Waypoint.BEFORE_COMMIT, Waypoint.AFTER_COMMIT, Waypoint.PUBLISHED, Waypoint.MARKING);

  private final Map<Waypoint, Integer> kills = new ConcurrentHashMap<>();

  /** One person after the other: a trap would also catch a process that erases somebody else. */
  @Test
  void despiteKillsNothingIsLeftAndPartnersAreTold(LocalStage stage) {
    for (int number = 0; number < PEOPLE; number++) {
      oneGoes(stage, number);
    }
    assertThat(kills).containsOnlyKeys(POINTS);
  }

  private void oneGoes(LocalStage stage, int number) {
    Two two = Two.guessing(stage);
    List<String> sessions = new ArrayList<>(List.of(two.session));
    Copies.of(two.session, SESSIONS - 1, stage).stream().map(Copy::session).forEach(sessions::add);

    erase(stage, two.ben, number);

    try (Columns columns = new Columns(stage)) {
      assertThat(columns.holding(two.ben.marks.all())).as("seed %s, %s", SEED, number).isEmpty();
      for (String session : sessions) {
        awaitTold(stage, two.ana, session);
      }
      assertThat(columns.holding(two.ben.marks.all()))
          .as("after everything was delivered")
          .isEmpty();
    }
  }

  private void erase(LocalStage stage, MarkingPerson one, int number) {
    Random random = new Random(SEED + number);
    for (int call = 0; call < MOST_CALLS; call++) {
      Trap trap = call < KILLS_EACH ? trap(stage, number * KILLS_EACH + call, random) : null;
      Answer answer = one.phone.call("DELETE", "/me", null);
      if (trap != null) {
        stage.waypoints().disarm(trap);
      }
      if (answer.status() == 200 && answer.data().get("erased").asBoolean()) {
        return;
      }
      assertThat(answer.status()).as(answer.toString()).isIn(200, 409, 500, 502, 503, 504);
    }
    throw new AssertionError("not erased in " + MOST_CALLS + " calls");
  }

  /** The number says where, not the order of arrival, so that a seed can be played again. */
  private Trap trap(LocalStage stage, int number, Random random) {
    Waypoint point = POINTS.get(number % POINTS.size());
    AtomicInteger passages = new AtomicInteger(random.nextInt(2));
    return stage
        .waypoints()
        .arm(
            point,
            passage ->
                passage.process().function().equals("erase-me") && passages.getAndDecrement() == 0,
            passage -> {
              passage.process().kill();
              kills.merge(point, 1, Integer::sum);
            });
  }

  /** All events arrive in order, and the last one is the erasure. */
  private static void awaitTold(LocalStage stage, MarkingPerson partner, String session) {
    JsonNode page = must(partner.phone.get("/sessions/" + session + "/events?after=0&limit=200"));
    List<JsonNode> events = StreamSupport.stream(page.get("events").spliterator(), false).toList();
    int last = events.size();
    assertThat(events)
        .extracting(event -> event.at("/data/seq").asInt())
        .isEqualTo(IntStream.rangeClosed(1, last).boxed().toList());
    assertThat(events.subList(last - 2, last))
        .extracting(event -> event.get("type").asText())
        .containsExactly("session.left", "partner.erased");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              new TestClient(stage.uri()).post("/local/functions/relay-outbox/invoke", "{}");
              new TestClient(stage.uri()).post("/local/redrive?function=realtime", "");
              assertThat(new Arrived(stage).seqs(partner.phone, session)).contains(last - 1, last);
            });
    JsonNode state = must(partner.phone.get("/sessions/" + session + "/state"));
    assertThat(state.at("/partner/id").asText()).startsWith("erased-");
  }
}
