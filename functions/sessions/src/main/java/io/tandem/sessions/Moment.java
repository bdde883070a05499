package io.tandem.sessions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * When an action happens, and the ids it may give out.
 *
 * @param now the action's instant, to the millisecond: what every answer and event tells
 * @param ids fresh UUIDs v7
 * @param secrets fresh UUIDs v4, of which nothing tells the next: each admits whoever holds it
 */
public record Moment(Instant now, Supplier<UUID> ids, Supplier<UUID> secrets) {
  public Moment {
    now = now.truncatedTo(ChronoUnit.MILLIS);
  }

  /** UUID v7. */
  public UUID newId() {
    return ids.get();
  }

  UUID newSecret() {
    return secrets.get();
  }
}
