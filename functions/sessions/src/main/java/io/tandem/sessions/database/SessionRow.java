package io.tandem.sessions.database;

import io.tandem.sessions.Session;
import io.tandem.sessions.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps a session to its one row. */
public final class SessionRow {
  private static final Columns<Session> COLUMNS = Columns.of(Session.class, Stage.class);

  /** The columns, as a {@code select} lists them. */
  public static final String LIST = COLUMNS.list();

  /**
   * The start of a query for {@link #read}. It lists the columns, because with {@code *} a prepared
   * statement would fail once after a migration has added a column.
   */
  public static final String SELECT = "select " + LIST + " from ";

  private SessionRow() {}

  /** The session that a row holds. */
  public static Session read(ResultSet row) throws SQLException {
    return COLUMNS.read(row);
  }

  /** The values of a session's row, by column. */
  public static Map<String, @Nullable Object> of(Session session) {
    return COLUMNS.row(session);
  }
}
