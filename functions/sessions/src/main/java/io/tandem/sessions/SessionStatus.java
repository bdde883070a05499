package io.tandem.sessions;

/**
 * {@code CREATED → INVITED → ACTIVE ⇄ PAUSED → RESOLVED}, or {@code ABANDONED}. Never backwards
 * except {@code PAUSED → ACTIVE}.
 */
public enum SessionStatus {
  /** Opened by the inviter, whose invitation is not confirmed yet. */
  CREATED,
  /** The invitation is confirmed and can be accepted. */
  INVITED,
  /** Both are in. */
  ACTIVE,
  PAUSED,
  RESOLVED,
  /** Declined, or left by one of the two. */
  ABANDONED;

  /** Whether nothing can happen any more. */
  boolean isOver() {
    return this == RESOLVED || this == ABANDONED;
  }
}
