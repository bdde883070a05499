package io.tandem.local.ably;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Which operations are allowed on which channels. */
record Capability(Map<ChannelPattern, List<String>> operations) {
  private static final String ANY = "*";

  static Capability on(String resource, Operation... operations) {
    return new Capability(
        Map.of(
            ChannelPattern.of(resource), Arrays.stream(operations).map(Operation::text).toList()));
  }

  boolean allows(Operation operation, String channel) {
    return operations.entrySet().stream()
        .filter(entry -> entry.getKey().matches(channel))
        .map(Map.Entry::getValue)
        .anyMatch(allowed -> allowed.contains(ANY) || allowed.contains(operation.text()));
  }
}
