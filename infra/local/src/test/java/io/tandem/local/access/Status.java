package io.tandem.local.access;

/** A session's outcome: its status in the API, and how it came about. */
enum Status {
  CREATED,
  INVITED,
  /** INVITED, with a newer link than the one that everybody holds. */
  RENEWED,
  ACTIVE,
  PAUSED,
  RESOLVED,
  /** ABANDONED by the intended invitee. */
  DECLINED,
  /** ABANDONED by the inviter, after the invitee had joined. */
  LEFT,
  /** ABANDONED by the inviter, before anybody answered. */
  CANCELLED,
  /** ABANDONED by the invitee, who has erased themselves. */
  ERASED
}
