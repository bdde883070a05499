package io.tandem.sessions.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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

  private final EntityManager entities;
  private final Clock clock;

  ExpiredAnswers(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** Goes on until none is left or the time is up; how many it were. */
  public int forget(Duration timeLimit) {
    Instant end = clock.instant().plus(timeLimit);
    int forgotten = 0;
    int batch = BATCH;
    while (batch == BATCH && clock.instant().isBefore(end)) {
      batch = QuarkusTransaction.requiringNew().call(this::forgetBatch);
      forgotten += batch;
    }
    return forgotten;
  }

  private int forgetBatch() {
    return entities
        .createNativeQuery(FORGET)
        .setParameter("expired", clock.instant().minus(IdempotencyKeys.VALIDITY))
        .setParameter("batch", BATCH)
        .executeUpdate();
  }
}
