package io.tandem.sessions.store;

import io.tandem.sessions.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deletes counts of commands and openings that are too old to limit anybody. */
@ApplicationScoped
public class OldCommandCounts {
  /** The most per transaction. */
  static final int BATCH = 5_000;

  /** Takes rows in table order: commands would pay for an index by age. */
  private static final String REMOVE =
      """
      delete from command_counts where ctid = any (array(
        select ctid from command_counts
        where at < now() - case when opening then interval '1 day' else interval '1 minute' end
        limit :batch))
      """;

  private final Database database;
  private final Clock clock;

  OldCommandCounts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Deletes until none is left or the time is up; returns how many. */
  public int remove(Duration timeLimit) {
    Instant end = clock.instant().plus(timeLimit);
    int removed = 0;
    int batch = BATCH;
    while (batch == BATCH && clock.instant().isBefore(end)) {
      batch = removeBatch();
      removed += batch;
    }
    return removed;
  }

  private int removeBatch() {
    return database.statement(REMOVE).set("batch", BATCH).run();
  }
}
