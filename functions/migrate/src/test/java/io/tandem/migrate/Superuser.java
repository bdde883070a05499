package io.tandem.migrate;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Lets a test act on the database apart from the function. */
final class Superuser {
  private static final String END_WHO_WAITS =
      """
      select count(pg_terminate_backend(pid)) from pg_stat_activity
      where usename = 'tandem_owner' and wait_event_type = 'Lock'
      """;

  private Superuser() {}

  /** Runs the action between the two statements. */
  static void during(String trouble, Runnable action, String mend) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(trouble);
      try {
        action.run();
      } finally {
        statement.execute(mend);
      }
    }
  }

  /** Runs the action while a transaction holds this lock. */
  static void holding(String lock, Runnable action) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(lock);
      action.run();
      connection.rollback();
    }
  }

  /** Waits until a run waits for a lock, and closes its connection. */
  static void endWhoWaits() {
    await()
        .until(
            () -> {
              try (Connection connection = connect();
                  Statement statement = connection.createStatement();
                  ResultSet ended = statement.executeQuery(END_WHO_WAITS)) {
                return ended.next() && ended.getInt(1) > 0;
              }
            });
  }

  static void run(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first value of a query's result. */
  static @Nullable String text(String url, String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }

  /** The database's URL, without a user. */
  static String url() {
    return ConfigProvider.getConfig()
        .getValue("quarkus.datasource.jdbc.url", String.class)
        .replaceFirst("\\?.*", "");
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), "postgres", "");
  }
}
