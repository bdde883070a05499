package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.tandem.sessions.store.ExpiredAnswers;
import io.tandem.sessions.store.OldCommandCounts;
import io.tandem.telemetry.Invocation;
import java.time.Duration;

/**
 * Every hour: deletes expired idempotency keys with their answers, and command counts too old to
 * limit anybody.
 */
public final class PruneIdempotencyKeys {
  /** For each of the two. Below the function's timeout, so that a run ends by itself. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(20);

  private final ExpiredAnswers answers;
  private final OldCommandCounts counts;
  private final Invocation invocation;

  PruneIdempotencyKeys(ExpiredAnswers answers, OldCommandCounts counts, Invocation invocation) {
    this.answers = answers;
    this.counts = counts;
    this.invocation = invocation;
  }

  /** How many of each were deleted. */
  public record Pruned(int keys, int counts) {}

  @Funq("prune-idempotency-keys")
  public Pruned handle() {
    invocation.begin();
    return new Pruned(answers.forget(TIME_LIMIT), counts.remove(TIME_LIMIT));
  }
}
