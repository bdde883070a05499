package io.tandem.push;

import java.util.List;
import java.util.stream.Stream;

/**
 * The result of sending rings. Rings that may have arrived, and rings that Expo will never accept,
 * are not in {@code refused}.
 *
 * @param arrived whether Expo accepted any
 * @param refused the rings that did not arrive and that Expo may accept later
 * @param why the last of them was refused
 */
record Dispatched(boolean arrived, List<Ring> refused, String why) {
  static final Dispatched NOTHING = new Dispatched(false, List.of(), "");
  static final Dispatched ARRIVED = new Dispatched(true, List.of(), "");

  static Dispatched refused(List<Ring> rings, String why) {
    return new Dispatched(false, rings, why);
  }

  Dispatched and(Dispatched other) {
    return new Dispatched(
        arrived || other.arrived,
        Stream.of(refused, other.refused).flatMap(List::stream).toList(),
        other.why.isEmpty() ? why : other.why);
  }
}
