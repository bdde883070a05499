package io.tandem.local.hostile;

import io.tandem.local.LocalStage;
import io.tandem.local.settings.JdbcAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Notices writes, table by table: every row has the number of the transaction that wrote it, and
 * these only rise. Writes by subscribers are left out, and so are those of the relay, which marks
 * an event as published: the only change of an event. A refused command is counted like any other.
 */
final class Writes implements AutoCloseable {
  private static final String TABLES =
      """
      select tablename from pg_tables where schemaname = 'public'
        and tablename <> 'flyway_schema_history'
        and tablename not in ('session_backoffs', 'rings', 'command_counts')
        and (tablename = 'push_devices' or tablename not like 'push%')
      """;

  private static final String EVENTS = "session_events";

  /** Refusals are kept too, under their idempotency key. */
  static final String KEPT_ANSWERS = "idempotency_keys";

  private final Connection connection;
  private final String query;

  Writes(LocalStage stage) throws SQLException {
    JdbcAddress database = stage.database();
    connection = DriverManager.getConnection(database.url(), database.user(), database.password());
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet names = statement.executeQuery(TABLES)) {
      while (names.next()) {
        tables.add(names.getString(1));
      }
    }
    query =
        tables.stream()
            .map(
                table ->
                    (table.equals(EVENTS)
                            ? "select '%1$s', count(*) || ' rows' from %1$s"
                            : "select '%1$s', count(*) || ' rows, last written by '"
                                + " || max(xmin::text::bigint) from %1$s")
                        .formatted(table))
            .collect(Collectors.joining(" union all "));
  }

  Map<String, String> soFar() throws SQLException {
    Map<String, String> tables = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        tables.put(rows.getString(1), String.valueOf(rows.getString(2)));
      }
    }
    return tables;
  }

  Map<String, String> withoutKeptAnswers() throws SQLException {
    Map<String, String> tables = soFar();
    tables.remove(KEPT_ANSWERS);
    return tables;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
