package io.tandem.sessions;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A session's row as values by path, without nulls. */
final class Row {
  private static final Map<Class<?>, List<Field>> MAPPED = new ConcurrentHashMap<>();

  private Row() {}

  static Map<String, Object> of(Session session) {
    Map<String, Object> columns = new TreeMap<>();
    write(session, "", columns);
    return columns;
  }

  static Session read(Map<String, Object> columns) {
    return instance(Session.class, "", columns);
  }

  /** The paths at which two rows differ. */
  static Set<String> changed(Map<String, Object> one, Map<String, Object> other) {
    Set<String> columns = new TreeSet<>(one.keySet());
    columns.addAll(other.keySet());
    columns.removeIf(column -> Objects.equals(one.get(column), other.get(column)));
    return columns;
  }

  private static void write(Object part, String path, Map<String, Object> columns) {
    for (Field field : mapped(part.getClass())) {
      Object value = get(field, part);
      if (value != null && isEmbedded(field)) {
        write(value, path + field.getName() + ".", columns);
      } else if (value != null) {
        columns.put(path + field.getName(), value);
      }
    }
  }

  private static <T> T instance(Class<T> type, String path, Map<String, Object> columns) {
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      T part = constructor.newInstance();
      for (Field field : mapped(type)) {
        Object value = value(field, path + field.getName(), columns);
        if (value != null) {
          field.set(part, value);
        }
      }
      return part;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " cannot be built from a row", e);
    }
  }

  /** A part is null if all of its columns are. */
  private static @Nullable Object value(Field field, String path, Map<String, Object> columns) {
    if (!isEmbedded(field)) {
      return columns.get(path);
    }
    boolean isThere = columns.keySet().stream().anyMatch(column -> column.startsWith(path + "."));
    return isThere ? instance(field.getType(), path + ".", columns) : null;
  }

  private static @Nullable Object get(Field field, Object part) {
    try {
      return field.get(part);
    } catch (IllegalAccessException e) {
      throw new LinkageError("made accessible before", e);
    }
  }

  private static boolean isEmbedded(Field field) {
    return field.getType().getPackage() == Row.class.getPackage() && !field.getType().isEnum();
  }

  private static List<Field> mapped(Class<?> type) {
    return MAPPED.computeIfAbsent(type, Row::fields);
  }

  private static List<Field> fields(Class<?> type) {
    List<Field> fields =
        Arrays.stream(type.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .toList();
    fields.forEach(field -> field.setAccessible(true));
    return fields;
  }
}
