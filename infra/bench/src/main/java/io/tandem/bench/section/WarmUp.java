package io.tandem.bench.section;

import io.tandem.bench.load.ClosedLoop;
import io.tandem.bench.load.ClosedLoop.Work;
import io.tandem.bench.load.Pace;
import io.tandem.bench.play.Action;
import io.tandem.bench.stage.BenchStage;
import io.tandem.bench.stage.Stock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * Calls a function until all of its processes are up and calls get no cheaper: until then its JVMs
 * and those of the subscribers still compile.
 */
final class WarmUp {
  private static final Duration ROUND = Pace.seconds(3);
  private static final int MOST_ROUNDS = 9;

  /** So many rounds in a row must not be cheaper than the cheapest before by a tenth. */
  private static final int STEADY_ROUNDS = 2;

  private static final double CHEAPER = 0.9;

  private WarmUp() {}

  static void of(BenchStage bench, Action action, int processes) {
    Stock stock = new Stock(bench.scenes(), action).filled();
    Work call = () -> bench.functions().must(stock.next());
    List<Work> clients = Collections.nCopies(processes, call);
    double cheapest = Double.MAX_VALUE;
    int steady = 0;
    for (int i = 0; i < MOST_ROUNDS && steady < STEADY_ROUNDS; i++) {
      double cost = costOfOne(bench, action, clients);
      boolean allUp = bench.stage().functions().warm(action.function()) >= processes;
      steady = allUp && cost > cheapest * CHEAPER ? steady + 1 : 0;
      cheapest = Math.min(cheapest, cost);
    }
  }

  private static double costOfOne(BenchStage bench, Action action, List<Work> clients) {
    Duration before = cost(bench, action);
    long calls = ClosedLoop.run(clients, ROUND).latencies().count();
    return (double) cost(bench, action).minus(before).toNanos() / calls;
  }

  private static Duration cost(BenchStage bench, Action action) {
    return bench
        .spentBy(action.function())
        .plus(bench.spentBy("realtime"))
        .plus(bench.spentBy("push"));
  }
}
