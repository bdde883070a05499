package io.tandem.bench.plans;

import io.tandem.bench.stage.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Fills the tables like years of use: sessions of 20 events each, phones, keys, deliveries,
 * tickets. It uses SQL in two parallel halves, without triggers, and creates the events' indexes
 * afterwards.
 */
public record Crowd(Sql sql) {
  private static final int EVENTS_OF_A_SESSION = 20;

  /** With fewer rows PostgreSQL would rightly read them all instead of looking up a hundred. */
  private static final long MOST_OF_THE_REST = 100_000;

  /** Only PostgreSQL's superuser can skip triggers and the check of references. */
  private static final String UNCHECKED = "set session_replication_role = replica";

  private static final List<String> EVENTS_INDEXES =
      List.of(
          "constraint session_events_pkey primary key (id)",
          "constraint session_events_session_id_seq_key unique (session_id, seq)");

  /** Fills up to about so many events, and updates the planner's statistics. */
  public void growTo(long events) {
    long missing = events - sql.number("select count(*) from session_events");
    if (missing > 0) {
      grow(missing / EVENTS_OF_A_SESSION, Math.min(events, MOST_OF_THE_REST));
    }
    sql.run("vacuum analyze");
  }

  private void grow(long sessions, long rest) {
    EVENTS_INDEXES.forEach(it -> sql.run("alter table session_events drop " + named(it)));
    CompletableFuture<Void> half =
        CompletableFuture.runAsync(() -> unchecked(crowd(1, sessions / 2)));
    unchecked(crowd(sessions / 2 + 1, sessions));
    half.join();
    EVENTS_INDEXES.forEach(it -> sql.run("alter table session_events add " + it));
    unchecked(List.of(CrowdSql.OTHERS.formatted(rest)));
  }

  private static List<String> crowd(long first, long last) {
    return List.of(
        CrowdSql.KEEP_IDS.formatted(first, last),
        CrowdSql.SESSIONS.formatted(EVENTS_OF_A_SESSION),
        CrowdSql.EVENTS.formatted(EVENTS_OF_A_SESSION));
  }

  private void unchecked(List<String> steps) {
    try (Connection connection = sql.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(UNCHECKED);
      for (String step : steps) {
        statement.execute(step);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String named(String constraint) {
    return constraint.replaceFirst("(constraint \\w+).*", "$1");
  }
}
