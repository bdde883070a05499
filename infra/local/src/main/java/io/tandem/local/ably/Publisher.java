package io.tandem.local.ably;

import com.fasterxml.jackson.databind.JsonNode;

/** Publishes for a caller, if it may. */
record Publisher(Access access, Channels channels) {

  /** The id of the publication. */
  String publish(String channel, JsonNode messages) {
    access.require(Operation.PUBLISH, channel);
    return channels.publish(channel, Publication.of(messages).by(access.clientId()));
  }
}
