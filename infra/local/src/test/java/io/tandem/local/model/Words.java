package io.tandem.local.model;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What people write: a new text each time, except for a guess, which may be the same again. Also
 * the gates, stages, numbers and times that they name.
 */
final class Words {
  private static final List<String> GATES =
      Stream.concat(Gates.NEEDS.stream(), Gates.REPAIR.stream()).toList();

  /** One time in the past, and some that stay in the future while this is played. */
  private static final List<String> TIMES =
      List.of(
          "null",
          "\"2020-02-02T20:20:20.020Z\"",
          "\"2100-01-01T07:00:00.000Z\"",
          "\"9999-12-31T23:59:59.999Z\"");

  private static final int MOST_REVISIONS = 3;
  private static final int ONE_IN = 6;

  private final Random random;
  private int said;
  private String guess = "";

  Words(Random random) {
    this.random = random;
  }

  String of(Verb verb, Model now) {
    return switch (verb) {
      case RECORD -> GATES.get(random.nextInt(GATES.size()));
      case MUTE -> TIMES.get(random.nextInt(TIMES.size()));
      case SEE -> seq(now);
      case VALIDATE_AS_READ, REFINE_AS_READ -> Integer.toString(1 + random.nextInt(MOST_REVISIONS));
      case SHARE -> guess();
      default -> sayable(verb);
    };
  }

  private String sayable(Verb verb) {
    return !verb.body().takesText() || !verb.body().textIsNeeded() && random.nextBoolean()
        ? ""
        : other(verb);
  }

  /** The last number half of the time, else any number up to one too high. */
  private String seq(Model now) {
    return Integer.toString(random.nextBoolean() ? now.seq() : random.nextInt(now.seq() + 2));
  }

  private String guess() {
    if (guess.isEmpty() || random.nextInt(ONE_IN) > 0) {
      guess = other(Verb.SHARE);
    }
    return guess;
  }

  /** Another body for the same action. */
  String other(Verb verb) {
    said++;
    return switch (verb) {
      case ADVANCE -> "" + said % (Member.LAST_STAGE + 1);
      case SEE, VALIDATE_AS_READ, REFINE_AS_READ -> Integer.toString(said);
      case MUTE -> "\"2200-01-01T00:00:00.%03dZ\"".formatted(said);
      default -> "word " + said;
    };
  }
}
