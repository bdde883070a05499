package io.tandem.sessions.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How one value is read from its column and written to it. */
interface Value {
  Map<Class<?>, Value> OF =
      Map.of(
          UUID.class, (row, column) -> row.getObject(column, UUID.class),
          String.class, ResultSet::getString,
          Instant.class, Statement::instant,
          long.class, (row, column) -> row.getObject(column, Long.class),
          int.class, (row, column) -> row.getObject(column, Integer.class));

  @Nullable Object read(ResultSet row, int column) throws SQLException;

  /** What the column stores for this value. */
  default Object written(Object value) {
    return value;
  }

  /**
   * @param numbered whether an enum is stored as its number
   */
  static Value of(Class<?> type, boolean numbered) {
    if (type.isEnum()) {
      return numbered
          ? new Numbered(type.getEnumConstants())
          : new Named(type.asSubclass(Enum.class));
    }
    Value value = OF.get(type);
    if (value == null) {
      throw new IllegalArgumentException("no column holds a " + type);
    }
    return value;
  }

  /** An enum, stored as its name. */
  record Named(Class<? extends Enum> type) implements Value {
    @Override
    public @Nullable Object read(ResultSet row, int column) throws SQLException {
      String name = row.getString(column);
      return name == null ? null : Enum.valueOf(type, name);
    }

    @Override
    public Object written(Object value) {
      return ((Enum<?>) value).name();
    }
  }

  /** An enum, stored as its ordinal; its constants must keep their order. */
  record Numbered(Object[] constants) implements Value {
    @Override
    public @Nullable Object read(ResultSet row, int column) throws SQLException {
      Integer number = row.getObject(column, Integer.class);
      return number == null ? null : constants[number];
    }

    @Override
    public Object written(Object value) {
      return ((Enum<?>) value).ordinal();
    }
  }
}
