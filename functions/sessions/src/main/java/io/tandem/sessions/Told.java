package io.tandem.sessions;

import java.time.Instant;
import java.util.UUID;

/** That a member was told something: its text belongs to its kind. */
class Told {
  private UUID id;
  private Instant at;

  @SuppressWarnings("NullAway.Init") // filled from its row
  Told() {}

  Told(UUID id, Instant at) {
    this.id = id;
    this.at = at;
  }

  Views.Message as(Guidance kind) {
    return new Views.Message(id, kind, kind.content(), at);
  }
}
