package io.tandem.local.ably;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The channels of a capability, by the segments of their names. {@code *} matches any one segment,
 * and at the end one or more (https://ably.com/docs/auth/capabilities#wildcards).
 */
record ChannelPattern(List<String> segments) {
  private static final String ANY = "*";

  static ChannelPattern of(String text) {
    // [*]* also includes queues and metachannels, which the stage does not have.
    return new ChannelPattern(segments(text.equals("[*]*") ? ANY : text));
  }

  boolean matches(String channel) {
    List<String> names = segments(channel);
    boolean open = segments.get(segments.size() - 1).equals(ANY);
    boolean fits = open ? names.size() >= segments.size() : names.size() == segments.size();
    return fits && IntStream.range(0, segments.size()).allMatch(i -> fits(i, names.get(i)));
  }

  private boolean fits(int index, String name) {
    String segment = segments.get(index);
    return segment.equals(ANY) || segment.equals(name);
  }

  private static List<String> segments(String name) {
    return List.of(name.split(":", -1));
  }
}
