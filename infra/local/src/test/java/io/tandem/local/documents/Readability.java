package io.tandem.local.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a code generator would not understand in a document's schemas. */
final class Readability {
  /** What these contain is not a schema. */
  private static final Set<String> EXAMPLES = Set.of("example", "examples");

  /** These add to what is declared elsewhere. */
  private static final Set<String> CONDITIONS = Set.of("if", "then", "else", "not");

  private final List<String> complaints = new ArrayList<>();

  private Readability() {}

  static List<String> complaints(JsonNode document) {
    Readability readability = new Readability();
    readability.walk("", document);
    return readability.complaints;
  }

  private void walk(String path, JsonNode node) {
    schema(path, node);
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String key = field.getKey();
      if (key.equals("anyOf") && isNullable(field.getValue())) {
        continue;
      }
      if (!EXAMPLES.contains(key) && !CONDITIONS.contains(key)) {
        walk(path + "/" + key, field.getValue());
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      walk(path + "/" + i, node.get(i));
    }
  }

  private void schema(String path, JsonNode node) {
    complain(isNull(node), path + " is only null");
    complain(
        node.path("const").isValueNode() && !node.has("type"),
        path + " is a constant without a type");
    complain(
        node.path("const").isBoolean(), path + " is a boolean constant, which Swift does not have");
    complain(
        isVariant(node.path("anyOf"))
            || isVariant(node.path("oneOf")) && !node.path("discriminator").has("mapping"),
        path + " is of several types");
    complain(
        node.path("enum").isArray() && !saysWhetherItGrows(node),
        path + " does not say whether there may be more");
    for (JsonNode name : node.path("required")) {
      complain(
          !node.path("properties").has(name.asText()), path + " does not declare " + name.asText());
    }
  }

  private void complain(boolean wrong, String complaint) {
    if (wrong) {
      complaints.add(complaint);
    }
  }

  private static boolean isNull(JsonNode schema) {
    return schema.path("type").asText().equals("null");
  }

  private static boolean isVariant(JsonNode alternatives) {
    return alternatives.isArray() && !isNullable(alternatives);
  }

  /** A reference, or null. */
  private static boolean isNullable(JsonNode alternatives) {
    return alternatives.size() == 2
        && alternatives.path(0).has("$ref")
        && isNull(alternatives.path(1));
  }

  private static boolean saysWhetherItGrows(JsonNode node) {
    String words = node.path("description").asText().replaceAll("\\s+", " ");
    return words.contains("something new") || words.contains("No others");
  }
}
