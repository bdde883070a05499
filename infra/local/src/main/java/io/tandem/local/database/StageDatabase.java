package io.tandem.local.database;

import io.tandem.local.settings.JdbcAddress;
import io.tandem.local.settings.StageSettings;

/** The functions' database while the stage is up. */
public interface StageDatabase extends AutoCloseable {
  JdbcAddress address();

  void start();

  /** Crashes it, and starts it again at the same address with what was committed. */
  void restart();

  @Override
  void close();

  /** The one that the settings ask for. Not started yet, but its address is known. */
  static StageDatabase of(StageSettings settings) {
    JdbcAddress external = settings.database();
    return external == null
        ? new EmbeddedDatabase(settings.dataFolder(), settings.logs().resolve("postgresql.log"))
        : new ExternalDatabase(external);
  }
}
