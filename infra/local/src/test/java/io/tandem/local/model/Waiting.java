package io.tandem.local.model;

import java.util.ArrayList;
import java.util.List;

/** Who has something to do now. */
final class Waiting {
  private Waiting() {}

  static List<String> seenBy(Model model, Person me) {
    List<String> waitingFor = new ArrayList<>();
    if (hasToAct(model, me)) {
      waitingFor.add("me");
    }
    if (model.status() == Status.INVITED
        || model.partnerOf(me).filter(partner -> hasToAct(model, partner)).isPresent()) {
      waitingFor.add("partner");
    }
    return waitingFor;
  }

  private static boolean hasToAct(Model model, Person person) {
    return switch (model.status()) {
      case CREATED -> true;
      case INVITED -> model.member(person).stage() < 2;
      case ACTIVE -> hasToDo(model, person);
      case PAUSED, RESOLVED, ABANDONED -> false;
    };
  }

  private static boolean hasToDo(Model model, Person person) {
    Member me = model.member(person);
    Member other = model.partner(person).orElseThrow();
    return !me.missing().isEmpty()
        || Progress.canAdvance(model, person)
        || me.stage() == 2 && hasToGuessOrJudge(me, other)
        || me.stage() == Member.LAST_STAGE
            && (!me.has(Gates.AGREEMENT) || other.has(Gates.AGREEMENT));
  }

  private static boolean hasToGuessOrJudge(Member me, Member other) {
    return me.attempt() == null || me.attemptIs("REFINING") || other.attemptIs("REVEALED");
  }
}
