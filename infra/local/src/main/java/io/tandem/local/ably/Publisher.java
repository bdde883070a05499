package io.tandem.local.ably;

import com.fasterxml.jackson.databind.JsonNode;

/** Publishes for a caller that is allowed to. */
record Publisher(Access access, Channels channels) {

  /** Returns the publication's id. */
  String publish(String channel, JsonNode messages) {
    access.require(Operation.PUBLISH, channel);
    return channels.publish(channel, Publication.of(messages).by(access.clientId()));
  }
}
