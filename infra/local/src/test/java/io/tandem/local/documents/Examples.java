package io.tandem.local.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Every example beside a schema in openapi.yaml. */
final class Examples {
  private final JsonNode document;
  private final Schemas schemas;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private int count;

  Examples(JsonNode document, Schemas schemas) {
    this.document = document;
    this.schemas = schemas;
    walk("", document);
  }

  List<String> complaints() {
    return complaints;
  }

  /** The places without an example. */
  List<String> missing() {
    return missing;
  }

  int count() {
    return count;
  }

  private void walk(String path, JsonNode node) {
    if (node.has("schema")) {
      List<JsonNode> examples = examples(node);
      examples.forEach(example -> check(path + "/schema", example));
      if (examples.isEmpty()) {
        missing.add(path);
      }
      return;
    }
    node.properties()
        .forEach(
            field ->
                walk(
                    path + "/" + field.getKey().replace("~", "~0").replace("/", "~1"),
                    field.getValue()));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      walk(path + "/" + i, node.get(i));
    }
  }

  private static List<JsonNode> examples(JsonNode node) {
    List<JsonNode> examples = new ArrayList<>();
    if (node.has("example")) {
      examples.add(node.get("example"));
    }
    node.path("examples").forEach(example -> examples.add(example.get("value")));
    return examples;
  }

  private void check(String path, JsonNode example) {
    count++;
    String reference = document.at(path).path("$ref").asText();
    String address = reference.isEmpty() ? "#" + path : reference;
    schemas
        .violations(address.startsWith("#") ? ApiFiles.OPENAPI + address : address, example)
        .forEach(violation -> complaints.add(path + ": " + violation));
  }
}
