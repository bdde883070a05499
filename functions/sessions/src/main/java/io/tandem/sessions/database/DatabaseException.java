package io.tandem.sessions.database;

import java.sql.SQLException;

/**
 * What the database did not do. It tells what the driver says of a connection; what a server says
 * may quote what people wrote.
 */
public final class DatabaseException extends RuntimeException {
  /** The class of errors that are the connection's. */
  private static final String CONNECTION = "08";

  DatabaseException(SQLException cause) {
    super(describe(cause), cause);
  }

  private static String describe(SQLException cause) {
    String state = String.valueOf(cause.getSQLState());
    return "SQLState " + state + (state.startsWith(CONNECTION) ? ": " + cause.getMessage() : "");
  }
}
