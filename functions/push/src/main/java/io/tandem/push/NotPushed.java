package io.tandem.push;

import java.util.UUID;

/** Expo took nothing of an event. Says which and why, and nothing of what it was. */
final class NotPushed extends RuntimeException {
  NotPushed(UUID eventId, String why) {
    super("Event %s did not reach Expo: %s".formatted(eventId, why));
  }
}
