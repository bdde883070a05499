package io.tandem.local.database;

import io.tandem.local.settings.JdbcAddress;

/** A database that exists already and stays. */
record OutsideDatabase(JdbcAddress address) implements StageDatabase {
  @Override
  public void start() {}

  @Override
  public void restart() {
    throw new UnsupportedOperationException("the database is not the stage's own");
  }

  @Override
  public void close() {}
}
