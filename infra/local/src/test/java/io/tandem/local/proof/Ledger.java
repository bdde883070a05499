package io.tandem.local.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.local.LocalStage;
import io.tandem.local.settings.JdbcAddress;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** What is in the database, whatever the callers were told. */
record Ledger(JdbcAddress database) {
  private static final String EVENTS =
      """
      select id, seq, extract(epoch from occurred_at) * 1000, push, published_at is not null, data
      from session_events where session_id = ? order by seq
      """;
  private static final String NUMBERS =
      """
      select seq, inviter_version, coalesce(invitee_version, 0),
        (select count(*) from session_events where session_id = s.id)
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
                session,
                row.getInt(2),
                row.getLong(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getString(6)));
  }

  /** How far a session has come. */
  record Numbers(int seq, long inviterVersion, long inviteeVersion) {
    static final Numbers NONE = new Numbers(0, 0, 0);
  }

  /** How far the session has come. Its last number must be the count of its events. */
  Numbers numbers(String session) {
    return ask(
            NUMBERS,
            session,
            row -> {
              assertThat(row.getInt(1)).as("last number and events").isEqualTo(row.getInt(4));
              return new Numbers(row.getInt(1), row.getLong(2), row.getLong(3));
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
    return KeptConnections.ask(
        database,
        connection -> {
          try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, UUID.fromString(session));
            List<T> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
              while (row.next()) {
                rows.add(reading.of(row));
              }
            }
            return rows;
          }
        });
  }
}
