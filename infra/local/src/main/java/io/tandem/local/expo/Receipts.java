package io.tandem.local.expo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The receipts of all tickets given out; Expo deletes them after a day
 * (https://docs.expo.dev/push-notifications/sending-notifications/#check-push-receipts-for-errors).
 */
final class Receipts {
  private static final Duration KEPT = Duration.ofHours(24);
  private final Clock clock;
  private final Map<String, Receipt> receipts = new LinkedHashMap<>();

  Receipts(Clock clock) {
    this.clock = clock;
  }

  synchronized void add(String ticket, Notice notice) {
    receipts.put(ticket, new Receipt(notice, clock.instant()));
  }

  /** The receipts by ticket; none for an unknown ticket. */
  synchronized Map<String, Notice> of(List<String> tickets) {
    Instant oldest = clock.instant().minus(KEPT);
    receipts.values().removeIf(receipt -> receipt.time().isBefore(oldest));
    Map<String, Notice> found = new LinkedHashMap<>();
    for (String ticket : tickets) {
      Receipt receipt = receipts.get(ticket);
      if (receipt != null) {
        found.put(ticket, receipt.notice());
      }
    }
    return found;
  }

  private record Receipt(Notice notice, Instant time) {}
}
