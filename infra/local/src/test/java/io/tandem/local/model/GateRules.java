package io.tandem.local.model;

import java.util.Map;

/** Stages 3 and 4: a member says that something is done. */
final class GateRules {
  private static final Map<String, String> EVENTS =
      Map.of(
          "needsConfirmed", "partner.needs_confirmed",
          "needsShared", "partner.needs_shared",
          "needsValidated", "partner.needs_validated",
          "rankingSubmitted", "partner.ranking_submitted",
          "agreementCreated", "agreement.confirmed");

  private GateRules() {}

  static Outcome record(Model model, Action action) {
    Person me = action.who();
    String gate = action.text();
    if (model.member(me).stage() != Gates.stageOf(gate)) {
      return model.refuses(Expected.VALIDATION_ERROR);
    }
    if (model.member(me).has(gate)) {
      return model.answers(Expected.ok("recorded before"));
    }
    Model satisfied = model.with(me, it -> it.satisfies(gate));
    return satisfied
        .happens(satisfied.event(EVENTS.getOrDefault(gate, gate), me).with("completedBy", me))
        .answers(Expected.ok(gate));
  }
}
