package io.tandem.push;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of rings that were to be sent. Those that may have arrived, and those that Expo will
 * never take, are neither.
 *
 * @param arrived whether Expo took any
 * @param refused those that did not arrive, and that Expo may take later
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
