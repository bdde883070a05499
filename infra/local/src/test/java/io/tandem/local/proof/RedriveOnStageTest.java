package io.tandem.local.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.faults.FaultMode;
import io.tandem.local.faults.FaultTarget;
import io.tandem.local.journey.OnRealStage;
import io.tandem.local.journey.Phone;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Ably and Expo fail in the middle of a conversation, and the dead letters are redriven twice. */
@OnRealStage
final class RedriveOnStageTest {
  private static final List<FaultTarget> OUT = List.of(FaultTarget.ABLY, FaultTarget.EXPO);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int OUT_FROM_MOVE = 12;
  private static final int BACK_AT_MOVE = 17;

  @Test
  void afterARedriveNoClientShowsAnythingTwice(LocalStage stage) {
    Seed seed = Seed.given();
    seed.named(
        () -> {
          Walk walk = walk(stage, seed.random(0));
          GivenUp unheard = new GivenUp(stage, "realtime", walk.session());
          Reached reached = new Reached(stage, walk);
          await().atMost(LONGEST).until(() -> unheard.numbers().containsAll(reached.unheard()));
          List<Integer> redriven = unheard.numbers();

          redriveTwice(unheard);

          for (Phone member : walk.members()) {
            List<Integer> heard = reached.heard(member);
            assertThat(heard).as("by %s", member.userId).doesNotHaveDuplicates();
            assertThat(heard.stream().filter(redriven::contains)).as("redriven").isSorted();
          }
          new Deliveries(stage).areRight(walk);
          assertThat(new GivenUp(stage, "push", walk.session()).numbers())
              .as("pushes that Expo did not accept wait with the rings")
              .isEmpty();
          new Deliveries(stage).theLastRingArrived(walk);
        });
  }

  /** The second time by hand, because handled events have left the queue. */
  private static void redriveTwice(GivenUp letters) {
    List<JsonNode> events = letters.events();
    letters.redrive();
    assertThat(letters.numbers()).as("left in the queue of %s", letters.function()).isEmpty();
    events.forEach(letters::deliver);
  }

  private static Walk walk(LocalStage stage, Random random) {
    Caller caller = new JudgingCaller(Ledger.of(stage), random, false);
    AtomicInteger moves = new AtomicInteger();
    try {
      return Walk.go(
          stage.uri(),
          random,
          move -> {
            int number = moves.incrementAndGet();
            if (number == OUT_FROM_MOVE) {
              OUT.forEach(part -> stage.faults().set(part, FaultMode.ERROR));
            } else if (number == BACK_AT_MOVE) {
              awaitLetters(stage, move.session().orElseThrow());
              OUT.forEach(stage.faults()::mend);
            }
            return caller.make(move);
          });
    } finally {
      OUT.forEach(stage.faults()::mend);
    }
  }

  /** Events that are still retried would arrive by themselves. */
  private static void awaitLetters(LocalStage stage, String session) {
    await()
        .atMost(LONGEST)
        .until(() -> new GivenUp(stage, "realtime", session).numbers().size() > 1);
  }
}
