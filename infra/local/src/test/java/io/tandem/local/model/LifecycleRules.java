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

  private static Outcome becomes(Status status, String event, Model model, Action action) {
    Model changed = model.becomes(status);
    Person partner = model.partnerOf(action.who()).orElseThrow();
    return changed
        .happens(changed.event(event, action.who()).telling(partner, "reason", action.text()))
        .answers(
            Expected.ok(status.name())
                .with("/data/status", status)
                .with("/data/at", Expected.SOMETHING));
  }
}
