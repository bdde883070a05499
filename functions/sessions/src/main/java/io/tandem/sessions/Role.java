package io.tandem.sessions;

import java.util.Locale;

/** What somebody is to a session; the log of events names people by it. */
enum Role {
  INVITER,
  INVITEE,
  /** Whoever held the invitation and declined it. */
  HOLDER;

  /** Its name in the log. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
