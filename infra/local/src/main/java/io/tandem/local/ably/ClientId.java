package io.tandem.local.ably;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Whom a caller may publish as (https://ably.com/docs/auth/identified-clients).
 *
 * @param text the one client; {@code *} for anybody; nothing for nobody in particular
 */
record ClientId(@Nullable String text) {
  static final ClientId ANY = new ClientId("*");

  /** The message as it comes from this client; refused when it says that it is another's. */
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
