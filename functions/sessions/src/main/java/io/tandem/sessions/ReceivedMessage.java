package io.tandem.sessions;

import java.time.Instant;
import java.util.UUID;

/** A message that a member received; its kind determines its text. */
class ReceivedMessage {
  private UUID id;
  private Instant at;

  @SuppressWarnings("NullAway.Init") // filled from its row
  ReceivedMessage() {}

  ReceivedMessage(UUID id, Instant at) {
    this.id = id;
    this.at = at;
  }

  Views.Message as(Guidance kind) {
    return new Views.Message(id, kind, kind.content(), at);
  }
}
