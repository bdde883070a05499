package io.tandem.local.model;

/** Who acts. */
enum Person {
  /** The inviter. */
  ANA,
  /** Whom she means, and who mostly joins. */
  BEN,
  /** Holds the invitation too. */
  CLEO,
  /** Knows the session's id, and holds no invitation. */
  DAN
}
