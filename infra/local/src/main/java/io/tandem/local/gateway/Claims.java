package io.tandem.local.gateway;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A token's claims as a function gets them: every value is a string. */
final class Claims {
  private Claims() {}

  static Map<String, String> texts(Map<String, Object> payload) {
    return payload.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> text(entry.getValue())));
  }

  // Lists look like [a b]: seen in events of the real API Gateway, not documented.
  private static String text(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(Claims::text).collect(Collectors.joining(" ", "[", "]"))
        : String.valueOf(value);
  }
}
