package io.tandem.bench.section;

import io.tandem.bench.load.ClosedLoop;
import io.tandem.bench.load.ClosedLoop.Work;
import io.tandem.bench.load.OpenLoop;
import io.tandem.bench.load.Pace;
import io.tandem.bench.play.Action;
import io.tandem.bench.play.Pair;
import io.tandem.bench.report.Report;
import io.tandem.bench.report.Table;
import io.tandem.bench.stage.BenchStage;
import io.tandem.bench.stage.Stock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Durable transitions per second, up to the machine's limit. */
public final class Throughput implements Section {
  private static final int PROCESSES = 4;
  private static final int SECONDS = Pace.times(4);
  private static final double[] SHARES = {0.25, 0.5, 0.75, 0.9, 1.1};

  @Override
  public void measure(BenchStage bench, Report report) {
    Table table =
        new Table(
            "Throughput: sign-compact, %d processes, subscribers and all on one machine"
                .formatted(PROCESSES),
            "load",
            "asked for a second",
            "done a second",
            "p50 ms",
            "p99 ms",
            "p99.9 ms");
    double most = closed(bench, table);
    for (double share : SHARES) {
      report.say("throughput: %d %% of %d a second".formatted(Math.round(share * 100), (int) most));
      open(bench, share * most, table);
    }
    report.add(
        table.note(
            "Open loop: latency counts from the scheduled start of a request. Each transition is a"
                + " commit of state and event, published and marked within its invocation."));
  }

  private static double closed(BenchStage bench, Table table) {
    // More than are measured: when requests pile up, more processes take them.
    WarmUp.of(bench, Action.SIGN, BenchStage.MOST_PROCESSES);
    var stock = new Stock(bench.scenes(), Action.SIGN).filled();
    Work call = () -> bench.functions().must(stock.next());
    ClosedLoop.Result most =
        ClosedLoop.run(Collections.nCopies(PROCESSES, call), Duration.ofSeconds(SECONDS));
    table.row(
        "closed, " + PROCESSES + " clients",
        "as many as go",
        most.perSecond(),
        most.latencies().p50(),
        most.latencies().p99(),
        most.latencies().percentile(99.9));
    return most.perSecond();
  }

  private static void open(BenchStage bench, double perSecond, Table table) {
    List<Supplier<CompletableFuture<?>>> requests = new ArrayList<>();
    for (Pair pair : bench.scenes().of(Action.SIGN, (int) Math.ceil(perSecond * SECONDS))) {
      requests.add(() -> bench.functions().call(Action.SIGN.on(pair)));
    }
    OpenLoop.Result result = OpenLoop.run(requests, perSecond);
    table.row(
        "open",
        perSecond,
        result.perSecond(),
        result.latencies().p50(),
        result.latencies().p99(),
        result.latencies().percentile(99.9));
  }
}
