package io.tandem.sessions.database;

import java.sql.SQLException;

/**
 * A failed statement. It quotes the driver's message only for a connection error, because a
 * server's message may quote private text.
 */
public final class DatabaseException extends RuntimeException {
  /** The SQLState class of connection errors. */
  private static final String CONNECTION = "08";

  DatabaseException(SQLException cause) {
    super(describe(cause), cause);
  }

  private static String describe(SQLException cause) {
    String state = String.valueOf(cause.getSQLState());
    return "SQLState " + state + (state.startsWith(CONNECTION) ? ": " + cause.getMessage() : "");
  }
}
