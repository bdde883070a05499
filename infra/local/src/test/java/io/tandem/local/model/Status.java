package io.tandem.local.model;

/** A session's status. */
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
