package io.tandem.bench.section;

import io.tandem.bench.floor.Pgbench;
import io.tandem.bench.load.Pace;
import io.tandem.bench.play.Action;
import io.tandem.bench.play.Call;
import io.tandem.bench.play.Conversation;
import io.tandem.bench.play.Pair;
import io.tandem.bench.report.Report;
import io.tandem.bench.report.Table;
import io.tandem.bench.stage.BenchStage;
import io.tandem.bench.stage.Phones;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The processor time of a transition, by process. */
public final class Cpu implements Section {
  private static final Duration EACH = Pace.seconds(10);
  private static final int ENOUGH = 2_000;
  private static final int PHONES = 1_000;

  @Override
  public void measure(BenchStage bench, Report report) {
    Table table =
        new Table(
            "Processor time of a transition (ms)",
            "what",
            "transitions",
            "action",
            "realtime",
            "push",
            "PostgreSQL",
            "of it for push",
            "together");
    wholeSessions(bench, report, table);
    moves(bench, report, table);
    Pgbench pgbench = Pgbench.find();
    Pgbench.Result floor = pgbench.measure(bench, EACH.dividedBy(2));
    long transactions = floor.latencies().count();
    table.row(
        "floor: the SQL of sign-compact by pgbench",
        transactions,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        floor.cpuMillis(),
        Double.NaN,
        floor.cpuMillis());
    pgbench.missing().ifPresent(table::note);
    report.add(
        table.note(
            "One call after another, after as many to warm up. The partner has a phone. All processes"
                + " of the functions and of PostgreSQL count, those of the stand-ins and the callers"
                + " do not."));
  }

  private static void wholeSessions(BenchStage bench, Report report, Table table) {
    report.say("cpu: whole sessions");
    new Phones(bench.database().sql())
        .of(
            IntStream.rangeClosed(1, PHONES)
                .boxed()
                .flatMap(n -> Stream.of("ana-cpu-" + n, "ben-cpu-" + n)));
    AtomicInteger sessions = new AtomicInteger();
    IntSupplier session = () -> wholeSession(bench, "cpu-" + sessions.incrementAndGet());
    row(bench, table, "a whole session, open-session to resolve-session", session);
  }

  private static int wholeSession(BenchStage bench, String name) {
    Conversation two = Conversation.opened(bench.functions(), name);
    List<Call> calls =
        Stream.of(two.untilTheLastStage(), two.theLastStage()).flatMap(List::stream).toList();
    calls.forEach(bench.functions()::must);
    return 1 + calls.size();
  }

  private static void moves(BenchStage bench, Report report, Table table) {
    report.say("cpu: sign-compact");
    List<Pair> pairs = bench.scenes().of(Action.SIGN, 2 * ENOUGH);
    new Phones(bench.database().sql()).of(pairs.stream().map(Pair::ana));
    Iterator<Pair> next = pairs.iterator();
    row(
        bench,
        table,
        "sign-compact",
        () -> {
          bench.functions().must(Action.SIGN.on(next.next()));
          return 1;
        });
  }

  private static void row(BenchStage bench, Table table, String what, IntSupplier work) {
    int unused = transitions(work);
    // So that PostgreSQL does not do it by itself during the measurement.
    bench.database().sql().run("vacuum analyze");
    bench.settled();
    Spent before = Spent.soFar(bench);
    int transitions = transitions(work);
    bench.settled();
    Spent spent = Spent.soFar(bench).since(before);
    table.row(
        what,
        transitions,
        Spent.each(spent.actions(), transitions),
        Spent.each(spent.realtime(), transitions),
        Spent.each(spent.push(), transitions),
        Spent.each(spent.postgresql(), transitions),
        Spent.each(spent.forPush(), transitions),
        Spent.each(spent.all(), transitions));
  }

  /** The number of transitions when the time was over or the limit reached. */
  private static int transitions(IntSupplier work) {
    int made = 0;
    long end = System.nanoTime() + EACH.toNanos();
    while (made < ENOUGH && System.nanoTime() < end) {
      made += work.getAsInt();
    }
    return made;
  }
}
