package io.tandem.sessions;

/** What became of an invitation. */
public enum InvitationStatus {
  PENDING,
  ACCEPTED,
  DECLINED,
  /** Only shown, never stored: pending past its time. */
  EXPIRED
}
