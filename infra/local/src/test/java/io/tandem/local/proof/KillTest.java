package io.tandem.local.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import io.tandem.local.extras.Extra;
import io.tandem.local.extras.Needs;
import io.tandem.local.journey.OnSecondStage;
import io.tandem.local.waypoints.Waypoint;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real processes, really killed at critical points; {@code -Dtandem.kills=} says how many. */
@OnSecondStage
@Needs(Extra.LINUX)
@Tag("proof")
final class KillTest {
  private static final int KILLS = Integer.getInteger("tandem.kills", 200);
  private static final int PAIRS = 3;

  /** A walk has about 30 moves, and every other one kills. */
  private static final int MOST_WALKS = 20 + KILLS;

  private static final Seed SEED = Seed.given();

  @Test
  void despiteKillsEverythingCommittedIsDeliveredOnce(LocalStage stage) {
    Killer killer = new Killer(stage.waypoints(), KILLS);
    SEED.named(
        () -> {
          List<Walk> walks = walk(stage, killer);
          new Settling(stage).of(walks);

          walks.forEach(new Deliveries(stage)::areRight);
          assertThat(killer.kills()).containsOnlyKeys(Waypoint.values());
        });
  }

  /** Leaves no trap for the stage's next test. */
  private static List<Walk> walk(LocalStage stage, Killer killer) {
    try {
      return Walks.atOnce(PAIRS, number -> go(stage, killer, number), killer::isDone);
    } finally {
      killer.stop();
    }
  }

  private static Walk go(LocalStage stage, Killer killer, int number) {
    assertThat(number)
        .as("walks, and these traps caught nothing: %s", killer.unused())
        .isLessThan(MOST_WALKS);
    Random random = SEED.random(number);
    return Walk.go(
        stage.uri(), random, new PatientCaller(random, move -> killer.setTrapFor(move, random)));
  }
}
