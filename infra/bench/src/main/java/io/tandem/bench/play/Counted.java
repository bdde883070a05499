package io.tandem.bench.play;

import io.tandem.local.LocalStage;
import io.tandem.local.postgres.RoundTrip;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The traffic between a warm action and PostgreSQL. The subscribers use PostgreSQL at the same
 * time, on their own connections.
 *
 * @param trips of the action's connection, in order
 */
public record Counted(List<RoundTrip> trips) {
  private static final Pattern OF_AN_ACTION = Pattern.compile("lock_session|read_session");

  /** Observes one call; the functions' database must be the stage's own. */
  public static Counted during(LocalStage stage, Call call) {
    ConcurrentLinkedQueue<RoundTrip> all = new ConcurrentLinkedQueue<>();
    Runnable stop = stage.traffic().watch(all::add);
    new Functions(stage).must(call);
    stop.run();
    Set<Integer> ofTheAction =
        all.stream()
            .filter(trip -> trip.sql().stream().anyMatch(OF_AN_ACTION.asPredicate()))
            .map(RoundTrip::client)
            .collect(Collectors.toSet());
    return new Counted(
        all.stream().filter(trip -> ofTheAction.contains(trip.client()) && !isTest(trip)).toList());
  }

  /** The number of statements, including begin and commit. */
  public int statements() {
    return trips.stream().mapToInt(trip -> trip.sql().size()).sum();
  }

  /** Bytes on the wire, both ways. */
  public int bytes() {
    return trips.stream().mapToInt(trip -> trip.bytesAsked() + trip.bytesAnswered()).sum();
  }

  /** The check that a connection idle for over a second still works and accepts writes. */
  private static boolean isTest(RoundTrip trip) {
    return trip.sql().stream().anyMatch(sql -> sql.contains("'transaction_read_only'"));
  }
}
