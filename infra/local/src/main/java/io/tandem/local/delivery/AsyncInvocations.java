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

  public void invoke(FunctionModel function, JsonNode event) {
    attempt(function, event, 0);
  }

  private void attempt(FunctionModel function, JsonNode event, int retries) {
    var unused =
        functions
            .invoke(function.name(), Json.bytes(event))
            .thenAccept(result -> settle(function, event, retries, result));
  }

  private void settle(
      FunctionModel function, JsonNode event, int retries, InvocationResult result) {
    if (!(result instanceof Failure failure) || failure.cause() == Cause.STAGE) {
      return;
    }
    if (retries == function.maxRetries()) {
      deadLetters.add(function, event, failure);
      return;
    }
    // Lambda waits for one minute, then for two.
    Duration delay = firstDelay.multipliedBy(1L << retries);
    clockwork.after(delay, () -> attempt(function, event, retries + 1));
  }
}
