package io.tandem.local.ably;

import java.util.Locale;

/** What a capability may allow (https://ably.com/docs/auth/capabilities#capability-operations). */
enum Operation {
  PUBLISH,
  SUBSCRIBE,
  PRESENCE,
  HISTORY,
  CHANNEL_METADATA,
  OBJECT_PUBLISH,
  ANNOTATION_PUBLISH,
  STATS,
  PUSH_ADMIN;

  /** Its name in capabilities. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
