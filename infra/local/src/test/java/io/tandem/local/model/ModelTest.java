package io.tandem.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import io.tandem.local.journey.RealStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * People act at random and at the same time; whatever they are told, and whatever comes of it, is
 * what the contract says would have come of their actions one after the other.
 *
 * <p>{@code -Dtandem.histories=100000} plays more, {@code -Dtandem.seed=…} others.
 */
@ExtendWith(RealStage.class)
final class ModelTest {
  private static final long HISTORIES = Long.getLong("tandem.histories", 2_000);
  private static final long SEED = Long.getLong("tandem.seed", 1);
  private static final long ENOUGH_FOR_ALL = 2_000;
  private static final int AT_ONCE = 2;

  @Test
  void someOrderOfTheActionsExplainsEveryAnswerAndTheFinalState(LocalStage stage)
      throws InterruptedException {
    Cast cast = new Cast(stage);
    WarmUp.of(cast);
    Coverage coverage = new Coverage();
    long began = System.nanoTime();
    Originals originals = new Originals(stage, cast, coverage);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    ExecutorService players = Executors.newFixedThreadPool(AT_ONCE);
    LongStream.range(SEED, SEED + HISTORIES)
        .forEach(
            seed ->
                players.execute(() -> play(Script.of(seed), cast, originals, coverage, failure)));
    players.shutdown();
    assertThat(players.awaitTermination(10, java.util.concurrent.TimeUnit.HOURS)).isTrue();
    if (failure.get() != null) {
      throw new AssertionError(failure.get().getMessage(), failure.get());
    }
    System.err.println((System.nanoTime() - began) / 1000000 + " ms");
    System.err.println(coverage.seen());
  }

  private static void play(
      Script script,
      Cast cast,
      Originals originals,
      Coverage coverage,
      AtomicReference<Throwable> failure) {
    if (failure.get() == null) {
      try {
        new Play(cast, originals.copy(script.start()), script.start().model(), coverage)
            .all(script);
      } catch (RuntimeException | AssertionError e) {
        failure.compareAndSet(null, e);
      }
    }
  }
}
