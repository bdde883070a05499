package io.tandem.local.model;

import io.tandem.local.journey.Phone.Answer;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Limits the simultaneous calls of a function. Two are enough for a race; a third would mean one
 * more process for each of many functions.
 */
final class Turnstile {
  private static final Set<Verb> RACES =
      EnumSet.of(
          Verb.CONFIRM,
          Verb.ACCEPT,
          Verb.SIGN,
          Verb.FEEL_HEARD,
          Verb.FEEL_UNHEARD,
          Verb.SHARE,
          Verb.VALIDATE,
          Verb.VALIDATE_AS_READ,
          Verb.REFINE_AS_READ,
          Verb.REFINE,
          Verb.RECORD,
          Verb.ADVANCE);

  private final Map<String, Semaphore> functions = new ConcurrentHashMap<>();

  static int atOnce(Verb verb) {
    return RACES.contains(verb) || verb.isReadOfSession() ? 2 : 1;
  }

  CompletableFuture<Answer> pass(Verb verb, Supplier<CompletableFuture<Answer>> call) {
    Semaphore free = functions.computeIfAbsent(verb.function(), it -> new Semaphore(atOnce(verb)));
    free.acquireUninterruptibly();
    return call.get().whenComplete((answer, failure) -> free.release());
  }
}
