package io.tandem.local.ably;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * From where on somebody who attaches wants to hear, and what it wants to do there.
 *
 * @param channelSerial of the last message that it has, if it says so
 */
record Beginnings(@Nullable String channelSerial, Modes flags, ChannelParams params) {

  static Beginnings of(JsonNode attach) {
    return new Beginnings(
        attach.path("channelSerial").textValue(),
        new Modes(attach.path("flags").asInt()),
        ChannelParams.of(attach.path("params")));
  }

  /** Those of the parameters count alone, where they name any (as ably-js tests it). */
  Modes modes() {
    return params.modes().orElse(flags);
  }

  /** For who has not been attached in this connection: then what it says that it has is too old. */
  Beginning anew() {
    return new Beginning(null);
  }

  Beginning again() {
    return new Beginning(channelSerial);
  }
}
