package io.tandem.local.sns;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The messages that a subscription wants
 * (https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html).
 */
record FilterPolicy(JsonNode policy) {

  /** Every key must match at least one of its conditions. */
  boolean accepts(Map<String, SnsAttribute> attributes) {
    return policy.properties().stream()
        .allMatch(
            key -> matches(key.getValue(), Optional.ofNullable(attributes.get(key.getKey()))));
  }

  private static boolean matches(JsonNode conditions, Optional<SnsAttribute> attribute) {
    return StreamSupport.stream(conditions.spliterator(), false)
        .anyMatch(condition -> FilterCondition.matches(condition, values(attribute)));
  }

  private static List<String> values(Optional<SnsAttribute> attribute) {
    return attribute.map(FilterPolicy::values).orElse(List.of());
  }

  // A String.Array holds its values as a JSON array.
  private static List<String> values(SnsAttribute attribute) {
    if (!attribute.type().equals("String.Array")) {
      return List.of(attribute.value());
    }
    return Json.parse(attribute.value().getBytes(UTF_8)).stream()
        .flatMap(array -> StreamSupport.stream(array.spliterator(), false))
        .map(JsonNode::asText)
        .toList();
  }
}
