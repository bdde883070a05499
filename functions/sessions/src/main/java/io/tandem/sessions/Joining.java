package io.tandem.sessions;

import io.tandem.events.Move;
import io.tandem.events.PrivatePart;
import io.tandem.sessions.Answers.Declined;
import io.tandem.sessions.Answers.Joined;
import io.tandem.sessions.Answers.JoinedSession;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The invitation is answered, once, by somebody who holds its id. */
final class Joining {
  private Joining() {}

  static Outcome<Joined> accept(Turn turn, Person invitee) {
    Session session = turn.session();
    if (hasJoined(session, invitee.userId())) {
      return turn.then(() -> joined(session));
    }
    return answerable(turn, invitee.userId())
        .then(
            () -> {
              session.invitation().accept();
              session.join(new Member(invitee, turn.moment().now()));
              session.becomes(SessionStatus.ACTIVE);
              turn.happened(new Move.SessionJoined(invitee.userId(), invitee.name()));
              return joined(session);
            });
  }

  private static boolean hasJoined(Session session, String userId) {
    Member invitee = session.invitee();
    return invitee != null && Membership.is(invitee.userId(), userId);
  }

  private static Joined joined(Session session) {
    return new Joined(new JoinedSession(session.id(), session.status(), session.version()));
  }

  static Outcome<Declined> decline(Turn turn, String caller, @Nullable String reason) {
    Session session = turn.session();
    return answerable(turn, caller)
        .then(
            () -> {
              session.invitation().decline(caller);
              session.becomes(SessionStatus.ABANDONED);
              turn.happened(
                  new Move.InvitationDeclined(),
                  reason == null
                      ? Map.of()
                      : Map.of(session.inviter().userId(), PrivatePart.reason(reason)));
              return new Declined(true);
            });
  }

  private static Turn answerable(Turn turn, String caller) {
    Session session = turn.session();
    Invitation invitation = session.invitation();
    return turn.unless(
            () -> session.inviter().userId().equals(caller),
            () -> Refusal.of(ErrorCode.VALIDATION_ERROR, "This is your own invitation"))
        .unless(
            () -> !invitation.isConfirmed(),
            () ->
                Refusal.of(
                    ErrorCode.INVITATION_NOT_CONFIRMED, "The invitation is not confirmed yet"))
        .unless(() -> !invitation.isPending(), Refusal::notFound)
        .unless(
            () -> invitation.isLate(turn.moment().now()),
            () -> Refusal.of(ErrorCode.INVITATION_EXPIRED, "The invitation has expired"));
  }
}
