package io.tandem.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The headers in a function's answer, with names in any case. */
final class ReplyHeaders {
  /** The server sets these itself. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("content-length", "connection", "transfer-encoding", "date");

  private ReplyHeaders() {}

  static Map<String, String> of(JsonNode answer) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("content-type", "text/plain;charset=UTF-8");
    answer
        .path("headers")
        .properties()
        .forEach(e -> headers.put(e.getKey(), e.getValue().asText()));
    headers.keySet().removeAll(OF_THE_CONNECTION);
    return headers;
  }
}
