package io.tandem.sessions;

/** What became of an invitation. */
public enum InvitationStatus {
  PENDING,
  ACCEPTED,
  DECLINED,
  /** Taken back: the inviter has left before anybody answered. */
  CANCELLED,
  /** Only shown, never stored: pending past its time. */
  EXPIRED
}
