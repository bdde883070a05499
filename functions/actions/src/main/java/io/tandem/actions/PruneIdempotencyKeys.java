package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.tandem.sessions.store.ExpiredAnswers;
import io.tandem.sessions.store.OldCommandCounts;
import io.tandem.telemetry.Invocation;
import java.time.Duration;

/**
 * Every hour: forgets the answers that no repeat of their request can get any more, and the counted
 * commands that limit nobody any more.
 */
public final class PruneIdempotencyKeys {
  /** Of each of the two. Less than the function's timeout, so that a run ends by itself. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(20);

  private final ExpiredAnswers answers;
  private final OldCommandCounts counts;
  private final Invocation invocation;

  PruneIdempotencyKeys(ExpiredAnswers answers, OldCommandCounts counts, Invocation invocation) {
    this.answers = answers;
    this.counts = counts;
    this.invocation = invocation;
  }

  /** How many of each were removed. */
  public record Pruned(int keys, int counts) {}

  @Funq("prune-idempotency-keys")
  public Pruned handle() {
    invocation.begin();
    return new Pruned(answers.forget(TIME_LIMIT), counts.remove(TIME_LIMIT));
  }
}
