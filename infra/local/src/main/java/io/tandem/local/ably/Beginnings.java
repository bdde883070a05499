package io.tandem.local.ably;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Where a client that attaches wants to begin, and what it wants to do there.
 *
 * @param channelSerial of the last message that it has, if it gives it
 */
record Beginnings(@Nullable String channelSerial, Modes flags, ChannelParams params) {

  static Beginnings of(JsonNode attach) {
    return new Beginnings(
        attach.path("channelSerial").textValue(),
        new Modes(attach.path("flags").asInt()),
        ChannelParams.of(attach.path("params")));
  }

  /** If the parameters name modes, only those count (as ably-js tests it). */
  Modes modes() {
    return params.modes().orElse(flags);
  }

  /** For a client that was not attached in this connection: the serial that it gives is too old. */
  Beginning anew() {
    return new Beginning(null);
  }

  Beginning again() {
    return new Beginning(channelSerial);
  }
}
