package io.tandem.local.model;

import static io.tandem.local.model.Expected.ABSENT;
import static io.tandem.local.model.Expected.NULL;
import static io.tandem.local.model.Expected.SOMETHING;

import java.util.Objects;

/** Stage 0. */
final class OnboardingRules {
  private static final String INVITATION = "/data/invitation/";

  private OnboardingRules() {}

  static Outcome draft(Model model, Action action) {
    if (model.invitation().confirmed()) {
      return model.refuses(Expected.CONFLICT);
    }
    return model
        .with(model.invitation().saying(action.text()))
        .answers(
            Expected.ok("drafted")
                .with(INVITATION + "invitationMessage", action.text())
                .with(INVITATION + "messageConfirmed", false));
  }

  static Outcome confirm(Model model, Action action) {
    if (model.invitation().confirmed()) {
      return model.answers(
          confirmed("confirmed before", model)
              .with("/data/advancedToStage", ABSENT)
              .with("/data/transitionMessage", ABSENT));
    }
    Model sent =
        model
            .with(model.invitation().saying(action.text()).sent())
            .becomes(Status.INVITED)
            .with(
                action.who(),
                inviter ->
                    inviter
                        .satisfies(Gates.COMPACT_SIGNED)
                        .satisfies(Gates.INVITATION_SENT)
                        .enters(1)
                        .isTold());
    return sent.happens(
            sent.event("invitation.confirmed", action.who())
                .telling(action.who(), "message", SOMETHING))
        .answers(
            confirmed("confirmed", sent)
                .with("/data/advancedToStage", 1)
                .with("/data/transitionMessage/id", SOMETHING));
  }

  private static Expected confirmed(String told, Model model) {
    return Expected.ok(told)
        .with("/data/confirmed", true)
        .with(INVITATION + "messageConfirmed", true)
        .with(INVITATION + "messageConfirmedAt", SOMETHING)
        .with(
            INVITATION + "invitationMessage",
            Objects.requireNonNullElse(model.invitation().message(), NULL));
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
        .answers(
            Expected.ok(both ? "both signed" : "signed alone")
                .with("/data/signed", true)
                .with("/data/signedAt", SOMETHING)
                .with("/data/partnerSigned", both)
                .with("/data/canAdvance", both)
                .with("/data/currentStage", moved.member(action.who()).stage()));
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
