package io.tandem.local.model;

import java.util.Optional;

/** Stage 2: both guess, and both guesses are revealed together. */
final class SharingRules {
  private SharingRules() {}

  static Outcome share(Model model, Action action) {
    Attempt mine = model.member(action.who()).attempt();
    if (mine == null) {
      return first(model, action);
    }
    if (mine.isShown()) {
      return model.refuses(Expected.CONFLICT);
    }
    return mine.is("REFINING")
        ? resubmitted(model, action.who(), mine.replaced(action.text()).revealed())
        : held("replaced", model, action.who(), mine.replaced(action.text()));
  }

  private static Outcome first(Model model, Action action) {
    Person me = action.who();
    Attempt mine = Attempt.first(action.text());
    Model told = shared(model.with(me, it -> it.guesses(mine)), me);
    Optional<Attempt> theirs = model.partner(me).map(Member::attempt);
    if (theirs.isEmpty()) {
      return held("shared first", told, me, mine);
    }
    Model revealed =
        told.with(me, it -> it.guesses(mine.revealed()))
            .with(model.partnerOf(me).orElseThrow(), it -> it.guesses(theirs.get().revealed()));
    return revealed
        .happens("empathy.revealed", me)
        .answers(answer("both revealed", mine.revealed()));
  }

  private static Outcome resubmitted(Model model, Person me, Attempt mine) {
    Model told = shared(model.with(me, it -> it.guesses(mine)), me);
    return told.happens("empathy.resubmitted", me).answers(answer("resubmitted", mine));
  }

  private static Outcome held(String how, Model model, Person me, Attempt mine) {
    return model.with(me, it -> it.guesses(mine)).answers(answer(how, mine));
  }

  private static Model shared(Model model, Person me) {
    return model.happens(model.event("partner.empathy_shared", me).with("sharedBy", me));
  }

  private static Expected answer(String told, Attempt mine) {
    return Expected.ok(told)
        .with("/data/attempt/status", mine.status())
        .with("/data/attempt/revision", mine.revision())
        .with("/data/revealed", mine.is("REVEALED"));
  }
}
