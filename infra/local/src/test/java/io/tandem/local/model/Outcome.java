package io.tandem.local.model;

/** The session after an action, and the answer to the person who acted. */
record Outcome(Model next, Expected answer) {}
