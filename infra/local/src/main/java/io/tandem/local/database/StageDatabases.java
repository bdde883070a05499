package io.tandem.local.database;

import io.tandem.local.settings.JdbcAddress;
import io.tandem.local.settings.StageSettings;

/** Chooses the database that the settings ask for. */
public final class StageDatabases {
  private StageDatabases() {}

  /** The database is not started yet, but its address is known. */
  public static StageDatabase of(StageSettings settings) {
    JdbcAddress outside = settings.database();
    return outside == null
        ? new EmbeddedDatabase(settings.dataFolder(), settings.logs().resolve("postgresql.log"))
        : new OutsideDatabase(outside);
  }
}
