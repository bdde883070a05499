package io.tandem.bench.section;

import io.tandem.bench.floor.PlainMove;
import io.tandem.bench.load.ClosedLoop;
import io.tandem.bench.load.ClosedLoop.Work;
import io.tandem.bench.load.Pace;
import io.tandem.bench.plans.Crowd;
import io.tandem.bench.plans.EveryFunction;
import io.tandem.bench.plans.Plans;
import io.tandem.bench.play.Action;
import io.tandem.bench.report.Report;
import io.tandem.bench.report.Table;
import io.tandem.bench.stage.BenchStage;
import io.tandem.bench.stage.Stock;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/** The same actions with 10³, 10⁵ and 10⁷ events in the table, and with a full outbox. */
public final class Growth implements Section {
  private static final Duration EACH = Pace.seconds(2);
  private static final long[] EVENTS = {1_000, 100_000};
  private static final int LONG = 500;
  private static final int VERY_LONG = 50_000;
  private static final long MOST = Long.getLong("bench.events", 10_000_000);

  private double firstSign;
  private double firstRead;

  @Override
  public void measure(BenchStage bench, Report report) {
    Table table =
        new Table(
            "Growth (ms at p50, one process)",
            "events",
            "filled in s",
            "sign-compact",
            "against the first",
            "read-session",
            "against the first",
            "plain JDBC");
    WarmUp.of(bench, Action.SIGN, 1);
    WarmUp.of(bench, Action.READ, 1);
    bench.scenes().clear();
    BesidePruning.warmUp(bench);
    for (long events : sizes()) {
      report.say("growth: filling up to " + events + " events");
      long begun = System.nanoTime();
      new Crowd(bench.database().sql()).growTo(events);
      row(bench, table, "", (System.nanoTime() - begun) / 1e9);
    }
    new BesidePruning(bench).measure(report);
    histories(bench, table);
    backlog(bench, table);
    plans(bench, table);
    report.add(table);
  }

  private static long[] sizes() {
    return LongStream.concat(LongStream.of(EVENTS).filter(it -> it < MOST), LongStream.of(MOST))
        .toArray();
  }

  private void row(BenchStage bench, Table table, String what, double seconds) {
    row(bench, table, what, seconds, p50(bench, Action.SIGN), p50(bench, Action.READ));
  }

  private void row(
      BenchStage bench, Table table, String what, double seconds, double sign, double read) {
    firstSign = firstSign == 0 ? sign : firstSign;
    firstRead = firstRead == 0 ? read : firstRead;
    double jdbc = PlainMove.measure(bench, EACH.dividedBy(2)).p50();
    long events = bench.database().sql().number("select count(*) from session_events");
    table.row(events + what, seconds, sign, sign / firstSign, read, read / firstRead, jdbc);
  }

  private static double p50(BenchStage bench, Action action) {
    return p50(bench, new Stock(bench.scenes(), action).filled());
  }

  private static double p50(BenchStage bench, Stock stock) {
    Work call = () -> bench.functions().must(stock.next());
    return ClosedLoop.run(List.of(call), EACH).latencies().p50();
  }

  private void histories(BenchStage bench, Table table) {
    double sign = p50(bench, withHistory(bench, Action.SIGN, 600, LONG));
    double read = p50(bench, withHistory(bench, Action.READ, 50, LONG));
    row(bench, table, ", " + LONG + " of them in each session", Double.NaN, sign, read);
    read = p50(bench, withHistory(bench, Action.READ, 1, VERY_LONG));
    row(bench, table, ", " + VERY_LONG + " in the one that is read", Double.NaN, Double.NaN, read);
  }

  private static Stock withHistory(BenchStage bench, Action action, int sessions, int events) {
    return new Stock(bench.scenes(), action)
        .startingWith(bench.scenes().withHistory(action, sessions, events));
  }

  private void backlog(BenchStage bench, Table table) {
    bench
        .database()
        .sql()
        .run(
            """
            update session_events set published_at = null where id in (
              select id from session_events where type = 'partner.advanced' limit 100000)
            """);
    row(bench, table, ", 10⁵ of them unpublished", Double.NaN);
    // A hundred are enough for the relay's plans; each of its runs would publish them all.
    bench
        .database()
        .sql()
        .run(
            """
            update session_events set published_at = now() where id in (
              select id from session_events where published_at is null order by id offset 100)
            """);
  }

  private static void plans(BenchStage bench, Table table) {
    Plans plans = new Plans(bench.database().sql(), bench.database().log());
    plans.begin();
    bench.restAll();
    long start = plans.sizeOfLog();
    new EveryFunction(bench.stage()).act(7);
    Plans.Seen seen = plans.seenSince(start);
    plans.end();
    table.note(
        "Plans of every statement of every function, at the largest size: by index "
            + seen.byIndex()
            + ", read through "
            + seen.bySequence()
            + ", an index read through "
            + seen.throughIndex()
            + ".");
  }
}
