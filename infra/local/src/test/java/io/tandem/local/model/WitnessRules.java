package io.tandem.local.model;

import static io.tandem.local.model.Expected.ABSENT;
import static io.tandem.local.model.Expected.NULL;

/** Stage 1. */
final class WitnessRules {
  private WitnessRules() {}

  static Outcome heard(Model model, Action action) {
    Person me = action.who();
    Model heard = model.with(me, it -> it.satisfies(Gates.FEEL_HEARD).enters(2));
    return heard
        .happens(
            heard
                .event("partner.stage_completed", me)
                .with("stage", 1)
                .with("completedBy", me)
                .with("currentStage", ABSENT))
        .answers(Expected.ok("heard").with("/data/transitionMessage/kind", "TO_THE_OTHERS_EYES"));
  }

  static Outcome unheard(Model model, Action action) {
    return model.answers(Expected.ok("not heard yet").with("/data/transitionMessage", NULL));
  }
}
