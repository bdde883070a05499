package io.tandem.local.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What makes something happen now. */
final class NextSteps {
  /** What ends a history, or holds it up, is not to come too soon. */
  private static final Set<Verb> RARE = EnumSet.of(Verb.DECLINE, Verb.PAUSE);

  private static final int ONE_IN = 8;

  private final Random random;
  private final Words words;

  NextSteps(Random random, Words words) {
    this.random = random;
    this.words = words;
  }

  Optional<Action> oneOf(Model now) {
    boolean rareToo = random.nextInt(ONE_IN) == 0;
    List<Action> steps = new ArrayList<>();
    for (Verb verb : Verb.values()) {
      for (Person person : List.of(Person.ANA, Person.BEN, Person.CLEO)) {
        Action action = new Action(person, verb, words.of(verb));
        boolean moves = !now.apply(action).next().equals(now);
        if (moves && (rareToo || !RARE.contains(verb))) {
          steps.add(action);
        }
      }
    }
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(steps.get(random.nextInt(steps.size())));
  }
}
