package io.tandem.local.rates;

import io.tandem.local.LocalStage;
import io.tandem.local.journey.Phone;
import io.tandem.local.settings.JdbcAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database's counts. Time passes by changing them. */
final class Counts implements AutoCloseable {
  private final Connection connection;

  Counts(LocalStage stage) {
    JdbcAddress database = stage.database();
    try {
      connection =
          DriverManager.getConnection(database.url(), database.user(), database.password());
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Adds so many recent commands. */
  void add(Phone caller, int howMany) {
    run(
        """
        insert into command_counts (who, opening, at)
        select caller_number(?), false, clock_timestamp() from generate_series(1, ?)
        """,
        caller.userId,
        howMany);
  }

  /** A minute has passed since the last command. */
  void aMinutePasses(Phone caller) {
    run(
        """
        update command_counts set at = at - interval '1 minute' where who = caller_number(?)
        """,
        caller.userId);
  }

  /** A minute has passed since the first command. */
  void aMinutePassesSinceTheFirst(Phone caller) {
    run(
        """
        update command_counts set at = at - interval '1 minute' where ctid = (
          select ctid from command_counts
          where who = caller_number(?) and not opening
            and at > clock_timestamp() - interval '1 minute' order by at limit 1)
        """,
        caller.userId);
  }

  /** A day has passed since they opened their first session. */
  void aDayPassesSinceTheFirstSession(Phone caller) {
    run(
        """
        update command_counts set at = at - interval '1 day' where ctid = (
          select ctid from command_counts
          where who = caller_number(?) and opening
            and at > clock_timestamp() - interval '1 day' order by at limit 1)
        """,
        caller.userId);
  }

  /** Locks a session's row. */
  AutoCloseable hold(String session) throws SQLException {
    connection.setAutoCommit(false);
    run("select id from sessions where id = cast(? as uuid) for update", session);
    return () -> {
      connection.rollback();
      connection.setAutoCommit(true);
    };
  }

  /** Whether somebody waits for the lock. */
  boolean isWaitedFor() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet waiting =
            statement.executeQuery(
                """
                select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))
                """)) {
      return waiting.next();
    }
  }

  private void run(String sql, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
