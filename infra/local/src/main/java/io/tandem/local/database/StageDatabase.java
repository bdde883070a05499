package io.tandem.local.database;

import io.tandem.local.settings.JdbcAddress;

/** The functions' database while the stage is up. */
public interface StageDatabase extends AutoCloseable {
  JdbcAddress address();

  void start();

  /** Ends it as a crash does, and starts it again where it was, with what was committed. */
  void restart();

  @Override
  void close();
}
