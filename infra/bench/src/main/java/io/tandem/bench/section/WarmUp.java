package io.tandem.bench.section;

import io.tandem.bench.load.ClosedLoop;
import io.tandem.bench.load.ClosedLoop.Work;
import io.tandem.bench.load.Pace;
import io.tandem.bench.play.Action;
import io.tandem.bench.stage.BenchStage;
import java.util.List;

/** Until a function's processes are up, and have done their work often enough to be quick at it. */
final class WarmUp {
  private static final int MOST_ROUNDS = 60;

  private WarmUp() {}

  static void of(BenchStage bench, Action action, List<Work> clients) {
    for (int i = 0; i < MOST_ROUNDS && isCold(bench, action, clients.size()); i++) {
      ClosedLoop.run(clients, Pace.seconds(1));
    }
    ClosedLoop.run(clients, Pace.seconds(clients.size() == 1 ? 6 : 3));
  }

  private static boolean isCold(BenchStage bench, Action action, int processes) {
    return bench.stage().functions().warm(action.function()) < processes;
  }
}
