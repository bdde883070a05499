package io.tandem.local.model;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The checks that all actions share, in the contract's order: membership, status, stage. */
record Access(Permitted who, Set<Status> open, Optional<Integer> stage) {

  static Access always(Permitted who) {
    return new Access(who, EnumSet.allOf(Status.class), Optional.empty());
  }

  static Access during(Permitted who, Status first, Status... more) {
    return new Access(who, EnumSet.of(first, more), Optional.empty());
  }

  Access at(int onlyStage) {
    return new Access(who, open, Optional.of(onlyStage));
  }

  Optional<Expected> refusal(Model model, Person caller) {
    if (!who.includes(caller, model)) {
      return Optional.of(Expected.NOT_FOUND);
    }
    if (!open.contains(model.status())) {
      return Optional.of(Expected.SESSION_NOT_ACTIVE);
    }
    return stage
        .filter(needed -> model.member(caller).stage() != needed)
        .map(needed -> Expected.VALIDATION_ERROR);
  }
}
