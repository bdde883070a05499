package io.tandem.local.expo;

import java.time.Clock;

/**
 * How many notifications a project may send per second
 * (https://docs.expo.dev/push-notifications/sending-notifications/#request-errors).
 */
final class RateLimit {
  static final int MOST_A_SECOND = 600;
  private final Clock clock;
  private long second;
  private int sent;

  RateLimit(Clock clock) {
    this.clock = clock;
  }

  synchronized void take(int notifications) {
    long now = clock.instant().getEpochSecond();
    if (now != second) {
      second = now;
      sent = 0;
    }
    if (sent + notifications > MOST_A_SECOND) {
      throw ExpoError.tooFast(MOST_A_SECOND);
    }
    sent += notifications;
  }
}
