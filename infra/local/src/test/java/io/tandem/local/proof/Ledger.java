package io.tandem.local.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.local.LocalStage;
import io.tandem.local.json.Json;
import io.tandem.local.settings.JdbcAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** What is in the database, whatever anybody was told. */
record Ledger(JdbcAddress database) {
  private static final String EVENTS =
      """
      select id, seq, push, published_at is not null, body from session_events
      where session_id = ? order by seq
      """;
  private static final String VERSION =
      """
      select version, (select count(*) from session_events where session_id = s.id)
      from sessions s where id = ?
      """;

  static Ledger of(LocalStage stage) {
    return new Ledger(stage.database());
  }

  List<Committed> events(String session) {
    return ask(
        EVENTS,
        session,
        row ->
            new Committed(
                row.getString(1),
                row.getInt(2),
                row.getBoolean(3),
                row.getBoolean(4),
                Json.parse(row.getString(5).getBytes(UTF_8)).orElseThrow()));
  }

  /** The session's version, once it is as many as there are events. */
  int wholeVersion(String session) {
    return ask(
            VERSION,
            session,
            row -> {
              assertThat(row.getInt(1)).as("version and events").isEqualTo(row.getInt(2));
              return row.getInt(1);
            })
        .get(0);
  }

  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Waits for a database that is being restarted. */
  private <T> List<T> ask(String sql, String session, Reading<T> reading) {
    return await()
        .pollDelay(Duration.ZERO)
        .atMost(Duration.ofMinutes(1))
        .ignoreExceptionsMatching(SQLException.class::isInstance)
        .until(() -> askNow(sql, session, reading), Predicate.not(List::isEmpty));
  }

  private <T> List<T> askNow(String sql, String session, Reading<T> reading) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setObject(1, UUID.fromString(session));
      List<T> rows = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rows.add(reading.of(row));
        }
      }
      return rows;
    }
  }
}
