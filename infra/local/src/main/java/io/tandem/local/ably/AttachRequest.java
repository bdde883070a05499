package io.tandem.local.ably;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for when it attaches to a channel.
 *
 * @param channelSerial the serial of the last message that it has, if it names one
 */
record AttachRequest(@Nullable String channelSerial, Modes flags, ChannelParams params) {

  static AttachRequest of(JsonNode attach) {
    return new AttachRequest(
        attach.path("channelSerial").textValue(),
        new Modes(attach.path("flags").asInt()),
        ChannelParams.of(attach.path("params")));
  }

  /** If the parameters name modes, only those count (ably-js has a test for it). */
  Modes modes() {
    return params.modes().orElse(flags);
  }

  /** For a client that was not attached in this connection. The serial that it names is too old. */
  Beginning afresh() {
    return new Beginning(null);
  }

  Beginning continued() {
    return new Beginning(channelSerial);
  }
}
