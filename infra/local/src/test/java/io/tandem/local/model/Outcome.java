package io.tandem.local.model;

/** What an action makes of the session, and what the one who acts is told. */
record Outcome(Model next, Expected answer) {}
