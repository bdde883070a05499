package io.tandem.push;

import io.tandem.sessions.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Which events were claimed for whom; {@link Rings} claims each only once. */
@ApplicationScoped
class Deliveries {
  /** Longer than an event can wait in a dead-letter queue (14 days) before a redrive. */
  static final Duration KEPT = Duration.ofDays(30);

  private static final String PRUNE =
      """
      delete from push_deliveries where (event_id, user_id) in (
        select event_id, user_id from push_deliveries where claimed_at < :before
        order by claimed_at limit :limit)
      """;

  private final Database database;
  private final Clock clock;

  Deliveries(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Deletes claims on events that cannot come again.
   *
   * @return how many were deleted, at most {@code limit}
   */
  int prune(int limit) {
    return database
        .statement(PRUNE)
        .set("before", clock.instant().minus(KEPT))
        .set("limit", limit)
        .run();
  }
}
