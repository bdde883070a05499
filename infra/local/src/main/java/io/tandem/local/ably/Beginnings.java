package io.tandem.local.ably;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * From where on somebody who attaches wants to hear, and what it wants to do there.
 *
 * @param channelSerial of the last message that it has, if it says so
 */
record Beginnings(@Nullable String channelSerial, int flags) {

  static Beginnings of(JsonNode attach) {
    return new Beginnings(attach.path("channelSerial").textValue(), attach.path("flags").asInt());
  }

  /** For who has not been attached in this connection: then what it says that it has is too old. */
  Beginning anew() {
    return new Beginning(null);
  }

  Beginning again() {
    return new Beginning(channelSerial);
  }
}
