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
import java.util.function.Supplier;

/**
 * Invokes functions as SNS and EventBridge do: nobody waits for the result, a failure is retried a
 * few times, and an event that still fails goes to the dead-letter queue.
 */
public final class AsyncInvocations {
  private final Functions functions;
  private final Clockwork clockwork;
  private final Duration firstDelay;
  private final DeadLetters deadLetters;
  private volatile Supplier<Duration> transit = () -> Duration.ZERO;

  public AsyncInvocations(
      Functions functions, Clockwork clockwork, Duration firstDelay, DeadLetters deadLetters) {
    this.functions = functions;
    this.clockwork = clockwork;
    this.firstDelay = firstDelay;
    this.deadLetters = deadLetters;
  }

  /**
   * @param trace X-Ray's header, the same at each attempt
   */
  public void invoke(FunctionModel function, JsonNode event, String trace) {
    Attempt first = new Attempt(function, event, trace, 0);
    Duration delay = transit.get();
    if (delay.isZero()) {
      attempt(first);
    } else {
      clockwork.after(delay, () -> attempt(first));
    }
  }

  /** Delays each event on its way to its function. Without this, the stage has no delay. */
  public void delayBy(Supplier<Duration> newTransit) {
    transit = newTransit;
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
    // Lambda waits one minute, then two.
    Duration delay = firstDelay.multipliedBy(1L << attempt.retries());
    clockwork.after(delay, () -> attempt(attempt.next()));
  }
}
