package io.tandem.sessions;

import java.util.Locale;

/** Somebody's part in a session; the event log names people by it. */
enum Role {
  INVITER,
  INVITEE,
  /** The person who declined the invitation. */
  HOLDER;

  /** The role's name in the log. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
