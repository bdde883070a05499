package io.tandem.local.ably;

import java.util.Locale;

/** What a capability may allow (https://ably.com/docs/auth/capabilities#capability-operations). */
enum Operation {
  PUBLISH,
  SUBSCRIBE,
  PRESENCE,
  CHANNEL_METADATA;

  /** As capabilities spell it. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
