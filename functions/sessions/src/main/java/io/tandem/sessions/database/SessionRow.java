package io.tandem.sessions.database;

import io.tandem.sessions.Session;
import io.tandem.sessions.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All of a session is one row. */
public final class SessionRow {
  private static final Columns<Session> COLUMNS = Columns.of(Session.class, Stage.class);

  /** Its columns, as they are listed. */
  public static final String LIST = COLUMNS.list();

  /**
   * Begins a query that {@link #read} reads. Columns are listed: with {@code *}, what a connection
   * has prepared would fail once after a migration has added one.
   */
  public static final String SELECT = "select " + LIST + " from ";

  private SessionRow() {}

  /** The session that a row holds. */
  public static Session read(ResultSet row) throws SQLException {
    return COLUMNS.read(row);
  }

  /** What a session's row holds, by column. */
  public static Map<String, @Nullable Object> of(Session session) {
    return COLUMNS.row(session);
  }
}
