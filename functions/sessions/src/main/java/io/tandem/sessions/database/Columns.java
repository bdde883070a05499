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
 * How an object is kept in a row. A field is a column: {@code stageStartedAt} is {@code
 * stage_started_at}. A field whose type is of the object's own package, and no enum, is a part: its
 * columns begin with the field's name, and it is null when all of them are. Of an enum the name is
 * kept, or of some the number.
 */
public final class Columns<T> {
  private final Constructor<T> constructor;
  private final List<Column> columns = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<Value> values = new ArrayList<>();

  /**
   * @param part how the field's object is kept; null if it is one value
   */
  private record Column(Field field, @Nullable Columns<?> part) {}

  private Columns(Class<T> type, Set<Class<?>> numbered) {
    try {
      constructor = type.getDeclaredConstructor();
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type + " cannot be made of a row", e);
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
   * @param numbered the enums of which the number is kept
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

  /** The object that a row holds, whose columns are those of {@link #list} first. */
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

  /** What each column holds of an object, in their order. */
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
