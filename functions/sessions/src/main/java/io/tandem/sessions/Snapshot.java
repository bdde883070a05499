package io.tandem.sessions;

import io.tandem.events.Cast;
import java.util.Map;
import java.util.UUID;

/**
 * What a session shows at one moment.
 *
 * @param sessionId the session's id
 * @param cast who is who in it
 * @param views what each member sees, by user id
 */
public record Snapshot(UUID sessionId, Cast cast, Map<String, Views.State> views) {
  static Snapshot of(Session session) {
    Member invitee = session.invitee();
    Cast cast =
        new Cast(
            session.inviter().userId(),
            invitee == null ? null : invitee.userId(),
            invitee == null ? null : invitee.name(),
            session.invitation().declinedBy());
    return new Snapshot(session.id(), cast, SessionView.ofAll(session));
  }
}
