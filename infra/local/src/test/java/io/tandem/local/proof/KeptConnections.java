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
 * Connections that are used again: the ledger is asked some ten thousand times, and to connect
 * takes longer than what it is asked. One that has failed is closed, as its database may be another
 * now.
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
