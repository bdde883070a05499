package io.tandem.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.settings.JdbcAddress;
import io.tandem.local.settings.StageSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
  @TempDir Path folder;

  @Test
  void dataFolderKeepsItsDataBetweenRuns() throws SQLException {
    try (StageDatabase first = database()) {
      first.start();
      ask(first.address(), "create table kept as select 'yes' as answer");
    }
    try (StageDatabase second = database()) {
      second.start();

      assertThat(ask(second.address(), "select answer from kept")).isEqualTo("yes");
      assertThat(ask(second.address(), "show server_encoding")).isEqualTo("UTF8");
      assertThat(
              ask(
                  second.address(),
                  "select datcollate from pg_database where datname = 'postgres'"))
          .isEqualTo("C");
      assertThat(ask(second.address(), "show listen_addresses")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void restartCutsConnectionsAndKeepsWhatWasCommitted() throws SQLException {
    try (StageDatabase database = StageDatabase.of(settingsWithoutDataFolder())) {
      database.start();
      ask(database.address(), "create table kept as select 'yes' as answer");
      JdbcAddress address = database.address();
      try (Connection before =
          DriverManager.getConnection(address.url(), address.user(), address.password())) {
        database.restart();

        assertThat(before.isValid(1)).isFalse();
      }
      assertThat(ask(database.address(), "select answer from kept")).isEqualTo("yes");
    }
  }

  private StageSettings settingsWithoutDataFolder() {
    return StageSettings.of(folder).withWorkFolder(folder.resolve("work"));
  }

  private StageDatabase database() {
    return new EmbeddedDatabase(folder.resolve("data"), folder.resolve("postgresql.log"));
  }

  private static String ask(JdbcAddress address, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      ResultSet rows = statement.getResultSet();
      rows.next();
      return rows.getString(1);
    }
  }
}
