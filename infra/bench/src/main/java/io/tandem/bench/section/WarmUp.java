package io.tandem.bench.section;

import io.tandem.bench.load.ClosedLoop;
import io.tandem.bench.load.ClosedLoop.Work;
import io.tandem.bench.load.Pace;
import io.tandem.bench.play.Action;
import io.tandem.bench.stage.BenchStage;
import java.time.Duration;
import java.util.List;

/**
 * Until a function's processes are up, and each has done its work often enough for the JVM to have
 * compiled it, which a busy machine takes longer for.
 */
final class WarmUp {
  private static final int OFTEN_ENOUGH = Pace.times(200);
  private static final int MOST_ROUNDS = Pace.times(6);

  private WarmUp() {}

  static void of(BenchStage bench, Action action, List<Work> clients) {
    long done = 0;
    for (int i = 0; i < MOST_ROUNDS && done < (long) OFTEN_ENOUGH * clients.size(); i++) {
      ClosedLoop.Result round = ClosedLoop.run(clients, Duration.ofSeconds(1));
      boolean cold = bench.stage().functions().warm(action.function()) < clients.size();
      done += cold ? 0 : round.latencies().count();
    }
  }
}
