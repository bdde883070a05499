package io.tandem.bench.section;

import io.tandem.bench.load.ProcessorTime;
import io.tandem.bench.stage.BenchStage;
import java.time.Duration;
import java.util.Set;

/**
 * The processor time used so far by everything that takes part in a transition.
 *
 * @param postgresql that of PostgreSQL, for all functions
 * @param forPush that of PostgreSQL for push alone
 */
record Spent(
    Duration actions, Duration realtime, Duration push, Duration postgresql, Duration forPush) {
  private static final Set<String> SUBSCRIBERS = Set.of("realtime", "push");
  private static final double NANOS_PER_MILLI = 1e6;

  static Spent soFar(BenchStage bench) {
    Duration actions =
        bench.stage().functions().warm().entrySet().stream()
            .filter(it -> it.getValue() > 0 && !SUBSCRIBERS.contains(it.getKey()))
            .map(it -> bench.spentBy(it.getKey()))
            .reduce(Duration.ZERO, Duration::plus);
    return new Spent(
        actions,
        bench.spentBy("realtime"),
        bench.spentBy("push"),
        ProcessorTime.ofTree(bench.database().process()),
        ProcessorTime.sum(bench.database().processesOf("tandem_push")));
  }

  Spent since(Spent before) {
    return new Spent(
        actions.minus(before.actions),
        realtime.minus(before.realtime),
        push.minus(before.push),
        postgresql.minus(before.postgresql),
        forPush.minus(before.forPush));
  }

  Duration all() {
    return actions.plus(realtime).plus(push).plus(postgresql);
  }

  /** In milliseconds for each of so many transitions. */
  static double each(Duration spent, int count) {
    return spent.toNanos() / NANOS_PER_MILLI / count;
  }
}
