package io.tandem.local.access;

/** What became of a session: its status as the API names it, and how it came to be. */
enum Status {
  CREATED,
  INVITED,
  /** INVITED, by another link than the one that everybody holds. */
  RENEWED,
  ACTIVE,
  PAUSED,
  RESOLVED,
  /** ABANDONED by whom the inviter meant. */
  DECLINED,
  /** ABANDONED by the inviter, when both were in it. */
  LEFT,
  /** ABANDONED by the inviter, before anybody answered. */
  CANCELLED,
  /** ABANDONED by the invitee, who has erased themselves. */
  ERASED
}
