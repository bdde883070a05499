package io.tandem.events;

/** A member's status within their current stage. */
public enum StageStatus {
  IN_PROGRESS,
  /** The member has set all their own gates and waits for the partner. */
  GATE_PENDING,
  /** The member is at stage 4, and the session is resolved. */
  COMPLETED
}
