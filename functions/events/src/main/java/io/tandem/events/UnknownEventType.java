package io.tandem.events;

import java.util.UUID;

/** An event of a later release, say after a roll-back: in order, and to be passed over. */
public final class UnknownEventType extends IllegalArgumentException {
  UnknownEventType(UUID eventId, String type) {
    super("Event %s is of a type that is not known: %s".formatted(eventId, type));
  }
}
