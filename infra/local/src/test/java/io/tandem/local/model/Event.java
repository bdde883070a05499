package io.tandem.local.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the members are told of an action.
 *
 * @param progress where each member is after it, as {@code {stage, status}}
 * @param fields what else its data holds, by JSON pointer
 * @param privately what only this person's view of it holds, by JSON pointer
 */
record Event(
    String type,
    Person by,
    Map<Person, Map<String, Object>> progress,
    Map<String, Object> fields,
    Map<Person, Map<String, Object>> privately) {

  Event with(String pointer, Object value) {
    Map<String, Object> more = new TreeMap<>(fields);
    more.put(pointer, value);
    return new Event(type, by, progress, more, privately);
  }

  /** Nothing is added for an empty value: nobody said anything. */
  Event telling(Person person, String what, String value) {
    if (value.isEmpty()) {
      return this;
    }
    Map<Person, Map<String, Object>> more = new TreeMap<>(privately);
    Map<String, Object> own = new TreeMap<>(more.getOrDefault(person, Map.of()));
    own.put(what, value);
    more.put(person, own);
    return new Event(type, by, progress, fields, more);
  }

  /** Short: histories are long. */
  @Override
  public String toString() {
    return type + " by " + by;
  }
}
