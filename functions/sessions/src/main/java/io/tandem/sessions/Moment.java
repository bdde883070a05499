package io.tandem.sessions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The time of an action, and the source of its new ids.
 *
 * @param now the action's instant, to the millisecond; every answer and event shows it
 * @param ids fresh UUIDs v7
 * @param secrets fresh, unpredictable UUIDs v4: each admits whoever holds it
 */
public record Moment(Instant now, Supplier<UUID> ids, Supplier<UUID> secrets) {
  public Moment {
    now = now.truncatedTo(ChronoUnit.MILLIS);
  }

  /** A fresh UUID v7. */
  public UUID newId() {
    return ids.get();
  }

  UUID newSecret() {
    return secrets.get();
  }
}
