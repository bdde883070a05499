package io.tandem.local.journey;

import io.tandem.local.LocalStage;
import io.tandem.local.settings.JdbcAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A copy of a session's row and events, to restore. */
final class Backup {
  private static final String ALL =
      """
      select jsonb_build_object('session', to_jsonb(s), 'events', (
        select jsonb_agg(to_jsonb(e)) from session_events e where e.session_id = s.id))
      from sessions s where s.id = ?
      """;
  private static final String SESSION =
      "insert into sessions select * from jsonb_populate_record(null::sessions, ?::jsonb->'session')";
  private static final String EVENTS =
      """
      insert into session_events
      select * from jsonb_populate_recordset(null::session_events, ?::jsonb->'events')
      """;

  private Backup() {}

  static String of(String session, LocalStage stage) throws SQLException {
    try (Connection connection = owner(stage);
        PreparedStatement query = connection.prepareStatement(ALL)) {
      query.setObject(1, UUID.fromString(session));
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  static void restore(String session, String backup, LocalStage stage) throws SQLException {
    try (Connection connection = owner(stage);
        Statement statement = connection.createStatement()) {
      // All or nothing: the triggers must not stay off, whatever fails.
      connection.setAutoCommit(false);
      statement.execute("alter table session_events disable trigger user");
      statement.execute("alter table sessions disable trigger user");
      statement.execute("delete from session_events where session_id = '%s'".formatted(session));
      statement.execute("delete from sessions where id = '%s'".formatted(session));
      for (String insert : new String[] {SESSION, EVENTS}) {
        try (PreparedStatement put = connection.prepareStatement(insert)) {
          put.setString(1, backup);
          put.executeUpdate();
        }
      }
      statement.execute("alter table sessions enable trigger user");
      statement.execute("alter table session_events enable trigger user");
      connection.commit();
    }
  }

  private static Connection owner(LocalStage stage) throws SQLException {
    JdbcAddress database = stage.database();
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }
}
