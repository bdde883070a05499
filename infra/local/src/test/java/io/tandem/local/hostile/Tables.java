package io.tandem.local.hostile;

import io.tandem.local.LocalStage;
import io.tandem.local.settings.JdbcAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Every table in the catalogue, to search all columns for a text. */
final class Tables implements AutoCloseable {
  private static final String ALL =
      """
      select format('%I.%I', schemaname, tablename) from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by tablename
      """;

  private final Connection connection;
  private final List<String> names = new ArrayList<>();

  Tables(LocalStage stage) throws SQLException {
    JdbcAddress database = stage.database();
    connection = DriverManager.getConnection(database.url(), database.user(), database.password());
    try (Statement statement = connection.createStatement();
        ResultSet tables = statement.executeQuery(ALL)) {
      while (tables.next()) {
        names.add(tables.getString(1));
      }
    }
  }

  /** The tables with this text in a row. */
  List<String> with(String text) throws SQLException {
    List<String> found = new ArrayList<>();
    for (String name : names) {
      String query = "select from %s t where strpos(to_jsonb(t)::text, ?) > 0 limit 1";
      try (PreparedStatement search = connection.prepareStatement(query.formatted(name))) {
        search.setString(1, text);
        try (ResultSet rows = search.executeQuery()) {
          if (rows.next()) {
            found.add(name.substring(name.indexOf('.') + 1));
          }
        }
      }
    }
    return found;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
