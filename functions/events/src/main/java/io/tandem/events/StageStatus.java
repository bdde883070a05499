package io.tandem.events;

/** How far a member is within a stage. */
public enum StageStatus {
  IN_PROGRESS,
  /** The member has done everything asked of them here and waits for the partner. */
  GATE_PENDING,
  COMPLETED
}
