package io.tandem.local.proof;

import io.tandem.local.settings.JdbcAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Reused connections: the ledger is queried some ten thousand times, and connecting takes longer
 * than a query. A failed connection is closed, because its database may be another one now.
 */
final class KeptConnections {
  private static final Map<JdbcAddress, Deque<Connection>> IDLE = new ConcurrentHashMap<>();

  private KeptConnections() {}

  interface Question<T> {
    T askOn(Connection connection) throws SQLException;
  }

  static <T> T ask(JdbcAddress database, Question<T> question) throws SQLException {
    Deque<Connection> idle = IDLE.computeIfAbsent(database, it -> new ConcurrentLinkedDeque<>());
    Connection kept = idle.poll();
    Connection connection = kept == null ? connect(database) : kept;
    boolean done = false;
    try {
      T answer = question.askOn(connection);
      done = true;
      return answer;
    } finally {
      if (done) {
        idle.add(connection);
      } else {
        connection.close();
      }
    }
  }

  private static Connection connect(JdbcAddress database) throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }
}
