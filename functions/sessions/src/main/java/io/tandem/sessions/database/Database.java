package io.tandem.sessions.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The database, in plain SQL. A thread's statements within {@link #inTransaction} belong to that
 * transaction. Any other statement is its own transaction, without round trips for begin and
 * commit.
 */
@ApplicationScoped
public class Database {
  private final DataSource source;
  private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

  Database(DataSource source) {
    this.source = source;
  }

  /** Runs the work in one transaction: committed when it returns, rolled back when it throws. */
  public <T> T inTransaction(Supplier<T> work) {
    if (current.get() != null) {
      throw new IllegalStateException("a transaction is already open");
    }
    try (Connection connection = source.getConnection()) {
      Transaction transaction = new Transaction(connection);
      current.set(transaction);
      return transaction.run(work);
    } catch (SQLException e) {
      throw new DatabaseException(e);
    } finally {
      current.remove();
    }
  }

  /**
   * One statement, or several that return no rows.
   *
   * @param text with parameters as {@code :name}
   */
  public Statement statement(String text) {
    return new Statement(this, NamedParameters.of(text));
  }

  /** Work on a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  <T> T connected(Work<T> work) {
    Transaction transaction = current.get();
    try {
      if (transaction != null) {
        return work.on(transaction.connection());
      }
      try (Connection connection = source.getConnection()) {
        return work.on(connection);
      }
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  void atCommit(Statement statement) {
    Transaction transaction = current.get();
    if (transaction == null) {
      throw new IllegalStateException("no transaction is open");
    }
    transaction.atCommit(statement);
  }
}
