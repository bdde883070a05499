package io.tandem.sessions.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Maps an object to a row. A field is a column: {@code stageStartedAt} is {@code stage_started_at}.
 * A field is a part if its type is in the object's own package and not an enum. A part's columns
 * begin with the field's name, and the part is null when all of them are. An enum is stored as its
 * name, or as its number where asked.
 */
public final class Columns<T> {
  private final Constructor<T> constructor;
  private final List<Column> columns = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<Value> values = new ArrayList<>();

  /**
   * @param part the columns of the field's object; null if the field is a single value
   */
  private record Column(Field field, @Nullable Columns<?> part) {}

  private Columns(Class<T> type, Set<Class<?>> numbered) {
    try {
      constructor = type.getDeclaredConstructor();
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type + " cannot be built from a row", e);
    }
    constructor.setAccessible(true);
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        add(field, isPart(field, type) ? new Columns<>(field.getType(), numbered) : null, numbered);
      }
    }
  }

  /**
   * @param numbered the enums that are stored as numbers
   */
  public static <T> Columns<T> of(Class<T> type, Class<?>... numbered) {
    return new Columns<>(type, Set.of(numbered));
  }

  private static boolean isPart(Field field, Class<?> whole) {
    return field.getType().getPackage() == whole.getPackage() && !field.getType().isEnum();
  }

  private void add(Field field, @Nullable Columns<?> part, Set<Class<?>> numbered) {
    String name = field.getName().replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    if (part == null) {
      Value value = Value.of(field.getType(), numbered.contains(field.getType()));
      columns.add(new Column(field, null));
      names.add(name);
      values.add(value);
    } else {
      columns.add(new Column(field, part));
      part.names.forEach(it -> names.add(name + "_" + it));
      values.addAll(part.values);
    }
  }

  /** The columns, as a {@code select} lists them. */
  public String list() {
    return String.join(", ", names);
  }

  /** The object in a row whose first columns are those of {@link #list}. */
  public T read(ResultSet row) throws SQLException {
    @Nullable Object[] read = new Object[values.size()];
    for (int i = 0; i < read.length; i++) {
      read[i] = values.get(i).read(row, i + 1);
    }
    return make(read, 0);
  }

  private T make(@Nullable Object[] read, int from) {
    try {
      T whole = constructor.newInstance();
      int at = from;
      for (Column column : columns) {
        Object value = column.part == null ? read[at] : part(column.part, read, at);
        if (value != null) {
          column.field.set(whole, value);
        }
        at += column.part == null ? 1 : column.part.values.size();
      }
      return whole;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("made accessible before", e);
    }
  }

  private static @Nullable Object part(Columns<?> part, @Nullable Object[] read, int from) {
    int to = from + part.values.size();
    boolean isThere = Arrays.asList(read).subList(from, to).stream().anyMatch(it -> it != null);
    return isThere ? part.make(read, from) : null;
  }

  /** The object's value for each column, in column order. */
  public Map<String, @Nullable Object> row(T object) {
    List<@Nullable Object> written = new ArrayList<>(values.size());
    write(object, written);
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      row.put(names.get(i), written.get(i));
    }
    return row;
  }

  private void write(@Nullable Object object, List<@Nullable Object> row) {
    int from = row.size();
    try {
      for (Column column : columns) {
        Object value = object == null ? null : column.field.get(object);
        if (column.part == null) {
          row.add(value == null ? null : values.get(row.size() - from).written(value));
        } else {
          column.part.write(value, row);
        }
      }
    } catch (IllegalAccessException e) {
      throw new LinkageError("made accessible before", e);
    }
  }
}
