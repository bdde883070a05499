package io.tandem.sessions;

import static io.tandem.sessions.Gate.COMPACT_SIGNED;
import static io.tandem.sessions.Gate.INVITATION_SENT;
import static io.tandem.sessions.SessionStatus.ACTIVE;
import static io.tandem.sessions.SessionStatus.CREATED;
import static io.tandem.sessions.SessionStatus.INVITED;
import static io.tandem.sessions.SessionStatus.PAUSED;
import static io.tandem.sessions.SessionStatus.RESOLVED;

import io.tandem.events.Move;
import io.tandem.sessions.Answers.Confirmed;
import io.tandem.sessions.Answers.Invited;
import io.tandem.sessions.Answers.Nothing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Stage 0: the inviter writes and confirms the invitation, and both sign the compact. */
final class Onboarding {
  private Onboarding() {}

  static Outcome<Nothing> draft(Turn turn, String message) {
    Session session = turn.session();
    return turn.byInviter()
        .unless(
            () -> session.status() != CREATED,
            () -> Refusal.conflict("The invitation can no longer be changed"))
        .then(() -> session.invitation().draft(message));
  }

  static Outcome<Confirmed> confirm(Turn turn, @Nullable String message) {
    Invitation invitation = turn.session().invitation();
    return turn.byInviter()
        .whileStatusIs(CREATED, INVITED, ACTIVE, PAUSED, RESOLVED)
        .unless(
            () -> !invitation.isConfirmed() && invitation.isExpired(turn.moment().now()),
            () -> Refusal.of(ErrorCode.INVITATION_EXPIRED, "The invitation has expired"))
        .then(
            () ->
                new Confirmed(
                    invitation.isPending() ? invitation.id() : null,
                    invitation.isConfirmed() ? null : send(turn, message)));
  }

  private static Views.@Nullable Message send(Turn turn, @Nullable String message) {
    Session session = turn.session();
    Member me = turn.me();
    Instant now = turn.moment().now();
    session.invitation().confirm(message, now);
    session.becomes(INVITED, Role.INVITER, null, now);
    me.satisfy(COMPACT_SIGNED, now);
    me.satisfy(INVITATION_SENT, now);
    Views.Message guidance = me.enter(Stage.WITNESS, turn.moment());
    turn.happened(new Move.InvitationConfirmed());
    return guidance;
  }

  static Outcome<Invited> renew(Turn turn) {
    Invitation invitation = turn.session().invitation();
    return turn.byInviter()
        .whileStatusIs(CREATED, INVITED)
        .then(
            () -> {
              invitation.renew(turn.moment().newSecret(), turn.moment().now());
              return new Invited(invitation.id());
            });
  }

  static Outcome<Nothing> sign(Turn turn) {
    return turn.byMember()
        .whileStatusIs(CREATED, INVITED, ACTIVE)
        .unless(
            () -> turn.me().has(COMPACT_SIGNED),
            () -> Refusal.conflict("You have already signed the compact"))
        .then(
            () -> {
              Session session = turn.session();
              Instant now = turn.moment().now();
              turn.me().satisfy(COMPACT_SIGNED, now);
              boolean both =
                  session.members().size() == 2
                      && session.members().stream().allMatch(m -> m.has(COMPACT_SIGNED));
              if (both) {
                session.members().stream()
                    .filter(member -> member.stage() == Stage.ONBOARDING)
                    .forEach(member -> member.enter(Stage.WITNESS, turn.moment()));
              }
              turn.happened(new Move.PartnerSignedCompact(turn.myName(), now, both));
            });
  }
}
