package io.tandem.local.model;

/** The people in a history. */
enum Person {
  /** The inviter. */
  ANA,
  /** The intended invitee, who usually joins. */
  BEN,
  /** Another holder of the invitation. */
  CLEO,
  /** Knows the session's id, but holds no invitation. */
  DAN
}
