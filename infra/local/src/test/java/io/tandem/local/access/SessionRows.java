package io.tandem.local.access;

import io.tandem.local.LocalStage;
import io.tandem.local.settings.JdbcAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * What the database holds of a session: its row and its events, without the times of publication.
 */
public final class SessionRows implements AutoCloseable {
  private static final String ALL =
      """
      select jsonb_build_object('session', to_jsonb(s), 'events', (
        select jsonb_agg(to_jsonb(e) - 'published_at' order by seq)
        from session_events e where e.session_id = s.id))
      from sessions s where s.id = ?
      """;

  private final Connection connection;

  public SessionRows(LocalStage stage) throws SQLException {
    JdbcAddress database = stage.database();
    connection = DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  public String of(String session) {
    try (PreparedStatement query = connection.prepareStatement(ALL)) {
      query.setObject(1, UUID.fromString(session));
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
