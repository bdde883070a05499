package io.tandem.events;

import java.util.UUID;

/** An event from a later release, found for instance after a rollback. It is valid; skip it. */
public final class UnknownEventType extends IllegalArgumentException {
  UnknownEventType(UUID eventId, String type) {
    super("Event %s has an unknown type: %s".formatted(eventId, type));
  }
}
