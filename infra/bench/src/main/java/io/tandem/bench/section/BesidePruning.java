package io.tandem.bench.section;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tandem.bench.load.Latencies;
import io.tandem.bench.load.Pace;
import io.tandem.bench.play.Action;
import io.tandem.bench.report.Report;
import io.tandem.bench.report.Table;
import io.tandem.bench.stage.BenchStage;
import io.tandem.bench.stage.Stock;
import io.tandem.local.json.Json;
import io.tandem.local.runtime.InvocationResult.Answer;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * A command and a read, in turns, before, during and after prune-sessions, when one session in 16
 * ended long ago.
 */
record BesidePruning(BenchStage bench) {
  private static final long EACH = Pace.seconds(15).toNanos();

  /** How long both took. */
  private record Figures(Latencies sign, Latencies read) {}

  private record Pruned(long sessions, double seconds) {}

  /** While there is nothing to remove. */
  static void warmUp(BenchStage bench) {
    new BesidePruning(bench).prune();
  }

  void measure(Report report) {
    report.say("growth: beside prune-sessions");
    Stock moves = new Stock(bench.scenes(), Action.SIGN).filled();
    Stock reads = new Stock(bench.scenes(), Action.READ).filled();
    Figures before = figures(moves, reads, () -> true);
    CompletableFuture<Pruned> pruning = CompletableFuture.supplyAsync(this::pruneAll);
    Figures during = figures(moves, reads, () -> !pruning.isDone());
    Pruned pruned = pruning.join();
    Figures after = figures(moves, reads, () -> true);
    Table table =
        new Table(
            "Beside prune-sessions (ms, one process)",
            "prune-sessions",
            "sign-compact p50",
            "p99",
            "read-session p50",
            "p99",
            "sessions of 20 events removed a second");
    row(table, "before", before, Double.NaN);
    row(table, "runs", during, pruned.sessions() / pruned.seconds());
    row(table, "after", after, Double.NaN);
    table.row(
        "runs, against the mean of the others",
        ratio(during.sign().p50(), before.sign().p50(), after.sign().p50()),
        ratio(during.sign().p99(), before.sign().p99(), after.sign().p99()),
        ratio(during.read().p50(), before.read().p50(), after.read().p50()),
        ratio(during.read().p99(), before.read().p99(), after.read().p99()),
        Double.NaN);
    table.note(
        "It removed %d sessions in %.1f s, beside %d moves and as many reads."
            .formatted(pruned.sessions(), pruned.seconds(), during.sign().count()));
    report.add(table);
  }

  private static void row(Table table, String when, Figures figures, double perSecond) {
    table.row(
        when,
        figures.sign().p50(),
        figures.sign().p99(),
        figures.read().p50(),
        figures.read().p99(),
        perSecond);
  }

  private static double ratio(double during, double before, double after) {
    return during / ((before + after) / 2);
  }

  private Figures figures(Stock moves, Stock reads, BooleanSupplier goesOn) {
    Figures figures = new Figures(new Latencies(), new Latencies());
    long begun = System.nanoTime();
    while (goesOn.getAsBoolean() && System.nanoTime() - begun < EACH) {
      call(moves, figures.sign());
      call(reads, figures.read());
    }
    return figures;
  }

  private void call(Stock stock, Latencies latencies) {
    long begun = System.nanoTime();
    bench.functions().must(stock.next());
    latencies.add(System.nanoTime() - begun);
  }

  /** A run ends by itself after 40 s. */
  private Pruned pruneAll() {
    long begun = System.nanoTime();
    long all = 0;
    for (long removed = prune(); removed > 0; removed = prune()) {
      all += removed;
    }
    return new Pruned(all, (System.nanoTime() - begun) / 1e9);
  }

  private long prune() {
    if (bench.stage().functions().invoke("prune-sessions", "{}".getBytes(UTF_8)).join()
        instanceof Answer answer) {
      return Json.parse(answer.payload()).orElseThrow().path("sessions").asLong();
    }
    throw new IllegalStateException("prune-sessions failed");
  }
}
