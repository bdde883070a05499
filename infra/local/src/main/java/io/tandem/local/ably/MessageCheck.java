package io.tandem.local.ably;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Whether something may be published as a message: its fields have the types of TM2. */
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
        throw AblyError.invalidBody("a message's " + field + " must be a text");
      }
    }
  }
}
