package io.tandem.local.access;

/** A caller's role in a session. */
public enum Role {
  NOBODY,
  STRANGER,
  /** Was invited and declined. */
  DECLINED,
  INVITER,
  INVITEE,
  /** Was the invitee and has erased themselves. */
  ERASED
}
