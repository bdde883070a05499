package io.tandem.local.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import io.tandem.local.journey.RealStage;
import io.tandem.local.waypoints.Waypoint;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/** Real processes, really killed where it hurts: 200 of them, or {@code -Dtandem.kills=}. */
@ExtendWith(RealStage.class)
@EnabledOnOs(value = OS.LINUX, disabledReason = "whose a connection is, /proc tells")
final class KillTest {
  private static final int KILLS = Integer.getInteger("tandem.kills", 200);
  private static final int PAIRS = 3;

  @Test
  void whateverDiesEverythingCommittedIsDeliveredOnce(LocalStage stage) {
    Seed seed = Seed.given();
    Killer killer = new Killer(stage.waypoints(), KILLS);
    seed.named(
        () -> {
          List<Walk> walks =
              Walks.atOnce(PAIRS, number -> go(stage, killer, seed.random(number)), killer::isDone);
          killer.stop();
          new Settling(stage).of(walks);

          walks.forEach(new Deliveries(stage)::areRight);
          assertThat(killer.kills()).containsOnlyKeys(Waypoint.values());
        });
  }

  private static Walk go(LocalStage stage, Killer killer, Random random) {
    return Walk.go(
        stage.uri(), random, new PatientCaller(random, move -> killer.lieInWaitFor(move, random)));
  }
}
