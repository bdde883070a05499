package io.tandem.sessions.devices;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A user's phone.
 *
 * @param quietHours null if it may ring at any time
 */
public record Phone(String pushToken, @Nullable QuietHours quietHours) {

  /** From the columns of its row; the last three are all set or all null. */
  public static Phone stored(
      String pushToken, @Nullable String timezone, @Nullable String from, @Nullable String to) {
    return new Phone(pushToken, QuietHours.stored(timezone, from, to));
  }

  /** Until when it must not ring; empty if it may ring now. */
  public Optional<Instant> quietUntil(Instant now) {
    return quietHours == null ? Optional.empty() : quietHours.endIfWithin(now);
  }
}
