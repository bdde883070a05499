package io.tandem.local.model;

import static io.tandem.local.model.Expected.ABSENT;
import static io.tandem.local.model.Expected.NULL;
import static io.tandem.local.model.Expected.SOMETHING;

/** Stage 1. */
final class WitnessRules {
  private WitnessRules() {}

  static Outcome heard(Model model, Action action) {
    Person me = action.who();
    Model heard = model.with(me, it -> it.satisfies(Gates.FEEL_HEARD).enters(2).isTold());
    return heard
        .happens(
            heard
                .event("partner.stage_completed", me)
                .with("stage", 1)
                .with("completedBy", me)
                .with("currentStage", ABSENT)
                .telling(me, "message", SOMETHING))
        .answers(
            told("heard", model, me)
                .with("/data/confirmed", true)
                .with("/data/confirmedAt", SOMETHING)
                .with("/data/advancedToStage", 2)
                .with("/data/transitionMessage/id", SOMETHING));
  }

  static Outcome unheard(Model model, Action action) {
    return model.answers(
        told("not heard yet", model, action.who())
            .with("/data/confirmed", false)
            .with("/data/advancedToStage", NULL)
            .with("/data/transitionMessage", ABSENT));
  }

  private static Expected told(String told, Model model, Person me) {
    return Expected.ok(told)
        .with(
            "/data/partnerCompleted",
            model.partner(me).filter(it -> it.has(Gates.FEEL_HEARD)).isPresent());
  }
}
