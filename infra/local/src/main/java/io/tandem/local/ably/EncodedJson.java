package io.tandem.local.ably;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.json.Json;

/** JSON that travels as a text, Ably's encoding {@code json}. */
final class EncodedJson {
  private EncodedJson() {}

  static JsonNode decode(JsonNode text) {
    return Json.parse(text.textValue().getBytes(UTF_8)).orElse(text);
  }
}
