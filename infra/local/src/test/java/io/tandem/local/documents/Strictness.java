package io.tandem.local.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.json.Json;
import java.util.Map;
import java.util.Set;

/**
 * Closes schemas, so that an unknown field is a violation. The published ones are open, because
 * clients ignore what they do not know.
 */
final class Strictness {
  private static final Set<String> MAPS_OF_SCHEMAS = Set.of("properties", "patternProperties");
  private static final Set<String> ALTERNATIVES = Set.of("anyOf", "oneOf");
  private static final Set<String> SCHEMAS = Set.of("items", "additionalProperties");

  private Strictness() {}

  /** A copy of a document with all nested schemas closed. */
  static JsonNode of(JsonNode document) {
    JsonNode copy = document.deepCopy();
    walk(copy, false);
    return copy;
  }

  /** The schema at this address, itself closed. */
  static ObjectNode closed(String address) {
    return Json.object().put("$ref", address).put("unevaluatedProperties", false);
  }

  /**
   * @param part whether it is part of an allOf, which does not know what the other parts allow
   */
  private static void walk(JsonNode node, boolean part) {
    if (node instanceof ArrayNode list) {
      list.forEach(item -> walk(item, part));
    } else if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : Set.copyOf(object.properties())) {
        walk(field.getKey(), field.getValue(), part);
      }
    }
  }

  private static void walk(String key, JsonNode value, boolean part) {
    if (MAPS_OF_SCHEMAS.contains(key) || ALTERNATIVES.contains(key)) {
      value.forEach(schema -> close(schema, part));
    } else if (SCHEMAS.contains(key)) {
      close(value, part);
    } else {
      walk(value, part || key.equals("allOf"));
    }
  }

  private static void close(JsonNode schema, boolean part) {
    walk(schema, part);
    boolean elsewhere = schema.has("$ref");
    boolean here = schema.has("properties") || schema.has("allOf") || schema.has("anyOf");
    if (schema instanceof ObjectNode object && (elsewhere || here && !part)) {
      object.put("unevaluatedProperties", false);
    }
  }
}
