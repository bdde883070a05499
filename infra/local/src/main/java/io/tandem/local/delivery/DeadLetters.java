package io.tandem.local.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.runtime.InvocationResult.Failure;
import io.tandem.local.stack.FunctionModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The dead-letter queues. A function without one loses what it cannot handle, as on Lambda. */
public final class DeadLetters {
  private final List<DeadLetter> letters = new ArrayList<>();

  synchronized void add(FunctionModel function, JsonNode event, Failure why) {
    if (function.deadLetterQueue() != null) {
      letters.add(
          new DeadLetter(
              UUID.randomUUID().toString(),
              function.name(),
              Instant.now().toString(),
              event,
              new DeadLetter.LastError(why.errorType(), why.errorMessage())));
    }
  }

  /** The event has been handled after all. */
  synchronized void remove(DeadLetter letter) {
    letters.remove(letter);
  }

  public synchronized List<DeadLetter> all() {
    return List.copyOf(letters);
  }

  public List<DeadLetter> of(String function) {
    return all().stream().filter(letter -> letter.function().equals(function)).toList();
  }
}
