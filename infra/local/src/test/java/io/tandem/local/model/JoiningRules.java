package io.tandem.local.model;

import java.util.Optional;

/** The invitation is answered once, by somebody who holds it. */
final class JoiningRules {
  private JoiningRules() {}

  static Outcome accept(Model model, Action action) {
    if (action.who() != Person.ANA && model.has(action.who())) {
      return joined(model, "joined before");
    }
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
    return joined(told, "joined");
  }

  private static Outcome joined(Model model, String told) {
    return model.answers(
        Expected.ok(told)
            .with("/data/session/status", model.status())
            .with("/data/session/version", model.version()));
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
        : Optional.of(Expected.NOT_FOUND);
  }
}
