package io.tandem.migrate;

import static org.awaitility.Awaitility.await;

import io.tandem.fixtures.Sql;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Lets a test act on the database apart from the function. */
final class Superuser {
  private static final String END_THE_WAITING_RUN =
      """
      select count(pg_terminate_backend(pid)) from pg_stat_activity
      where usename = 'tandem_owner' and wait_event_type = 'Lock'
      """;

  private Superuser() {}

  /** Runs the action between the two statements. */
  static void during(String trouble, Runnable action, String mend) throws SQLException {
    try (Connection connection = Sql.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(trouble);
      try {
        action.run();
      } finally {
        statement.execute(mend);
      }
    }
  }

  /** Ends the connection of a run that waits for a lock, once one does. */
  static void endTheWaitingRun() {
    await()
        .until(
            () -> {
              try (Connection connection = Sql.connect();
                  Statement statement = connection.createStatement();
                  ResultSet ended = statement.executeQuery(END_THE_WAITING_RUN)) {
                return ended.next() && ended.getInt(1) > 0;
              }
            });
  }

  /** The first value that a query gives. */
  static @Nullable String text(String url, String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }
}
