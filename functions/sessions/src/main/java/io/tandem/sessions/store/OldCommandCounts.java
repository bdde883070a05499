package io.tandem.sessions.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Removes the counted commands and openings that are too old to limit anybody. */
@ApplicationScoped
public class OldCommandCounts {
  /** A transaction each. */
  static final int BATCH = 5_000;

  /** Whichever come first in the table, which has no index by age: commands would pay for it. */
  private static final String REMOVE =
      """
      delete from command_counts where ctid = any (array(
        select ctid from command_counts
        where at < now() - case when opening then interval '1 day' else interval '1 minute' end
        limit :batch))
      """;

  private final EntityManager entities;
  private final Clock clock;

  OldCommandCounts(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** Goes on until none is left or the time is up; how many it were. */
  public int remove(Duration timeLimit) {
    Instant end = clock.instant().plus(timeLimit);
    int removed = 0;
    int batch = BATCH;
    while (batch == BATCH && clock.instant().isBefore(end)) {
      batch = QuarkusTransaction.requiringNew().call(this::removeBatch);
      removed += batch;
    }
    return removed;
  }

  private int removeBatch() {
    return entities.createNativeQuery(REMOVE).setParameter("batch", BATCH).executeUpdate();
  }
}
