package io.tandem.sessions.store;

import io.tandem.sessions.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
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

  private final Database database;
  private final Clock clock;

  OldCommandCounts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Goes on until none is left or the time is up; how many it were. */
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
