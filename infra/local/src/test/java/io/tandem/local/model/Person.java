package io.tandem.local.model;

/** The person who acts. */
enum Person {
  /** The inviter. */
  ANA,
  /** The person whom she means, and who mostly joins. */
  BEN,
  /** Another holder of the invitation. */
  CLEO,
  /** Knows the session's id, but holds no invitation. */
  DAN
}
