package io.tandem.local.model;

import java.util.Optional;

/** The invitation is answered once, by somebody who holds it. */
final class JoiningRules {
  private JoiningRules() {}

  static Outcome accept(Model model, Action action) {
    if (action.who() != Person.ANA && model.has(action.who())) {
      return model.answers(Expected.ok("joined before"));
    }
    return refusal(model, action.who())
        .map(model::refuses)
        .orElseGet(() -> accepted(model, action.who()));
  }

  private static Outcome accepted(Model model, Person invitee) {
    Model joined =
        model
            .with(model.invitation().answered("ACCEPTED"))
            .becomes(Status.ACTIVE, invitee, "")
            .with(invitee, Member.NEW);
    return joined
        .happens(
            joined.event("session.joined", invitee).with("joinedBy", invitee).with("name", invitee))
        .answers(Expected.ok("joined"));
  }

  static Outcome decline(Model model, Action action) {
    return refusal(model, action.who())
        .map(model::refuses)
        .orElseGet(() -> declined(model, action));
  }

  private static Outcome declined(Model model, Action action) {
    Model over =
        model
            .with(model.invitation().answered("DECLINED"))
            .becomes(Status.ABANDONED, action.who(), action.text());
    return over.happens("invitation.declined", action.who())
        .answers(Expected.ok("declined").with("/data/declined", true));
  }

  private static Optional<Expected> refusal(Model model, Person caller) {
    if (caller == Person.ANA) {
      return Optional.of(Expected.VALIDATION_ERROR);
    }
    if (!model.invitation().confirmed()) {
      return Optional.of(Expected.INVITATION_NOT_CONFIRMED);
    }
    return model.invitation().isPending() ? Optional.empty() : Optional.of(Expected.NOT_FOUND);
  }
}
