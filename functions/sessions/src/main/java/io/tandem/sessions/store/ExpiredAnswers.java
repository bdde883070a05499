package io.tandem.sessions.store;

import io.tandem.sessions.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets the answers to idempotency keys that are too old to be given again. */
@ApplicationScoped
public class ExpiredAnswers {
  /** A transaction each, so that no caller waits for it. */
  static final int BATCH = 1_000;

  /** A key that is claimed anew meanwhile is not expired any more, and stays. */
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

  /** Goes on until none is left or the time is up; how many it were. */
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
