package io.tandem.local.model;

import static org.awaitility.Awaitility.await;

import io.tandem.local.journey.Copies.Copy;
import io.tandem.local.journey.Phone.Answer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Starts the processes one after the other, with calls for a session that does not exist. Starting
 * all at once would take longer than a call may.
 */
final class WarmUp {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private WarmUp() {}

  static void of(Cast cast) {
    Copy nowhere = new Copy(UUID.randomUUID().toString(), UUID.randomUUID().toString());
    for (Verb verb : Verb.values()) {
      Action action = new Action(Person.DAN, verb, text(verb));
      int status = verb == Verb.ERASE ? OK : NOT_FOUND;
      await()
          .atMost(Duration.ofMinutes(5))
          .until(
              () -> atOnce(cast, action, nowhere),
              answers -> answers.stream().allMatch(answer -> answer.status() == status));
    }
  }

  private static String text(Verb verb) {
    return switch (verb) {
      case RECORD -> Gates.AGREEMENT;
      case MUTE -> "null";
      default -> "1";
    };
  }

  private static List<Answer> atOnce(Cast cast, Action action, Copy ids) {
    return Stream.generate(() -> cast.does(action, ids))
        .limit(Turnstile.atOnce(action.verb()))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }
}
