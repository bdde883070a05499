package io.tandem.sessions.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A transaction on a connection. Begin travels in one message with the first statement, and commit
 * with the statements kept for the end, so neither costs a round trip.
 */
final class Transaction {
  private static final String COMMIT = "commit";

  private final Connection connection;
  private final List<Statement> last = new ArrayList<>();

  Transaction(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  void atCommit(Statement statement) {
    last.add(statement);
  }

  <T> T run(Supplier<T> work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      T done = work.get();
      commit();
      return done;
    } catch (Throwable e) {
      rollBack(e);
      throw e;
    }
  }

  private void commit() throws SQLException {
    if (last.isEmpty()) {
      connection.commit();
      return;
    }
    String all =
        Stream.concat(last.stream().map(Statement::sql), Stream.of(COMMIT))
            .collect(Collectors.joining(";\n"));
    try (PreparedStatement statement = connection.prepareStatement(all)) {
      int at = 0;
      for (Statement each : last) {
        at = each.bind(statement, at);
      }
      statement.execute();
    }
  }

  private void rollBack(Throwable why) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }
}
