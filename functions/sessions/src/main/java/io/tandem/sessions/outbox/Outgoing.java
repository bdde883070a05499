package io.tandem.sessions.outbox;

import io.tandem.events.CloudEvents;
import io.tandem.sessions.Snapshot;
import java.util.UUID;

/**
 * An event on its way to the topic. It is published twice: once for any subscriber, and once with
 * each member's view, for realtime alone.
 *
 * @param session the session as it is now, perhaps later than the event
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
