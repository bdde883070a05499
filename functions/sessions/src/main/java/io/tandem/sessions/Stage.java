package io.tandem.sessions;

/** The five guided stages. A member only moves up, at their own pace. */
public enum Stage {
  ONBOARDING,
  WITNESS,
  PERSPECTIVE_STRETCH,
  NEED_MAPPING,
  STRATEGIC_REPAIR;

  /** The stage's number on the wire and in the database, 0 to 4. */
  public int number() {
    return ordinal();
  }

  /** Whether this is the last stage. */
  public boolean isLast() {
    return this == STRATEGIC_REPAIR;
  }

  /**
   * The stage after this one.
   *
   * @throws IllegalStateException if this is the last stage
   */
  Stage next() {
    if (isLast()) {
      throw new IllegalStateException(this + " is the last stage");
    }
    return values()[number() + 1];
  }
}
