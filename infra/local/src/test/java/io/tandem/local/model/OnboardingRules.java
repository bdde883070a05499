package io.tandem.local.model;

import static io.tandem.local.model.Expected.NULL;
import static io.tandem.local.model.Expected.SOMETHING;

/** Stage 0. */
final class OnboardingRules {
  private OnboardingRules() {}

  static Outcome draft(Model model, Action action) {
    if (model.status() != Status.CREATED) {
      return model.refuses(Expected.CONFLICT);
    }
    return model.with(model.invitation().saying(action.text())).answers(Expected.ok("drafted"));
  }

  static Outcome confirm(Model model, Action action) {
    Invitation invitation = model.invitation();
    if (invitation.confirmed()) {
      return model.answers(
          Expected.ok("confirmed before")
              .with("/data/invitationId", invitation.isPending() ? SOMETHING : NULL)
              .with("/data/transitionMessage", NULL));
    }
    Model sent =
        model
            .with(invitation.saying(action.text()).sent())
            .becomes(Status.INVITED, action.who(), "")
            .with(
                action.who(),
                inviter ->
                    inviter
                        .satisfies(Gates.COMPACT_SIGNED)
                        .satisfies(Gates.INVITATION_SENT)
                        .enters(1));
    return sent.happens("invitation.confirmed", action.who())
        .answers(
            Expected.ok("confirmed")
                .with("/data/invitationId", SOMETHING)
                .with("/data/transitionMessage/kind", "TO_BE_HEARD"));
  }

  static Outcome renew(Model model, Action action) {
    return model
        .with(model.invitation().renewed())
        .answers(Expected.ok("renewed").with("/data/invitationId", SOMETHING));
  }

  static Outcome sign(Model model, Action action) {
    if (model.member(action.who()).has(Gates.COMPACT_SIGNED)) {
      return model.refuses(Expected.CONFLICT);
    }
    Model signed = model.with(action.who(), me -> me.satisfies(Gates.COMPACT_SIGNED));
    boolean both =
        signed.partner(action.who()).filter(it -> it.has(Gates.COMPACT_SIGNED)).isPresent();
    Model moved = both ? allLeaveOnboarding(signed) : signed;
    return moved
        .happens(
            moved
                .event("partner.signed_compact", action.who())
                .with("signedBy", action.who())
                .with("bothSigned", both))
        .answers(Expected.ok(both ? "both signed" : "signed alone"));
  }

  private static Model allLeaveOnboarding(Model model) {
    Model moved = model;
    for (Person person : model.members().keySet()) {
      if (moved.member(person).stage() == 0) {
        moved = moved.with(person, member -> member.enters(1));
      }
    }
    return moved;
  }
}
