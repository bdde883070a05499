package io.tandem.sessions;

/** What became of an invitation. */
public enum InvitationStatus {
  PENDING,
  ACCEPTED,
  DECLINED,
  /** The inviter left before anybody answered. */
  CANCELLED,
  /** Pending past its time. Only shown, never stored. */
  EXPIRED
}
