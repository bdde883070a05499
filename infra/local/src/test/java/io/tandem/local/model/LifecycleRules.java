package io.tandem.local.model;

/** The session as a whole. */
final class LifecycleRules {
  private LifecycleRules() {}

  static Outcome pause(Model model, Action action) {
    return becomes(Status.PAUSED, "session.paused", model, action);
  }

  static Outcome resume(Model model, Action action) {
    return becomes(Status.ACTIVE, "session.resumed", model, action);
  }

  static Outcome resolve(Model model, Action action) {
    return model.members().values().stream().allMatch(it -> it.has(Gates.AGREEMENT))
        ? becomes(Status.RESOLVED, "session.resolved", model, action)
        : model.refuses(Expected.GATE_NOT_SATISFIED);
  }

  static Outcome leave(Model model, Action action) {
    return left(model, action.who(), action.text()).answers(Expected.ok("left"));
  }

  /** An unanswered invitation is cancelled with it. */
  static Model left(Model model, Person me, String reason) {
    Invitation invitation = model.invitation();
    Model over =
        model
            .with(invitation.isPending() ? invitation.answered("CANCELLED") : invitation)
            .becomes(Status.ABANDONED, me, reason);
    return over.happens(over.event("session.left", me).with("leftBy", me));
  }

  private static Outcome becomes(Status status, String event, Model model, Action action) {
    return model
        .becomes(status, action.who(), action.text())
        .happens(event, action.who())
        .answers(Expected.ok(status.name()));
  }
}
