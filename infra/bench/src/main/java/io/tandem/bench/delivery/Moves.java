package io.tandem.bench.delivery;

import io.tandem.bench.play.Action;
import io.tandem.bench.play.Pair;
import io.tandem.bench.stage.BenchStage;
import io.tandem.bench.stage.Phones;
import io.tandem.bench.stage.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Moves that reach the partner, on a screen and as a push. */
public final class Moves {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final long MICROS = 1_000_000;
  private static final long NANOS_PER_MICRO = 1_000;
  private static final String COMMITTED =
      "select cast(extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000000 as bigint)"
          + " from sessions where id = cast(? as uuid)";

  private final BenchStage bench;
  private final Sql sql;
  private final StandIns standIns;

  public Moves(BenchStage bench) {
    this.bench = bench;
    this.sql = bench.database().sql();
    this.standIns = new StandIns(bench.stage().uri());
  }

  /** Makes so many moves, so many at a time, and waits until all have arrived. */
  public List<Delivered> make(int moves, int atOnce) {
    List<Pair> pairs = bench.scenes().of(Action.SIGN, moves);
    new Phones(sql).of(pairs.stream().map(Pair::ana));
    Map<Pair, Instant> requested = new LinkedHashMap<>();
    for (int i = 0; i < moves; i += atOnce) {
      together(pairs.subList(i, Math.min(moves, i + atOnce)), requested);
    }
    List<Delivered> delivered = new ArrayList<>();
    requested.forEach((pair, when) -> delivered.add(arrived(pair, when)));
    return delivered;
  }

  private void together(List<Pair> pairs, Map<Pair, Instant> requested) {
    List<CompletableFuture<?>> running = new ArrayList<>();
    for (Pair pair : pairs) {
      requested.put(pair, Instant.now());
      running.add(bench.functions().call(Action.SIGN.on(pair)));
    }
    CompletableFuture.allOf(running.toArray(CompletableFuture<?>[]::new)).join();
    // The next ones start when the last of these has arrived.
    await(() -> standIns.atExpo(pairs.get(pairs.size() - 1)));
  }

  private Delivered arrived(Pair pair, Instant requested) {
    long micros = sql.number(COMMITTED, pair.session());
    Instant committed = Instant.ofEpochSecond(micros / MICROS, micros % MICROS * NANOS_PER_MICRO);
    return new Delivered(
        requested,
        committed,
        await(() -> standIns.atAbly(pair)),
        await(() -> standIns.atExpo(pair)));
  }

  private static <T> T await(Supplier<Optional<T>> arrival) {
    Instant end = Instant.now().plus(SOON);
    Optional<T> found = arrival.get();
    while (found.isEmpty() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(1_000_000);
      found = arrival.get();
    }
    return found.orElseThrow(() -> new IllegalStateException("a move did not arrive"));
  }
}
