package io.tandem.local.erasing;

import io.tandem.local.LocalStage;
import io.tandem.local.settings.JdbcAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every column of every table in the catalogue that can hold text: all but numbers, booleans and
 * times. New tables are searched like the others.
 */
public final class Columns implements AutoCloseable {
  private static final String ALL =
      """
      select format('%I.%I', n.nspname, c.relname), c.relname, format('%I', a.attname), t.typname
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace
      join pg_type t on t.oid = a.atttypid
      where c.relkind in ('r', 'p', 'm') and a.attnum > 0 and not a.attisdropped
        and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
        and t.typcategory not in ('N', 'B', 'D', 'T')
      """;

  private final Connection connection;
  private final List<Column> all = new ArrayList<>();

  private record Column(String path, String name, String search) {}

  public Columns(LocalStage stage) {
    JdbcAddress database = stage.database();
    try {
      connection =
          DriverManager.getConnection(database.url(), database.user(), database.password());
      try (Statement statement = connection.createStatement();
          ResultSet columns = statement.executeQuery(ALL)) {
        while (columns.next()) {
          all.add(column(columns));
        }
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static Column column(ResultSet row) throws SQLException {
    String column = row.getString(3);
    boolean isBytes = row.getString(4).equals("bytea");
    String text = isBytes ? "encode(%s, 'escape')" : "cast(%s as text)";
    String search =
        """
        select wanted from unnest(cast(? as text[])) wanted
        where exists (select from %s where strpos(%s, wanted) > 0)
        """;
    return new Column(
        row.getString(1),
        row.getString(2) + "." + column,
        search.formatted(row.getString(1), text.formatted(column)));
  }

  /** All columns, as {@code table.column}. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    all.forEach(column -> names.add(column.name()));
    return names;
  }

  /** The columns that hold each of these texts; texts in no column are left out. */
  public Map<String, Set<String>> holding(Collection<String> texts) {
    Map<String, Set<String>> found = new TreeMap<>();
    for (Column column : all) {
      try (PreparedStatement search = connection.prepareStatement(column.search())) {
        search.setArray(1, connection.createArrayOf("text", texts.toArray()));
        try (ResultSet there = search.executeQuery()) {
          while (there.next()) {
            found.computeIfAbsent(there.getString(1), it -> new TreeSet<>()).add(column.name());
          }
        }
      } catch (SQLException e) {
        throw new AssertionError(column.path(), e);
      }
    }
    return found;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
