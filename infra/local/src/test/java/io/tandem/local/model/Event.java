package io.tandem.local.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * The event that an action causes.
 *
 * @param progress each member's progress after it, as {@code {stage, status}}
 * @param fields the other fields of its data, by JSON pointer
 */
record Event(
    String type, Person by, Map<Person, Map<String, Object>> progress, Map<String, Object> fields) {

  Event with(String pointer, Object value) {
    Map<String, Object> more = new TreeMap<>(fields);
    more.put(pointer, value);
    return new Event(type, by, progress, more);
  }

  /** Short: histories are long. */
  @Override
  public String toString() {
    return type + " by " + by;
  }
}
