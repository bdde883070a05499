package io.tandem.local.ably;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.json.Json;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The operations allowed on each channel (https://ably.com/docs/auth/capabilities). */
record Capability(Map<ChannelPattern, List<String>> operations) {
  private static final String ANY = "*";

  static Capability on(String resource, Operation... operations) {
    return new Capability(
        Map.of(
            ChannelPattern.of(resource), Arrays.stream(operations).map(Operation::text).toList()));
  }

  /** Parses the JSON text in a token: an array of operations for each resource. */
  static Capability parse(String json) {
    JsonNode resources =
        Json.parse(json.getBytes(UTF_8))
            .filter(JsonNode::isObject)
            .orElseThrow(() -> AblyError.invalidToken("the capability is not a JSON object"));
    Map<ChannelPattern, List<String>> operations = new HashMap<>();
    resources
        .fields()
        .forEachRemaining(
            entry ->
                operations.put(
                    ChannelPattern.of(entry.getKey()),
                    entry.getValue().valueStream().map(JsonNode::asText).toList()));
    return new Capability(operations);
  }

  boolean allows(Operation operation, String channel) {
    return operations.entrySet().stream()
        .filter(entry -> entry.getKey().matches(channel))
        .map(Map.Entry::getValue)
        .anyMatch(allowed -> allowed.contains(ANY) || allowed.contains(operation.text()));
  }
}
