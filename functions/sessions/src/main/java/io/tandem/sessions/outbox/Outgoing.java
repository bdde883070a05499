package io.tandem.sessions.outbox;

import io.tandem.events.CloudEvents;
import io.tandem.sessions.Snapshot;
import java.util.UUID;

/**
 * An event on its way to the topic, where it goes twice: once for any subscriber, and once with
 * what each member sees of the session, for realtime alone.
 *
 * @param session as it is now, which may be after the event
 */
record Outgoing(OutboxEvent event, Snapshot session) {

  UUID id() {
    return event.id();
  }

  UUID sessionId() {
    return event.sessionId();
  }

  String forThePublic() {
    return CloudEvents.published(event.entry(), session.cast()).toString();
  }

  String forMembers() {
    return CloudEvents.published(event.entry(), session.cast(), session.views()).toString();
  }
}
