package io.tandem.sessions.broken.names;

/** Four endings and a beginning; and names that are all right though they come close. */
interface Vague {
  interface SessionUtil {}

  interface SessionHelper {}

  interface SessionManager {}

  interface SessionImpl {}

  interface BaseSession {}

  interface Baseline {}

  interface Implicit {}
}
