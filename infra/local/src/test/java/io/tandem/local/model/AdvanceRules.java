package io.tandem.local.model;

import static io.tandem.local.model.Expected.NULL;
import static io.tandem.local.model.Expected.SOMETHING;

import java.util.List;

/** A member advances to the next stage, or learns what blocks them, which is not an error. */
final class AdvanceRules {
  private AdvanceRules() {}

  static Outcome advance(Model model, Action action) {
    Member me = model.member(action.who());
    String current = Integer.toString(me.stage());
    if (!action.text().isEmpty() && !action.text().equals(current)) {
      return model.refuses(Expected.CONFLICT.with("/error/details/0/field", "fromStage"));
    }
    if (me.stage() == Member.LAST_STAGE) {
      return model.refuses(Expected.VALIDATION_ERROR);
    }
    if (!me.missing().isEmpty()) {
      return blocked("GATES_NOT_SATISFIED", model, action.who(), me.missing());
    }
    return Progress.isPartnerReady(model, action.who())
        ? advanced(model, action.who(), me.stage())
        : blocked("PARTNER_NOT_READY", model, action.who(), List.of());
  }

  private static Outcome advanced(Model model, Person me, int from) {
    Model moved = model.with(me, it -> it.enters(from + 1));
    return moved
        .happens(
            moved
                .event("partner.advanced", me)
                .with("fromStage", from)
                .with("toStage", from + 1)
                .with("advancedAt", SOMETHING))
        .answers(
            Expected.ok("advanced to " + (from + 1))
                .with("/data/advanced", true)
                .with("/data/blockedReason", NULL)
                .with("/data/unsatisfiedGates", List.of()));
  }

  private static Outcome blocked(String why, Model model, Person me, List<String> gates) {
    return model.answers(
        Expected.ok(why + " at " + model.member(me).stage())
            .with("/data/advanced", false)
            .with("/data/blockedReason", why)
            .with("/data/unsatisfiedGates", gates));
  }
}
