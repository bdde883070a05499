package io.tandem.actions;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** The tests' own access to the database, apart from the functions'. */
final class Sql {
  private Sql() {}

  static int run(String sql, String sessionId) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, UUID.fromString(sessionId));
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Runs a script that needs no parameter. */
  static void script(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /** Closes the role's connections and waits until they are closed. */
  static void endConnectionsOf(String role) {
    script(
        "select pg_terminate_backend(pid, 10000) from pg_stat_activity where usename = '"
            + role
            + "'");
  }

  static void awaitNoConnectionOf(String role) {
    await()
        .until(
            () ->
                number("select count(*) from pg_stat_activity where usename = '" + role + "'")
                    == 0);
  }

  /** Runs the action while another connection's transaction holds this lock. */
  static void holding(String lock, Runnable action) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(lock);
      action.run();
      connection.rollback();
    } catch (SQLException e) {
      throw new AssertionError(lock, e);
    }
  }

  /** Waits until a statement that begins like this waits for a lock. */
  static void awaitWaiting(String statement) {
    await()
        .until(
            () ->
                number(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '"
                            + statement
                            + "%'")
                    > 0);
  }

  /** Makes a row that only earlier software left: the inviter confirmed, still at stage 0. */
  static void inviterAtStage0(String sessionId) {
    script("alter table sessions disable trigger user");
    run("update sessions set inviter_stage = 0 where id = ?", sessionId);
    script("alter table sessions enable trigger user");
  }

  static long number(String sql) {
    return Long.parseLong(text(sql));
  }

  static String text(String sql) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet result = statement.executeQuery()) {
      result.next();
      return String.valueOf(result.getString(1));
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
        "postgres",
        "postgres");
  }
}
