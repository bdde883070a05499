package io.tandem.sessions.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The database, by plain SQL. What a thread asks within {@link #inTransaction} is part of that
 * transaction; any other statement is one by itself, for which nobody waits to begin or to commit.
 */
@ApplicationScoped
public class Database {
  private final DataSource source;
  private final ThreadLocal<@Nullable Connection> transaction = new ThreadLocal<>();

  Database(DataSource source) {
    this.source = source;
  }

  /** All that this asks: committed when it returns, rolled back when it throws. */
  public <T> T inTransaction(Supplier<T> work) {
    if (transaction.get() != null) {
      throw new IllegalStateException("there is a transaction already");
    }
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      transaction.set(connection);
      return committed(connection, work);
    } catch (SQLException e) {
      throw new DatabaseException(e);
    } finally {
      transaction.remove();
    }
  }

  private static <T> T committed(Connection connection, Supplier<T> work) throws SQLException {
    T done;
    try {
      done = work.get();
    } catch (RuntimeException | Error e) {
      rollBack(connection, e);
      throw e;
    }
    connection.commit();
    return done;
  }

  private static void rollBack(Connection connection, Throwable why) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }

  /**
   * A statement, or several of which the last one answers.
   *
   * @param text with parameters as {@code :name}
   */
  public Statement statement(String text) {
    return new Statement(this, NamedParameters.of(text));
  }

  /** What to do with a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  <T> T connected(Work<T> work) {
    Connection ofTransaction = transaction.get();
    try {
      if (ofTransaction != null) {
        return work.on(ofTransaction);
      }
      try (Connection connection = source.getConnection()) {
        return work.on(connection);
      }
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }
}
