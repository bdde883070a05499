package io.tandem.local.ably;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tandem.local.json.Json;

/** JSON that is sent as a string (RSL4c3, RSL4d3). */
final class EncodedJson {
  static final String ENCODING = "json";

  private EncodedJson() {}

  static JsonNode encode(JsonNode json) {
    return TextNode.valueOf(json.toString());
  }

  static JsonNode decode(JsonNode text) {
    return Json.parse(text.textValue().getBytes(UTF_8)).orElse(text);
  }
}
