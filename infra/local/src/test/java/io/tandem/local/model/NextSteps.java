package io.tandem.local.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** The actions that change something now. */
final class NextSteps {
  /** Actions that end or hold up a history must not come too soon. */
  private static final Set<Verb> RARE =
      EnumSet.of(Verb.DECLINE, Verb.PAUSE, Verb.LEAVE, Verb.ERASE);

  private static final int ONE_IN = 5;

  private final Random random;
  private final Words words;
  private final boolean isErasing;

  NextSteps(Random random, Words words, boolean isErasing) {
    this.random = random;
    this.words = words;
    this.isErasing = isErasing;
  }

  Optional<Action> oneOf(Model now) {
    boolean rareToo = random.nextInt(ONE_IN) == 0;
    List<Action> steps = new ArrayList<>();
    for (Verb verb : Verb.values()) {
      for (Person person : List.of(Person.ANA, Person.BEN, Person.CLEO)) {
        Action action =
            new Action(person, verb, words.of(verb, now)).holding(now.invitation().link());
        boolean allowed = (rareToo || !RARE.contains(verb)) && (isErasing || verb != Verb.ERASE);
        if (allowed && doesSomething(now, action)) {
          steps.add(action);
        }
      }
    }
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(steps.get(random.nextInt(steps.size())));
  }

  /** A blocked request to advance counts too. */
  private static boolean doesSomething(Model now, Action action) {
    Outcome outcome = now.apply(action);
    return !outcome.next().equals(now)
        || action.verb() == Verb.ADVANCE && outcome.answer().isSuccess();
  }
}
