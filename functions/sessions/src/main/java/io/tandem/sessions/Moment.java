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
 */
public record Moment(Instant now, Supplier<UUID> ids) {
  public Moment {
    now = now.truncatedTo(ChronoUnit.MILLIS);
  }

  UUID newId() {
    return ids.get();
  }
}
