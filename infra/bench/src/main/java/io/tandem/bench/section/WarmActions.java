package io.tandem.bench.section;

import io.tandem.bench.floor.BareCommit;
import io.tandem.bench.floor.FsyncTest;
import io.tandem.bench.floor.Pgbench;
import io.tandem.bench.floor.PlainMove;
import io.tandem.bench.load.ClosedLoop;
import io.tandem.bench.load.ClosedLoop.Work;
import io.tandem.bench.load.Latencies;
import io.tandem.bench.load.Pace;
import io.tandem.bench.play.Action;
import io.tandem.bench.report.Report;
import io.tandem.bench.report.Table;
import io.tandem.bench.stage.BenchStage;
import io.tandem.bench.stage.Stock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** A move and a read as fast as 1, 2, 4 and 8 processes can, beside the floors. */
public final class WarmActions implements Section {
  /** The largest first: then fewer clients find warm processes, as they get the same ones. */
  private static final int[] PROCESSES = {BenchStage.MOST_PROCESSES, 4, 2, 1};

  /** The last one keeps its processes, for the measurements that follow. */
  private static final List<Action> ORDER = List.of(Action.READ, Action.SIGN);

  private static final Duration EACH = Pace.seconds(2);

  @Override
  public void measure(BenchStage bench, Report report) {
    report.add(floors(bench));
    Table table =
        new Table(
            "Warm actions, invocation to answer (ms)",
            "action",
            "processes",
            "per second",
            "p50",
            "p99",
            "p99.9",
            "CPU each");
    Cost cost = new Cost();
    for (Action action : ORDER) {
      report.say("warm: " + action.function());
      measure(bench, action, table, cost);
      if (action != Action.SIGN) {
        bench.rest(action);
      }
    }
    report.add(
        table.note(
            "Closed loop, as many clients as processes. Actions are invoked without the gateway. An"
                + " action polls the Runtime API, publishes to the SNS stand-in and marks. Everything"
                + " shares the machine's processors; CPU is only that of the function's"
                + " processes."));
    report.add(cost.table());
  }

  private static void measure(BenchStage bench, Action action, Table table, Cost cost) {
    WarmUp.of(bench, action, BenchStage.MOST_PROCESSES);
    Stock stock = new Stock(bench.scenes(), action);
    Work call = () -> bench.functions().must(stock.next());
    for (int processes : PROCESSES) {
      stock.filled();
      Duration before = bench.spentBy(action.function());
      ClosedLoop.Result result = ClosedLoop.run(Collections.nCopies(processes, call), EACH);
      double cpu = bench.spentBy(action.function()).minus(before).toMillis();
      Latencies latencies = result.latencies();
      if (processes == 1) {
        cost.add(action, latencies.p50());
      }
      table.row(
          action.function(),
          processes,
          result.perSecond(),
          latencies.p50(),
          latencies.p99(),
          latencies.percentile(99.9),
          cpu / latencies.count());
    }
  }

  private static Table floors(BenchStage bench) {
    Table table = new Table("Floors: the SQL of one move, one client (ms)", "what", "p50", "p99");
    Pgbench pgbench = Pgbench.find();
    add(
        table,
        "the SQL of sign-compact by pgbench -M prepared, and the mark",
        pgbench.measure(bench, EACH).latencies());
    add(
        table,
        "the same by plain JDBC in one JVM, in the same 3 round trips",
        PlainMove.measure(bench, EACH));
    add(table, "one row inserted and committed", BareCommit.measure(bench.database().sql(), EACH));
    FsyncTest.find()
        .ifPresentOrElse(
            test -> table.row("pg_test_fsync, fdatasync", test, Double.NaN),
            () -> table.note("SKIPPED: no pg_test_fsync here, so no floor for the disk."));
    pgbench.missing().ifPresent(table::note);
    return table;
  }

  private static void add(Table table, String what, Latencies latencies) {
    table.row(what, latencies.p50(), latencies.p99());
  }
}
