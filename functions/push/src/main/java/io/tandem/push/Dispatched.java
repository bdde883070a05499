package io.tandem.push;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of rings that were to be sent; those are left out that Expo will never take.
 *
 * @param arrived whether Expo took any
 * @param unclear whether any others may have arrived
 * @param refused those that did not arrive, and that Expo may take later
 * @param why the last of them was refused
 */
record Dispatched(boolean arrived, boolean unclear, List<Ring> refused, String why) {
  static final Dispatched NOTHING = new Dispatched(false, false, List.of(), "");
  static final Dispatched ARRIVED = new Dispatched(true, false, List.of(), "");
  static final Dispatched UNCLEAR = new Dispatched(false, true, List.of(), "");

  static Dispatched refused(List<Ring> rings, String why) {
    return new Dispatched(false, false, rings, why);
  }

  Dispatched and(Dispatched other) {
    return new Dispatched(
        arrived || other.arrived,
        unclear || other.unclear,
        Stream.of(refused, other.refused).flatMap(List::stream).toList(),
        other.why.isEmpty() ? why : other.why);
  }
}
