package io.tandem.local.model;

import java.util.Optional;

/** The invitation is answered once, by somebody who holds it. */
final class JoiningRules {
  private JoiningRules() {}

  static Outcome accept(Model model, Action action) {
    return refusal(model, action.who())
        .map(model::refuses)
        .orElseGet(() -> accepted(model, action.who()));
  }

  private static Outcome accepted(Model model, Person invitee) {
    Model joined =
        model
            .with(model.invitation().answered("ACCEPTED"))
            .becomes(Status.ACTIVE)
            .with(invitee, Member.NEW);
    Model told = joined.happens(joined.event("session.joined", invitee).with("joinedBy", invitee));
    return told.answers(
        Expected.ok("joined")
            .with("/data/session/status", "ACTIVE")
            .with("/data/session/version", told.version()));
  }

  static Outcome decline(Model model, Action action) {
    return refusal(model, action.who())
        .map(model::refuses)
        .orElseGet(() -> declined(model, action));
  }

  private static Outcome declined(Model model, Action action) {
    Model over = model.with(model.invitation().answered("DECLINED")).becomes(Status.ABANDONED);
    return over.happens(
            over.event("invitation.declined", action.who())
                .telling(Person.ANA, "reason", action.text()))
        .answers(Expected.ok("declined").with("/data/declined", true));
  }

  private static Optional<Expected> refusal(Model model, Person caller) {
    if (caller == Person.ANA) {
      return Optional.of(Expected.VALIDATION_ERROR);
    }
    if (!model.invitation().confirmed()) {
      return Optional.of(Expected.INVITATION_NOT_CONFIRMED);
    }
    return model.invitation().status().equals("PENDING")
        ? Optional.empty()
        : Optional.of(Expected.CONFLICT);
  }
}
