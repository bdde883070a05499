package io.tandem.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import io.tandem.local.journey.OnSecondStage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * People act at random and at the same time. Some order of the same actions must, by the contract,
 * give all their answers and the final state. Reads, answers and messages show the same state,
 * whose version rises when it changes and not otherwise.
 *
 * <p>{@code -Dtandem.histories=100000} plays more, {@code -Dtandem.seed=…} others.
 */
@OnSecondStage
@Tag("proof")
final class ModelTest {
  private static final long HISTORIES = Long.getLong("tandem.histories", Coverage.ENOUGH_FOR_ALL);
  private static final long SEED = Long.getLong("tandem.seed", 1);

  /** A history mostly waits for answers, so two processors have room for many. */
  private static final int AT_ONCE = 4;

  /** A busy machine sometimes takes too long; a deadlock always does. */
  private static final int MOST_UNANSWERED = 2;

  @Test
  void someOrderOfTheActionsExplainsEveryAnswerAndTheFinalState(LocalStage stage)
      throws InterruptedException, IOException {
    Cast cast = new Cast(stage);
    WarmUp.of(cast);
    Coverage coverage = new Coverage();
    ExecutorService players = Executors.newFixedThreadPool(AT_ONCE);
    try (Hearing hearing = new Hearing(stage, cast)) {
      Originals originals = new Originals(stage, cast, hearing, coverage);
      List<? extends Future<?>> histories =
          LongStream.range(SEED, SEED + HISTORIES)
              .mapToObj(Script::of)
              .map(
                  script ->
                      players.submit(
                          () -> {
                            if (script.isErasing()) {
                              playErasing(script, stage, originals, cast, coverage);
                            } else {
                              play(script, originals, cast, hearing, coverage);
                            }
                            return null;
                          }))
              .toList();
      for (Future<?> history : histories) {
        finish(history);
      }
    } finally {
      players.shutdownNow();
    }
    assertThat(coverage.unanswered())
        .as("actions without an answer")
        .isLessThanOrEqualTo(MOST_UNANSWERED);
    if (HISTORIES >= Coverage.ENOUGH_FOR_ALL) {
      assertThat(coverage.missing()).as("never happened").isEmpty();
    }
  }

  private static void play(
      Script script, Originals originals, Cast cast, Hearing hearing, Coverage coverage) {
    StartingPoint start = script.start();
    new Play(cast, hearing, originals.copy(start), start.model(), coverage).all(script);
  }

  /** With separate people: the others have more sessions, which they would lose. */
  private static void playErasing(
      Script script, LocalStage stage, Originals originals, Cast all, Coverage coverage)
      throws IOException {
    Cast cast = all.others(stage);
    StartingPoint start = script.start();
    try (Hearing hearing = new Hearing(stage, cast)) {
      new Play(cast, hearing, originals.copyFor(cast, start), start.model(), coverage).all(script);
    }
  }

  private static void finish(Future<?> history) throws InterruptedException {
    try {
      history.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error said) {
        throw said;
      }
      throw new AssertionError(e.getCause());
    }
  }
}
