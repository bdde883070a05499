package io.tandem.realtime;

/** Ably did not take an event, or not all of it. Says which and why, and nothing of what it was. */
final class NotPublished extends RuntimeException {
  NotPublished(String eventId, String why) {
    super("Event %s did not reach Ably: %s".formatted(eventId, why));
  }
}
