package io.tandem.local.ably;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Checks that a message may be published: its fields must have the types of TM2. */
final class MessageCheck {
  private static final List<String> TEXTS = List.of("id", "name", "clientId", "encoding");

  private MessageCheck() {}

  static void check(JsonNode message) {
    if (!message.isObject()) {
      throw AblyError.invalidBody("a message must be an object");
    }
    for (String field : TEXTS) {
      JsonNode value = message.path(field);
      if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
        throw AblyError.invalidBody("a message's " + field + " must be a string");
      }
    }
  }
}
