package io.tandem.local.ably;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * The client that a caller may publish as (https://ably.com/docs/auth/identified-clients).
 *
 * @param text one client; {@code *} for any client; null for an anonymous one
 */
record ClientId(@Nullable String text) {
  static final ClientId ANY = new ClientId("*");

  /** The message with this client's id; refused if it names another client. */
  JsonNode mark(JsonNode message) {
    String claimed = message.path("clientId").textValue();
    if (equals(ANY)) {
      return message;
    }
    if (claimed == null) {
      return text == null ? message : message.<ObjectNode>deepCopy().put("clientId", text);
    }
    if (!claimed.equals(text)) {
      throw AblyError.otherClientId();
    }
    return message;
  }
}
