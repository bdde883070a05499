package io.tandem.local.model;

import java.util.Optional;

/** Stage 2: the subject helps the guesser. */
final class ContextRules {
  private ContextRules() {}

  static Outcome share(Model model, Action action) {
    Person me = action.who();
    Optional<Attempt> theirs = model.partner(me).map(Member::attempt);
    if (theirs.isEmpty()) {
      return model.refuses(Expected.NOT_FOUND);
    }
    if (!theirs.get().is("REFINING")) {
      return model.refuses(Expected.CONFLICT);
    }
    Person guesser = model.partnerOf(me).orElseThrow();
    Model helped = model.with(guesser, it -> it.guesses(theirs.get().helped(action.text())));
    return helped
        .happens(helped.event("empathy.context_shared", me).with("sharedBy", me))
        .answers(Expected.ok("explained"));
  }

  static Outcome view(Model model, Action action) {
    Attempt mine = model.member(action.who()).attempt();
    if (mine == null || mine.context() == null) {
      return model.refuses(Expected.NOT_FOUND);
    }
    return model.with(action.who(), it -> it.guesses(mine.viewed())).answers(Expected.ok("viewed"));
  }
}
