package io.tandem.local.model;

/** The contract's rule for an action that this person may make now. */
@FunctionalInterface
interface Rule {
  Outcome apply(Model model, Action action);
}
