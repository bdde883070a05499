package io.tandem.bench.play;

import io.tandem.local.LocalStage;
import io.tandem.local.json.Json;
import io.tandem.local.runtime.InvocationResult;
import io.tandem.local.runtime.InvocationResult.Answer;
import java.util.concurrent.CompletableFuture;

/** Invokes the stage's functions, past the gateway. */
public record Functions(LocalStage stage) {
  private static final int FIRST_REFUSAL = 300;

  /** Returns the answer's data as text; anything but a success throws. */
  public byte[] must(Call call) {
    return call(call).join();
  }

  /** Completes exceptionally if the call is refused or fails: what is measured must work. */
  public CompletableFuture<byte[]> call(Call call) {
    return stage.functions().invoke(call.function(), call.event()).thenApply(it -> ok(call, it));
  }

  private static byte[] ok(Call call, InvocationResult result) {
    if (result instanceof Answer answer) {
      int status =
          Json.parse(answer.payload()).map(json -> json.path("statusCode").asInt()).orElse(0);
      if (status > 0 && status < FIRST_REFUSAL) {
        return answer.payload();
      }
      throw new IllegalStateException(call.function() + " answered " + status);
    }
    throw new IllegalStateException(call.function() + ": " + result);
  }
}
