package io.tandem.local.access;

/** A session's, as the API names it. */
enum Status {
  CREATED,
  INVITED,
  ACTIVE,
  PAUSED,
  RESOLVED,
  ABANDONED
}
