package io.tandem.local.database;

import io.tandem.local.settings.JdbcAddress;

/** The functions' database while the stage is up. */
public interface StageDatabase extends AutoCloseable {
  JdbcAddress address();

  void start();

  /** Crashes it, and starts it again at the same address with what was committed. */
  void restart();

  @Override
  void close();
}
