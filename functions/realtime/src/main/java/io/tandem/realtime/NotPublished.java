package io.tandem.realtime;

/** Ably did not accept all of an event. Names the event and the reason, and quotes no content. */
final class NotPublished extends RuntimeException {
  NotPublished(String eventId, String why) {
    super("Event %s did not reach Ably: %s".formatted(eventId, why));
  }
}
