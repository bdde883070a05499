package io.tandem.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The tests' own access to the database, as the owner of everything in it. */
final class Sql {
  private static @Nullable Connection kept;

  private Sql() {}

  static void run(String sql, @Nullable Object... values) {
    try (PreparedStatement statement = prepare(kept(), sql, values)) {
      statement.execute();
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  static long number(String sql, @Nullable Object... values) {
    try (PreparedStatement statement = prepare(kept(), sql, values);
        ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /** Runs the action while another connection's transaction holds this lock. */
  static void holding(String lock, Runnable action) {
    try (Connection connection = connect();
        PreparedStatement statement = prepare(connection, lock)) {
      connection.setAutoCommit(false);
      statement.execute();
      action.run();
      connection.rollback();
    } catch (SQLException e) {
      throw new AssertionError(lock, e);
    }
  }

  /** Waits until a transaction waits for another one's lock. */
  static void awaitSomebodyWaiting() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (number("select count(*) from pg_locks where not granted") == 0) {
      assertThat(System.nanoTime()).as("nobody waits").isLessThan(end);
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** One kept connection, because opening a thousand takes longer than using them. */
  private static synchronized Connection kept() throws SQLException {
    if (kept == null || kept.isClosed()) {
      kept = connect();
    }
    return kept;
  }

  static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
        "postgres",
        "postgres");
  }
}
