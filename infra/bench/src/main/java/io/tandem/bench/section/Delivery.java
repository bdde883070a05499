package io.tandem.bench.section;

import io.tandem.bench.delivery.Delivered;
import io.tandem.bench.delivery.Hops;
import io.tandem.bench.delivery.Moves;
import io.tandem.bench.floor.Pgbench;
import io.tandem.bench.load.Latencies;
import io.tandem.bench.load.Pace;
import io.tandem.bench.play.Action;
import io.tandem.bench.report.Digits;
import io.tandem.bench.report.Report;
import io.tandem.bench.report.Table;
import io.tandem.bench.stage.BenchStage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** From a move's commit to the other's app and phone, against the goal of half a second. */
public final class Delivery implements Section {
  private static final int[] AT_ONCE = {1, 10, 100};
  private static final int MOVES = Pace.times(300);
  private static final int COLD_STARTS = 5;

  @Override
  public void measure(BenchStage bench, Report report) {
    Moves moves = new Moves(bench);
    WarmUp.of(bench, Action.SIGN, BenchStage.MOST_PROCESSES);
    // With phones, so that push has somewhere to send.
    moves.make(100, BenchStage.MOST_PROCESSES);
    Table table =
        new Table(
            "Commit to delivered (ms)",
            "sessions at once",
            "moves",
            "Ably p50",
            "Ably p99",
            "Expo p50",
            "Expo p99",
            "request to commit p50",
            "against pgbench");
    Pgbench pgbench = Pgbench.find();
    double floor = pgbench.measure(bench, Pace.seconds(4)).latencies().p50();
    for (int atOnce : AT_ONCE) {
      report.say("delivery: " + atOnce + " at once");
      row(table, atOnce, moves.make(MOVES, atOnce), floor);
    }
    pgbench.missing().ifPresent(table::note);
    report.add(
        table.note(
            "pgbench, just before: %s ms at p50 for a move's SQL, one after another. "
                    .formatted(Digits.three(floor))
                + "A commit's time is PostgreSQL's own (pg_xact_commit_timestamp); the Ably stand-in"
                + " counts whole milliseconds, so its arrivals may be up to 1 ms later than shown."));
    report.say("delivery: cold starts");
    bench.stage().invocations().delayBy(new Hops()::sns);
    report.add(hops(bench, moves));
    bench.stage().invocations().delayBy(() -> Duration.ZERO);
    bench.rest(Action.SIGN);
  }

  private static void row(Table table, int atOnce, List<Delivered> delivered, double floor) {
    Latencies ably = new Latencies();
    Latencies expo = new Latencies();
    Latencies commit = new Latencies();
    for (Delivered each : delivered) {
      ably.add(each.toAbly());
      expo.add(each.toExpo());
      commit.add(each.toCommit());
    }
    table.row(
        atOnce,
        delivered.size(),
        ably.p50(),
        ably.p99(),
        expo.p50(),
        expo.p99(),
        commit.p50(),
        atOnce == 1 ? commit.p50() / floor : Double.NaN);
  }

  private static Table hops(BenchStage bench, Moves moves) {
    Table table =
        new Table(
            "A move on the other's screen, with published hops (ms)",
            "what is cold",
            "measured moves",
            "p50",
            "p99",
            "under 500 ms, %");
    addHops(table, "nothing", moves.make(MOVES / 2, 3));
    addHops(table, "realtime", cold(bench, moves, "realtime"));
    addHops(table, "the action", cold(bench, moves, Action.SIGN.function()));
    return table.note(
        "From the request to the Ably stand-in. Each event is delayed on its way from SNS by the"
            + " published figures (p50 73, p99 225 ms, log-normal, fixed seed). The HTTP API's 20 ms"
            + " and Ably's 37 ms, at the two ends, are added.");
  }

  private static List<Delivered> cold(BenchStage bench, Moves moves, String function) {
    List<Delivered> delivered = new ArrayList<>();
    for (int i = 0; i < COLD_STARTS; i++) {
      bench.stage().functions().kill(function);
      delivered.addAll(moves.make(1, 1));
    }
    return delivered;
  }

  private static void addHops(Table table, String cold, List<Delivered> delivered) {
    Latencies seen = new Latencies();
    delivered.forEach(it -> seen.add(it.requestToAbly().plus(Hops.HTTP_API_AND_ABLY)));
    table.row(
        cold,
        delivered.size(),
        seen.p50(),
        seen.p99(),
        100 * seen.shareWithin(Duration.ofMillis(500)));
  }
}
