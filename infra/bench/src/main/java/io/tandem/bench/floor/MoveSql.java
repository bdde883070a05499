package io.tandem.bench.floor;

import io.tandem.bench.stage.Sql;
import java.util.stream.Collectors;

/**
 * What sign-compact has PostgreSQL do. The update is written as Hibernate writes it, with every
 * column.
 *
 * @param columns all of a session but its id and seq, each set to itself
 */
record MoveSql(String columns) {
  static final String LOCK = "select * from lock_session(?, ?, 1000000)";
  static final String INSERT =
      """
      insert into session_events (id, session_id, seq, type, push, occurred_at, data)
      select id, ?, seq, type, seq = 0, now(), cast(data as jsonb)
      from unnest(?, ?, ?, ?) event (id, seq, type, data)
      """;
  static final String MARK = "select from mark_published(?, null, ?)";

  private static final int USUAL_LENGTH = 200;

  static MoveSql of(Sql sql) {
    return new MoveSql(
        sql
            .texts(
                """
                select column_name || ' = ' || column_name from information_schema.columns
                where table_schema = 'public' and table_name = 'sessions'
                and column_name not in ('id', 'seq')
                """)
            .stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", ")));
  }

  String update() {
    return "update sessions set seq = seq + 1, " + columns + " where id = ?";
  }

  /** An event about as long as the real ones. */
  static String data() {
    return "{\"filler\": \"" + "x".repeat(USUAL_LENGTH) + "\"}";
  }
}
