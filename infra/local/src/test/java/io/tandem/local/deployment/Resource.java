package io.tandem.local.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A resource of a translated template. */
record Resource(String id, JsonNode json) {
  String type() {
    return json.path("Type").asText();
  }

  /** The value at this JSON pointer below the properties. */
  JsonNode at(String pointer) {
    return json.path("Properties").at(pointer);
  }

  /** Every statement in it that grants something. */
  Stream<JsonNode> permissions() {
    List<JsonNode> found = new ArrayList<>();
    collect(json, found);
    return found.stream().filter(it -> it.path("Effect").asText().equals("Allow"));
  }

  private static void collect(JsonNode node, List<JsonNode> found) {
    if (node.has("Effect") && node.has("Action")) {
      found.add(node);
    }
    node.forEach(child -> collect(child, found));
    // A policy may be a string.
    if (node.isTextual() && node.asText().contains("\"Effect\"")) {
      Json.parse(node.asText().getBytes(UTF_8)).ifPresent(policy -> collect(policy, found));
    }
  }

  /** A name without the stack's name at its start: {@code sign-compact}. */
  static String ownName(JsonNode name) {
    return name.path("Fn::Sub").asText(name.asText()).replaceFirst("^\\$\\{[^}]+}-", "");
  }

  /** The items of a list; a single value is a list of one. */
  static List<String> texts(JsonNode values) {
    List<String> texts = new ArrayList<>();
    if (values.isTextual()) {
      texts.add(values.asText());
    }
    values.forEach(value -> texts.add(value.asText()));
    return texts;
  }
}
