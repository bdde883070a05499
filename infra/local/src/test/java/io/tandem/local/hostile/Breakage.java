package io.tandem.local.hostile;

import static org.awaitility.Awaitility.await;

import io.tandem.local.LocalStage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the stage's own PostgreSQL fail, as its superuser. */
final class Breakage implements AutoCloseable {
  private static final String SUPERUSER = "postgres";

  private final Connection connection;

  Breakage(LocalStage stage) throws SQLException {
    connection = DriverManager.getConnection(stage.database().url(), SUPERUSER, "");
  }

  void run(String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Locks a session's row, so that others wait for it. */
  void hold(String session) throws SQLException {
    connection.setAutoCommit(false);
    run("select 1 from sessions where id = '" + session + "' for update");
  }

  /** Ends the connection that waits for the lock, and releases the lock. */
  void endWaitingConnection() throws SQLException {
    await()
        .until(
            () -> {
              try (Statement statement = connection.createStatement();
                  ResultSet ended =
                      statement.executeQuery(
                          """
                          select pg_terminate_backend(pid) from pg_stat_activity
                          where pg_backend_pid() = any (pg_blocking_pids(pid))
                          """)) {
                return ended.next();
              }
            });
    connection.rollback();
    connection.setAutoCommit(true);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
