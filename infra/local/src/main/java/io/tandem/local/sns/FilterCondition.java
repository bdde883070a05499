package io.tandem.local.sns;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * One condition of a filter policy for an attribute's values, which are empty if it is missing
 * (https://docs.aws.amazon.com/sns/latest/dg/string-value-matching.html).
 */
final class FilterCondition {
  private FilterCondition() {}

  static boolean matches(JsonNode condition, List<String> values) {
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
        ? StreamSupport.stream(unwanted.spliterator(), false).anyMatch(one -> isOneOf(one, value))
        : matches(unwanted, value);
  }
}
