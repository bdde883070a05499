package io.tandem.local.model;

import java.util.Optional;

/** The invitation is answered once, by a holder. */
final class JoiningRules {
  private JoiningRules() {}

  static Outcome accept(Model model, Action action) {
    boolean holds = action.link() == model.invitation().link();
    if (holds && action.who() != Person.ANA && model.has(action.who())) {
      return model.answers(Expected.ok("joined before"));
    }
    return refusal(model, action)
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
    return refusal(model, action).map(model::refuses).orElseGet(() -> declined(model, action));
  }

  private static Outcome declined(Model model, Action action) {
    Model over =
        model
            .with(model.invitation().answered("DECLINED"))
            .becomes(Status.ABANDONED, action.who(), action.text());
    return over.happens("invitation.declined", action.who())
        .answers(Expected.ok("declined").with("/data/declined", true));
  }

  /** A link that was replaced leads nowhere. An erased person counts as somebody new. */
  private static Optional<Expected> refusal(Model model, Action action) {
    Invitation invitation = model.invitation();
    if (action.link() != invitation.link()) {
      return Optional.of(Expected.NOT_FOUND);
    }
    if (action.who() == Person.ANA && model.has(Person.ANA)) {
      return Optional.of(Expected.VALIDATION_ERROR);
    }
    if (!invitation.isPending()) {
      return Optional.of(Expected.NOT_FOUND);
    }
    return invitation.confirmed()
        ? Optional.empty()
        : Optional.of(Expected.INVITATION_NOT_CONFIRMED);
  }
}
