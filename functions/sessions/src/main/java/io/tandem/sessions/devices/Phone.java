package io.tandem.sessions.devices;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A phone of somebody's.
 *
 * @param quietHours null if it may ring at any time
 */
public record Phone(String pushToken, @Nullable QuietHours quietHours) {

  /** As a row has it: of the last three all or none. */
  public static Phone stored(
      String pushToken, @Nullable String timezone, @Nullable String from, @Nullable String to) {
    return new Phone(pushToken, QuietHours.stored(timezone, from, to));
  }

  /** Until when it is not to ring; empty if it may. */
  public Optional<Instant> quietUntil(Instant now) {
    return quietHours == null ? Optional.empty() : quietHours.endIfWithin(now);
  }
}
