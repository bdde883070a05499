package io.tandem.local.model;

/** What the contract says of an action, once it is known to be open to this person now. */
@FunctionalInterface
interface Rule {
  Outcome apply(Model model, Action action);
}
