package io.tandem.sessions.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL with its parameters, to be run once. */
public final class Statement {
  private final Database database;
  private final NamedParameters text;
  private final Map<String, @Nullable Object> values = new HashMap<>();

  Statement(Database database, NamedParameters text) {
    this.database = database;
    this.text = text;
  }

  /** Reads a result from a row. */
  @FunctionalInterface
  public interface Reader<T> {
    /**
     * @param row positioned at the row to read
     */
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Sets a parameter.
   *
   * @param value a {@link UUID}, text, a number, an {@link Instant}, bytes, or an array of ids,
   *     texts or numbers; or null
   */
  public Statement set(String name, @Nullable Object value) {
    values.put(name, value);
    return this;
  }

  /** Runs it and reads all rows. */
  public <T> List<T> list(Reader<T> reader) {
    return prepared(
        statement -> {
          List<T> rows = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              rows.add(reader.read(row));
            }
          }
          return rows;
        });
  }

  /** Runs it and reads its only row. */
  public <T> T one(Reader<T> reader) {
    List<T> rows = list(reader);
    if (rows.size() != 1) {
      throw new IllegalStateException(rows.size() + " rows instead of one");
    }
    return rows.get(0);
  }

  /**
   * Runs it.
   *
   * @return how many rows its first statement changed
   */
  public int run() {
    return prepared(
        statement -> {
          statement.execute();
          return statement.getUpdateCount();
        });
  }

  /**
   * Runs it at the end of the transaction, in one message with the commit. Its result is not read,
   * so a statement that must change a row has to fail by itself if it does not.
   */
  public void atCommit() {
    database.atCommit(this);
  }

  private interface Execution<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  private <T> T prepared(Execution<T> execution) {
    return database.connected(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql())) {
            bind(statement, 0);
            return execution.of(statement);
          }
        });
  }

  String sql() {
    return text.sql();
  }

  /**
   * Sets the parameters, after the given number of earlier ones.
   *
   * @return how many parameters are set now
   */
  int bind(PreparedStatement statement, int after) throws SQLException {
    int at = after;
    for (String name : text.names()) {
      at++;
      statement.setObject(at, jdbc(value(name), statement.getConnection()));
    }
    return at;
  }

  private @Nullable Object value(String name) {
    if (!values.containsKey(name)) {
      throw new IllegalStateException("no value for :" + name);
    }
    return values.get(name);
  }

  /** The value in a type that the driver accepts. */
  private static @Nullable Object jdbc(@Nullable Object value, Connection connection)
      throws SQLException {
    if (value instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    }
    if (value instanceof UUID[] ids) {
      return connection.createArrayOf("uuid", ids);
    }
    return value;
  }

  /** The time in this column, counted from 1; null if the column is null. */
  public static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
