package io.tandem.local.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.json.Json;
import java.util.HashSet;
import java.util.Set;

/** All strings in some JSON, at any depth. */
final class Texts {
  private Texts() {}

  static Set<String> in(String json) {
    return in(Json.parse(json.getBytes(UTF_8)).orElseThrow());
  }

  static Set<String> in(JsonNode tree) {
    Set<String> texts = new HashSet<>();
    if (tree.isTextual()) {
      texts.add(tree.textValue());
    }
    tree.forEach(child -> texts.addAll(in(child)));
    return texts;
  }
}
