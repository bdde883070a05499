package io.tandem.local.ably;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ids of recent messages: Ably drops a repeated one, but only for two minutes
 * (https://ably.com/docs/pub-sub/advanced#idempotency).
 */
final class RecentIds {
  private static final Duration KEPT = Duration.ofMinutes(2);
  private final Clock clock;
  private final Map<String, Instant> arrivals = new LinkedHashMap<>();

  RecentIds(Clock clock) {
    this.clock = clock;
  }

  boolean isNew(String id) {
    Instant now = clock.instant();
    forgetBefore(now.minus(KEPT));
    return arrivals.putIfAbsent(id, now) == null;
  }

  private void forgetBefore(Instant time) {
    Iterator<Instant> oldest = arrivals.values().iterator();
    while (oldest.hasNext() && oldest.next().isBefore(time)) {
      oldest.remove();
    }
  }
}
