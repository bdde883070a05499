package io.tandem.local.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Changes of a document that may break a client of the published one. Only optional fields, routes,
 * answers, event types and enumeration values may be added, and descriptions may change.
 */
final class BreakingChanges {
  /** Objects whose keys are names, of which more may be added. */
  private static final Set<String> MAPS =
      Set.of(
          "properties",
          "mapping",
          "$defs",
          "schemas",
          "paths",
          "responses",
          "headers",
          "parameters",
          "channels",
          "messages",
          "operations",
          "servers",
          "securitySchemes");

  private static final Set<String> WORDS =
      Set.of("description", "title", "summary", "example", "examples", "info", "tags", "servers");

  /** Lists that may grow: clients treat an unknown value as something new. */
  private static final Set<String> GROWING = Set.of("enum", "x-error-codes");

  private final JsonNode document;
  private final List<String> found = new ArrayList<>();

  private BreakingChanges(JsonNode document) {
    this.document = document;
  }

  static List<String> between(JsonNode published, JsonNode current) {
    BreakingChanges changes = new BreakingChanges(current);
    changes.compare("", "", published, current);
    return changes.found;
  }

  private void compare(String path, String key, JsonNode published, JsonNode current) {
    if (current.isMissingNode()) {
      found.add(path + " is gone");
    } else if (published.isObject() && current.isObject()) {
      boolean map = MAPS.contains(key);
      boolean pathItem =
          path.startsWith("/paths/") && path.endsWith("/" + key) && key.startsWith("/");
      fields(path, published, current, map);
      if (!map && !pathItem) {
        additions(path, published, current);
      }
    } else if (published.isArray() && current.isArray()) {
      elements(path, key, published, current);
    } else if (!published.equals(current)) {
      found.add(path + " is not " + published + " any more, but " + current);
    }
  }

  private void fields(String path, JsonNode published, JsonNode current, boolean map) {
    for (Map.Entry<String, JsonNode> field : published.properties()) {
      String name = field.getKey();
      if (map || !WORDS.contains(name)) {
        compare(path + "/" + name, name, field.getValue(), current.path(name));
      }
    }
  }

  private void additions(String path, JsonNode published, JsonNode current) {
    for (Map.Entry<String, JsonNode> field : current.properties()) {
      String name = field.getKey();
      if (!published.has(name) && !WORDS.contains(name) && !MAPS.contains(name)) {
        found.add(path + "/" + name + " is new");
      }
    }
  }

  private void elements(String path, String key, JsonNode published, JsonNode current) {
    boolean mayGrow = GROWING.contains(key) || isChoice(key, published, current);
    if (published.path(0).isContainerNode() && !mayGrow) {
      for (int i = 0; i < published.size(); i++) {
        compare(path + "/" + i, "", published.get(i), current.path(i));
      }
      for (int i = published.size(); i < current.size(); i++) {
        if (!mayBeAdded(key, current.get(i))) {
          found.add(path + "/" + i + " is new");
        }
      }
    } else if (mayGrow
        ? !values(current).containsAll(values(published))
        : !values(published).equals(values(current))) {
      found.add(path + " is not " + published + " any more, but " + current);
    }
  }

  /** Types of events, for example. With null as one of them it is an optional value. */
  private static boolean isChoice(String key, JsonNode published, JsonNode current) {
    return key.equals("oneOf")
        && Stream.concat(values(published).stream(), values(current).stream())
            .allMatch(one -> one.has("$ref"));
  }

  /** An optional parameter. */
  private boolean mayBeAdded(String key, JsonNode element) {
    JsonNode parameter =
        element.has("$ref") ? document.at(element.get("$ref").asText().substring(1)) : element;
    return key.equals("parameters") && !parameter.path("required").asBoolean();
  }

  private static Set<JsonNode> values(JsonNode array) {
    Set<JsonNode> values = new HashSet<>();
    array.forEach(values::add);
    return values;
  }
}
