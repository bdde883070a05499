package io.tandem.local.database;

import io.tandem.local.settings.JdbcAddress;

/** A database that the stage did not make and leaves as it is at the end. */
record ExternalDatabase(JdbcAddress address) implements StageDatabase {
  @Override
  public void start() {}

  @Override
  public void restart() {
    throw new UnsupportedOperationException("the database is not the stage's own");
  }

  @Override
  public void close() {}
}
