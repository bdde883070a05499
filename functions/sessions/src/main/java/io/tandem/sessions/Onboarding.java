package io.tandem.sessions;

import static io.tandem.sessions.Gate.COMPACT_SIGNED;
import static io.tandem.sessions.Gate.INVITATION_SENT;
import static io.tandem.sessions.SessionStatus.ACTIVE;
import static io.tandem.sessions.SessionStatus.CREATED;
import static io.tandem.sessions.SessionStatus.INVITED;
import static io.tandem.sessions.SessionStatus.PAUSED;

import io.tandem.events.Move;
import io.tandem.events.PrivatePart;
import io.tandem.events.TransitionMessage;
import io.tandem.sessions.Answers.Confirmed;
import io.tandem.sessions.Answers.Drafted;
import io.tandem.sessions.Answers.Signed;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stage 0 as the two go through it: the invitation is written and confirmed, the compact signed.
 */
final class Onboarding {
  private Onboarding() {}

  static Outcome<Drafted> draft(Turn turn, String message) {
    Session session = turn.session();
    return turn.byInviter()
        .whileStatusIs(CREATED, INVITED, ACTIVE, PAUSED)
        .unless(
            session.invitation()::isConfirmed,
            () -> Refusal.conflict("The invitation is confirmed already"))
        .then(
            () -> {
              session.invitation().draft(message);
              turn.me().changedUnseen();
              return new Drafted(
                  session.invitationAsSeenBy(turn.me().userId(), turn.moment().now()));
            });
  }

  static Outcome<Confirmed> confirm(Turn turn, @Nullable String message) {
    Invitation invitation = turn.session().invitation();
    return turn.byInviter()
        .whileStatusIs(CREATED, INVITED, ACTIVE, PAUSED)
        .unless(
            () -> !invitation.isConfirmed() && invitation.isLate(turn.moment().now()),
            () -> Refusal.of(ErrorCode.INVITATION_EXPIRED, "The invitation has expired"))
        .then(
            () ->
                invitation.isConfirmed()
                    ? confirmed(turn, Optional.empty())
                    : confirmed(turn, Optional.of(send(turn, message))));
  }

  private static TransitionMessage send(Turn turn, @Nullable String message) {
    Session session = turn.session();
    Member me = turn.me();
    Instant now = turn.moment().now();
    session.invitation().confirm(message, now);
    session.becomes(INVITED);
    me.satisfy(COMPACT_SIGNED, now);
    me.satisfy(INVITATION_SENT, now);
    me.enter(Stage.WITNESS, now);
    TransitionMessage welcome = Guidance.TO_BE_HEARD.at(turn.moment());
    turn.happened(
        new Move.InvitationConfirmed(), Map.of(me.userId(), PrivatePart.message(welcome)));
    return welcome;
  }

  private static Confirmed confirmed(Turn turn, Optional<TransitionMessage> welcome) {
    return new Confirmed(
        true,
        turn.session().invitationAsSeenBy(turn.me().userId(), turn.moment().now()),
        welcome.map(message -> Stage.WITNESS.number()),
        welcome);
  }

  static Outcome<Signed> sign(Turn turn) {
    return turn.byMember()
        .whileStatusIs(CREATED, INVITED, ACTIVE)
        .unless(
            () -> turn.me().has(COMPACT_SIGNED),
            () -> Refusal.conflict("You have signed the compact already"))
        .then(
            () -> {
              Session session = turn.session();
              Member me = turn.me();
              Instant now = turn.moment().now();
              me.satisfy(COMPACT_SIGNED, now);
              boolean both =
                  session.members().size() == 2
                      && session.members().stream().allMatch(m -> m.has(COMPACT_SIGNED));
              if (both) {
                session.members().stream()
                    .filter(member -> member.stage() == Stage.ONBOARDING)
                    .forEach(member -> member.enter(Stage.WITNESS, now));
              }
              turn.happened(new Move.PartnerSignedCompact(me.userId(), now, both));
              return new Signed(
                  true,
                  now,
                  both,
                  new SessionView(session, me).compact().canAdvance(),
                  me.stage().number());
            });
  }
}
