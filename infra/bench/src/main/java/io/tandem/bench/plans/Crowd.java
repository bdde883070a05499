package io.tandem.bench.plans;

import io.tandem.bench.stage.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills the tables as years would: sessions of 20 events each, phones, keys, deliveries, tickets.
 * By SQL, without the triggers, and the events' indexes made afterwards.
 */
public record Crowd(Sql sql) {
  private static final int EVENTS_OF_A_SESSION = 20;

  /** Of a few thousand rows PostgreSQL reads all rather than look up a hundred, and rightly. */
  private static final long MOST_OF_THE_REST = 100_000;

  /** PostgreSQL's superuser alone can leave out triggers and the check of references. */
  private static final String UNCHECKED = "set session_replication_role = replica";

  private static final List<String> EVENTS_INDEXES =
      List.of(
          "constraint session_events_pkey primary key (id)",
          "constraint session_events_session_id_seq_key unique (session_id, seq)");

  /** Until there are about as many events; tells PostgreSQL's planner of it. */
  public void growTo(long events) {
    long missing = events - sql.number("select count(*) from session_events");
    if (missing > 0) {
      grow(missing / EVENTS_OF_A_SESSION, Math.min(events, MOST_OF_THE_REST));
    }
    sql.run("vacuum analyze");
  }

  private void grow(long sessions, long rest) {
    try (Connection connection = sql.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String step : steps(sessions, rest)) {
        statement.execute(step);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> steps(long sessions, long rest) {
    List<String> steps = new ArrayList<>();
    steps.add(UNCHECKED);
    EVENTS_INDEXES.forEach(it -> steps.add("alter table session_events drop " + named(it)));
    steps.add(CrowdSql.KEEP_IDS.formatted(sessions));
    steps.add(CrowdSql.SESSIONS.formatted(EVENTS_OF_A_SESSION));
    steps.add(CrowdSql.EVENTS.formatted(EVENTS_OF_A_SESSION));
    EVENTS_INDEXES.forEach(it -> steps.add("alter table session_events add " + it));
    steps.add(CrowdSql.OTHERS.formatted(rest));
    return steps;
  }

  private static String named(String constraint) {
    return constraint.replaceFirst("(constraint \\w+).*", "$1");
  }
}
