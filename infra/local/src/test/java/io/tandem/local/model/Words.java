package io.tandem.local.model;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What people write, each time something else; and the gates and stages they name. */
final class Words {
  private static final List<String> GATES =
      Stream.concat(Gates.NEEDS.stream(), Gates.REPAIR.stream()).toList();

  private final Random random;
  private int said;

  Words(Random random) {
    this.random = random;
  }

  String of(Verb verb) {
    if (verb == Verb.RECORD) {
      return GATES.get(random.nextInt(GATES.size()));
    }
    if (!verb.body().takesText() || !verb.body().textIsNeeded() && random.nextBoolean()) {
      return "";
    }
    return other(verb);
  }

  /** For the same action, not the same body. */
  String other(Verb verb) {
    said++;
    return verb == Verb.ADVANCE ? "" + said % (Member.LAST_STAGE + 1) : "word " + said;
  }
}
