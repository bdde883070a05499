package io.tandem.local.sns;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    return conditions.valueStream().anyMatch(condition -> matches(condition, values(attribute)));
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
        .flatMap(JsonNode::valueStream)
        .map(JsonNode::asText)
        .toList();
  }

  /**
   * One condition against an attribute's values; none when it is not there
   * (https://docs.aws.amazon.com/sns/latest/dg/string-value-matching.html).
   */
  private static boolean matches(JsonNode condition, List<String> values) {
    if (condition.has("exists")) {
      return condition.get("exists").asBoolean() != values.isEmpty();
    }
    if (condition.has("anything-but")) {
      JsonNode unwanted = condition.get("anything-but");
      return !values.isEmpty() && values.stream().noneMatch(value -> isOneOf(unwanted, value));
    }
    return values.stream().anyMatch(value -> matches(condition, value));
  }

  private static boolean matches(JsonNode condition, String value) {
    if (condition.has("prefix")) {
      return value.startsWith(condition.get("prefix").asText());
    }
    if (condition.has("suffix")) {
      return value.endsWith(condition.get("suffix").asText());
    }
    if (condition.has("equals-ignore-case")) {
      return value.equalsIgnoreCase(condition.get("equals-ignore-case").asText());
    }
    if (condition.has("numeric")) {
      return NumericCondition.matches(condition.get("numeric"), value);
    }
    return condition.isValueNode() && condition.asText().equals(value);
  }

  private static boolean isOneOf(JsonNode unwanted, String value) {
    return unwanted.isArray()
        ? unwanted.valueStream().anyMatch(one -> isOneOf(one, value))
        : matches(unwanted, value);
  }
}
