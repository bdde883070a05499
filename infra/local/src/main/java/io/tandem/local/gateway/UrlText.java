package io.tandem.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.json.Json;
import java.net.URLDecoder;

/** Decodes percent-encoded text; text with a broken encoding stays as it is. */
final class UrlText {
  private UrlText() {}

  static String ofQuery(String encoded) {
    try {
      return URLDecoder.decode(encoded, UTF_8);
    } catch (IllegalArgumentException broken) {
      return encoded;
    }
  }

  /** In a path, a plus stays a plus. */
  static String ofPath(String encoded) {
    return ofQuery(encoded.replace("+", "%2B"));
  }

  /** A query string's parameters as API Gateway passes them on: values of one name joined. */
  static ObjectNode parameters(String queryString) {
    ObjectNode parameters = Json.object();
    for (String pair : queryString.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (!parts[0].isEmpty()) {
        String name = ofQuery(parts[0]);
        String value = parts.length == 2 ? ofQuery(parts[1]) : "";
        parameters.put(
            name, parameters.has(name) ? parameters.get(name).asText() + "," + value : value);
      }
    }
    return parameters;
  }
}
