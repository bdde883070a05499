package io.tandem.local.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the members are told of an action.
 *
 * @param progress where each member is after it, as {@code {stage, status}}
 * @param fields what else its data holds, by JSON pointer
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
