package io.tandem.local.access;

/** Who somebody is to a session. */
public enum Role {
  NOBODY,
  STRANGER,
  /** Was invited and said no. */
  DECLINED,
  INVITER,
  INVITEE,
  /** Was the invitee, and has erased themselves. */
  ERASED
}
