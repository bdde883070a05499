package io.tandem.local.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What people do next: mostly a step forward, often any other action, sometimes a repeat. */
final class Ideas {
  private static final int HUNDRED = 100;

  private final Random random;
  private final Words words;
  private final NextSteps nextSteps;
  private final boolean isErasing;
  private final List<Action> sentWithKey = new ArrayList<>();

  Ideas(Random random, boolean isErasing) {
    this.random = random;
    this.isErasing = isErasing;
    this.words = new Words(random);
    this.nextSteps = new NextSteps(random, words, isErasing);
  }

  List<Action> round(Model now) {
    List<Action> round = new ArrayList<>(List.of(keyed(any(now))));
    int more = in(45) ? 0 : in(70) ? 1 : 2;
    while (more-- > 0) {
      Action next = atTheSameTimeAs(round.get(round.size() - 1), now);
      // With two simultaneous links nobody could tell which is the later.
      if (next.verb() != Verb.RENEW) {
        round.add(next);
      }
    }
    return List.copyOf(round);
  }

  private Action atTheSameTimeAs(Action first, Model now) {
    if (in(25)) {
      return first;
    }
    if (in(40) && !first.verb().needsInvitation()) {
      return now.partnerOf(first.who())
          .map(partner -> first.by(partner))
          .orElseGet(() -> keyed(any(now)));
    }
    return keyed(any(now));
  }

  private Action any(Model now) {
    if (in(8) && !sentWithKey.isEmpty()) {
      Action before = sentWithKey.get(random.nextInt(sentWithKey.size()));
      return in(25) && before.verb().body().takesText()
          ? before.saying(words.other(before.verb()))
          : before;
    }
    return in(60) ? nextSteps.oneOf(now).orElseGet(() -> whatever(now)) : whatever(now);
  }

  private Action whatever(Model now) {
    Verb[] verbs = Verb.values();
    Verb verb = verbs[random.nextInt(verbs.length)];
    if (verb == Verb.ERASE && !isErasing) {
      verb = Verb.SEE;
    }
    Person who = in(75) ? pick(Person.ANA, Person.BEN) : pick(Person.CLEO, Person.DAN);
    if (verb.needsInvitation() && who == Person.DAN) {
      who = Person.CLEO;
    }
    int link = now.invitation().link();
    return new Action(who, verb, words.of(verb, now))
        .holding(in(70) ? link : random.nextInt(link + 1));
  }

  private Action keyed(Action action) {
    if (action.key() != null || !action.verb().takesKey() || !in(15)) {
      return action;
    }
    Action sent = action.under("key" + sentWithKey.size());
    sentWithKey.add(sent);
    return sent;
  }

  private Person pick(Person one, Person other) {
    return random.nextBoolean() ? one : other;
  }

  private boolean in(int percent) {
    return random.nextInt(HUNDRED) < percent;
  }
}
