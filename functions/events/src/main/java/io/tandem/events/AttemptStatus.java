package io.tandem.events;

/**
 * Where an empathy attempt stands: {@code HELD → REVEALED → VALIDATED}, with {@code REVEALED →
 * REFINING → REVEALED} as often as the subject asks for a better guess.
 */
public enum AttemptStatus {
  /** Shared by the guesser, not yet shown to the subject. */
  HELD,
  /** Reserved for a reconciler between {@link #HELD} and {@link #REVEALED}. */
  ANALYZING,
  /** Reserved, as {@link #ANALYZING}. */
  AWAITING_SHARING,
  /** Reserved, as {@link #ANALYZING}. */
  READY,
  /** Shown to the subject, who has not said yet whether it is right. */
  REVEALED,
  /** The subject said that it is not right yet; the guesser is improving it. */
  REFINING,
  /** The subject said that it is right. Final. */
  VALIDATED;

  /** Whether the subject may read the attempt's text. */
  public boolean isRevealed() {
    return this == REVEALED || this == REFINING || this == VALIDATED;
  }
}
