package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.tandem.sessions.store.ExpiredAnswers;
import io.tandem.telemetry.Invocation;
import java.time.Duration;

/** Every hour: forgets the answers that no repeat of their request can get any more. */
public final class PruneIdempotencyKeys {
  /** Less than the function's timeout, so that a run ends by itself. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(40);

  private final ExpiredAnswers answers;
  private final Invocation invocation;

  PruneIdempotencyKeys(ExpiredAnswers answers, Invocation invocation) {
    this.answers = answers;
    this.invocation = invocation;
  }

  /** How many were forgotten. */
  public record Pruned(int keys) {}

  @Funq("prune-idempotency-keys")
  public Pruned handle() {
    invocation.begin();
    return new Pruned(answers.forget(TIME_LIMIT));
  }
}
