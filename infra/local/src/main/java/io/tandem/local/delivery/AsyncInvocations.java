package io.tandem.local.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.json.Json;
import io.tandem.local.runtime.Clockwork;
import io.tandem.local.runtime.Functions;
import io.tandem.local.runtime.InvocationResult;
import io.tandem.local.runtime.InvocationResult.Cause;
import io.tandem.local.runtime.InvocationResult.Failure;
import io.tandem.local.stack.FunctionModel;
import java.time.Duration;

/**
 * Invokes functions as SNS and EventBridge do: nobody waits for the result, a failure is tried
 * again a few times, and what cannot be handled goes to the dead-letter queue.
 */
public final class AsyncInvocations {
  private final Functions functions;
  private final Clockwork clockwork;
  private final Duration firstDelay;
  private final DeadLetters deadLetters;

  public AsyncInvocations(
      Functions functions, Clockwork clockwork, Duration firstDelay, DeadLetters deadLetters) {
    this.functions = functions;
    this.clockwork = clockwork;
    this.firstDelay = firstDelay;
    this.deadLetters = deadLetters;
  }

  /**
   * @param trace of what it is a part of; the same at each attempt
   */
  public void invoke(FunctionModel function, JsonNode event, String trace) {
    attempt(new Attempt(function, event, trace, 0));
  }

  private record Attempt(FunctionModel function, JsonNode event, String trace, int retries) {
    Attempt next() {
      return new Attempt(function, event, trace, retries + 1);
    }
  }

  private void attempt(Attempt attempt) {
    var unused =
        functions
            .invoke(attempt.function().name(), Json.bytes(attempt.event()), attempt.trace())
            .thenAccept(result -> settle(attempt, result));
  }

  private void settle(Attempt attempt, InvocationResult result) {
    if (!(result instanceof Failure failure) || failure.cause() == Cause.STAGE) {
      return;
    }
    if (attempt.retries() == attempt.function().maxRetries()) {
      deadLetters.add(attempt.function(), attempt.event(), failure);
      return;
    }
    // Lambda waits for one minute, then for two.
    Duration delay = firstDelay.multipliedBy(1L << attempt.retries());
    clockwork.after(delay, () -> attempt(attempt.next()));
  }
}
