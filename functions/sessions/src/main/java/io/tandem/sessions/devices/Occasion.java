package io.tandem.sessions.devices;

import io.tandem.events.EventType;
import io.tandem.events.SessionEvent;
import java.util.UUID;

/** What a push is about: of an event all that a phone gets to know. */
public record Occasion(UUID eventId, UUID sessionId, EventType type, long seq) {

  /** Of this event. */
  public static Occasion of(SessionEvent event) {
    return new Occasion(event.id(), event.sessionId(), event.type(), event.seq());
  }
}
