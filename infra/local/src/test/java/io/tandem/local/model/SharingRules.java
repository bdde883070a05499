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
    if (mine.is("REVEALED") || mine.is("VALIDATED")) {
      return model.refuses(Expected.CONFLICT);
    }
    if (mine.is("REFINING") && action.text().equals(mine.content())) {
      return model.refuses(
          Expected.VALIDATION_ERROR.with("/error/details/0/field", "content").called("the same"));
    }
    return mine.is("REFINING")
        ? resubmitted(model, action.who(), mine.replaced(action.text()).revealed())
        : model
            .with(action.who(), it -> it.guesses(mine.replaced(action.text())))
            .answers(Expected.ok("replaced"));
  }

  private static Outcome first(Model model, Action action) {
    Person me = action.who();
    Attempt mine = Attempt.first(action.text());
    Model told = shared(model.with(me, it -> it.guesses(mine)), me);
    Optional<Attempt> theirs = model.partner(me).map(Member::attempt);
    if (theirs.isEmpty()) {
      return told.answers(Expected.ok("shared first"));
    }
    Model revealed =
        told.with(me, it -> it.guesses(mine.revealed()))
            .with(model.partnerOf(me).orElseThrow(), it -> it.guesses(theirs.get().revealed()));
    return revealed.happens("empathy.revealed", me).answers(Expected.ok("both revealed"));
  }

  private static Outcome resubmitted(Model model, Person me, Attempt mine) {
    Model told = shared(model.with(me, it -> it.guesses(mine)), me);
    return told.happens(told.event("empathy.resubmitted", me).with("sharedBy", me))
        .answers(Expected.ok("resubmitted"));
  }

  private static Model shared(Model model, Person me) {
    return model.happens(model.event("partner.empathy_shared", me).with("sharedBy", me));
  }
}
