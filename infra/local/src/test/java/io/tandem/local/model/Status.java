package io.tandem.local.model;

/** A session's. */
enum Status {
  CREATED,
  INVITED,
  ACTIVE,
  PAUSED,
  RESOLVED,
  ABANDONED;

  boolean isOver() {
    return this == RESOLVED || this == ABANDONED;
  }
}
