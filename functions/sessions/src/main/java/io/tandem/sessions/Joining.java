package io.tandem.sessions;

import io.tandem.events.Move;
import io.tandem.sessions.Answers.Declined;
import io.tandem.sessions.Answers.Nothing;
import org.jspecify.annotations.Nullable;

/** Somebody who holds the invitation's id answers it, once. */
final class Joining {
  private Joining() {}

  static Outcome<Nothing> accept(Turn turn, Person invitee) {
    Session session = turn.session();
    if (hasJoined(session, invitee.userId())) {
      return turn.then(() -> {});
    }
    return answerable(turn, invitee.userId())
        .then(
            () -> {
              session.invitation().accept();
              session.join(new Member(invitee, session.seq(), turn.moment().now()));
              session.becomes(SessionStatus.ACTIVE, Role.INVITEE, null, turn.moment().now());
              turn.happened(new Move.SessionJoined(turn.myName()));
            });
  }

  private static boolean hasJoined(Session session, String userId) {
    Member invitee = session.invitee();
    return invitee != null && Membership.is(invitee.userId(), userId);
  }

  static Outcome<Declined> decline(Turn turn, String caller, @Nullable String reason) {
    Session session = turn.session();
    return answerable(turn, caller)
        .then(
            () -> {
              session.invitation().decline(caller);
              session.becomes(SessionStatus.ABANDONED, Role.HOLDER, reason, turn.moment().now());
              turn.happened(new Move.InvitationDeclined());
              return new Declined(true);
            });
  }

  private static Turn answerable(Turn turn, String caller) {
    Session session = turn.session();
    Invitation invitation = session.invitation();
    return turn.unless(
            () -> session.inviter().userId().equals(caller),
            () -> Refusal.of(ErrorCode.VALIDATION_ERROR, "This is your own invitation"))
        .unless(() -> !invitation.isPending(), Refusal::notFound)
        .unless(
            () -> !invitation.isConfirmed(),
            () ->
                Refusal.of(
                    ErrorCode.INVITATION_NOT_CONFIRMED, "The invitation is not confirmed yet"))
        .unless(
            () -> invitation.isExpired(turn.moment().now()),
            () -> Refusal.of(ErrorCode.INVITATION_EXPIRED, "The invitation has expired"));
  }
}
