package io.tandem.sessions.broken.names;

/** Four forbidden endings and a beginning, and similar names that are allowed. */
interface Vague {
  interface SessionUtil {}

  interface SessionHelper {}

  interface SessionManager {}

  interface SessionImpl {}

  interface BaseSession {}

  interface Baseline {}

  interface Implicit {}
}
