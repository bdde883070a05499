package io.tandem.sessions;

/**
 * {@code CREATED → INVITED → ACTIVE ⇄ PAUSED → RESOLVED}, or {@code ABANDONED}. Never backwards
 * except {@code PAUSED → ACTIVE}.
 */
public enum SessionStatus {
  /** The inviter opened it; the invitation is not confirmed yet. */
  CREATED,
  /** The invitation is confirmed and can be accepted. */
  INVITED,
  /** Both have joined. */
  ACTIVE,
  PAUSED,
  RESOLVED,
  /** The invitation was declined, or one of the two left. */
  ABANDONED;

  /** Whether the session has ended for good. */
  boolean isOver() {
    return this == RESOLVED || this == ABANDONED;
  }
}
