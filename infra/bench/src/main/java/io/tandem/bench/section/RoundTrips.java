package io.tandem.bench.section;

import io.tandem.bench.play.Action;
import io.tandem.bench.play.Counted;
import io.tandem.bench.play.Functions;
import io.tandem.bench.play.Rehearsal;
import io.tandem.bench.report.Report;
import io.tandem.bench.report.Table;
import io.tandem.bench.stage.BenchStage;
import io.tandem.local.LocalStage;
import io.tandem.local.settings.StageSettings;

/** Counted on the wire, by the proxy of a separate stage. */
public final class RoundTrips implements Section {
  @Override
  public void measure(BenchStage bench, Report report) {
    Table table =
        new Table(
            "Round trips to PostgreSQL, warm",
            "action",
            "round trips",
            "of them for the mark",
            "statements",
            "bytes");
    // The benchmark's stage has no proxy between the functions and the database.
    StageSettings settings = BenchStage.settings("counted").withConcurrency(1);
    try (LocalStage stage = LocalStage.start(settings)) {
      Rehearsal.on(stage, (action, pair) -> new Functions(stage).must(action.on(pair)));
      Rehearsal.on(
          stage, (action, pair) -> add(table, action, Counted.during(stage, action.on(pair))));
    }
    report.add(
        table.note(
            "The statements include begin and commit. A connection that was idle for over a"
                + " second is checked first, which is one more."));
  }

  private static void add(Table table, Action action, Counted counted) {
    long marks =
        counted.trips().stream()
            .filter(trip -> trip.sql().toString().contains("mark_published"))
            .count();
    table.row(
        action.function(), counted.trips().size(), marks, counted.statements(), counted.bytes());
  }
}
