package io.tandem.sessions.store;

import io.tandem.sessions.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deletes idempotency keys and their answers once they have expired. */
@ApplicationScoped
public class ExpiredAnswers {
  /** The most per transaction, so that no caller waits long for a key. */
  static final int BATCH = 1_000;

  /** A key that was claimed again meanwhile is no longer expired and stays. */
  private static final String FORGET =
      """
      delete from idempotency_keys where created_at <= :expired and (caller, route, key) in (
        select caller, route, key from idempotency_keys where created_at <= :expired
        order by created_at limit :batch)
      """;

  private final Database database;
  private final Clock clock;

  ExpiredAnswers(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Deletes until none is left or the time is up; returns how many. */
  public int forget(Duration timeLimit) {
    Instant end = clock.instant().plus(timeLimit);
    int forgotten = 0;
    int batch = BATCH;
    while (batch == BATCH && clock.instant().isBefore(end)) {
      batch = forgetBatch();
      forgotten += batch;
    }
    return forgotten;
  }

  private int forgetBatch() {
    return database
        .statement(FORGET)
        .set("expired", clock.instant().minus(IdempotencyKeys.VALIDITY))
        .set("batch", BATCH)
        .run();
  }
}
