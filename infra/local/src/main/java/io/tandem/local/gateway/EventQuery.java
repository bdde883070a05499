package io.tandem.local.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.json.Json;

/** A query string's parameters as API Gateway passes them on. */
final class EventQuery {
  private EventQuery() {}

  /** Joins several values of one name with commas. */
  static ObjectNode of(String queryString) {
    ObjectNode parameters = Json.object();
    for (String pair : queryString.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (!parts[0].isEmpty()) {
        String name = UrlText.ofQuery(parts[0]);
        String value = parts.length == 2 ? UrlText.ofQuery(parts[1]) : "";
        parameters.put(
            name, parameters.has(name) ? parameters.get(name).asText() + "," + value : value);
      }
    }
    return parameters;
  }
}
