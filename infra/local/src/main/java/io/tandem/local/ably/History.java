package io.tandem.local.ably;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a channel's history is asked for, and in which order.
 *
 * @param until the serial of the last message that is wanted; whoever attached hears what came
 *     later
 */
record History(int limit, boolean forwards, @Nullable String until) {
  private static final int USUAL_LIMIT = 100;
  private static final int HIGHEST_LIMIT = 1_000;

  static History of(
      @Nullable String limit, @Nullable String direction, @Nullable String untilSerial) {
    return new History(limit(limit), forwards(direction), untilSerial);
  }

  List<AblyMessage> of(List<AblyMessage> messages) {
    List<AblyMessage> ordered = new ArrayList<>(messages);
    if (until != null) {
      ordered.removeIf(message -> message.serial().compareTo(until) > 0);
    }
    if (!forwards) {
      Collections.reverse(ordered);
    }
    return ordered.stream().limit(limit).toList();
  }

  private static int limit(@Nullable String limit) {
    if (limit == null) {
      return USUAL_LIMIT;
    }
    if (limit.matches("\\d{1,4}") && Integer.parseInt(limit) <= HIGHEST_LIMIT) {
      return Integer.parseInt(limit);
    }
    throw AblyError.invalidParameter("limit must be a number up to " + HIGHEST_LIMIT);
  }

  private static boolean forwards(@Nullable String direction) {
    if (direction == null || direction.equals("backwards")) {
      return false;
    }
    if (direction.equals("forwards")) {
      return true;
    }
    throw AblyError.invalidParameter("direction must be forwards or backwards");
  }
}
