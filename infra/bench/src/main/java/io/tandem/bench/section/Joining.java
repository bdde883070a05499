package io.tandem.bench.section;

import io.tandem.bench.delivery.FirstMoves;
import io.tandem.bench.load.Latencies;
import io.tandem.bench.load.Pace;
import io.tandem.bench.report.Report;
import io.tandem.bench.report.Table;
import io.tandem.bench.stage.BenchStage;

/** Whether the first move after joining reaches the other's screen as fast as any other. */
public final class Joining implements Section {
  private static final int SESSIONS = Pace.times(100);

  @Override
  public void measure(BenchStage bench, Report report) {
    new FirstMoves(bench.stage().uri()).make(SESSIONS);
    FirstMoves moves = new FirstMoves(bench.stage().uri());
    moves.make(SESSIONS);
    Table table =
        new Table("A move on the other's screen (ms)", "move", "moves", "p50", "p99", "longest");
    row(table, "the first after joining", moves.first());
    row(table, "the four after it", moves.later());
    report.add(
        table.note(
            "From the HTTP request to the arrival over Server-Sent Events. The streams are open"
                + " before the session begins. At p99 the first moves take %.1f ms more."
                    .formatted(moves.first().p99() - moves.later().p99())));
  }

  private static void row(Table table, String which, Latencies latencies) {
    table.row(
        which, latencies.count(), latencies.p50(), latencies.p99(), latencies.percentile(100));
  }
}
