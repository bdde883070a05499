package io.tandem.sessions;

import io.tandem.events.Move;
import io.tandem.sessions.Answers.Nothing;

/**
 * Removes somebody from a session for good: who they are and everything they wrote. What remains is
 * that somebody was there, their progress, and what the partner wrote.
 */
final class Erasure {
  private Erasure() {}

  static Outcome<Nothing> erase(Turn turn, String substitute) {
    return turn.unless(() -> !turn.isByMemberOrDecliner(), Refusal::notFound)
        .then(() -> forget(turn, substitute));
  }

  private static void forget(Turn turn, String substitute) {
    Session session = turn.session();
    Role role = turn.role();
    if (role == Role.HOLDER) {
      session.invitation().replaceDecliner(substitute);
    } else {
      leave(turn);
      erase(session, turn.me(), substitute);
    }
    session.invitation().forgetName();
    if (role == Role.INVITER) {
      session.invitation().forgetMessage();
    }
    if (session.statusChangedBy() == role) {
      session.forgetReason();
    }
  }

  private static void leave(Turn turn) {
    Session session = turn.session();
    if (!session.status().isOver()) {
      Leaving.abandon(turn, null);
    }
    Member partner = session.partnerOf(turn.me());
    if (partner != null && !partner.isErased()) {
      turn.happened(new Move.PartnerErased());
    }
  }

  private static void erase(Session session, Member me, String substitute) {
    Attempt theirs = Empathy.attemptOf(session.partnerOf(me));
    if (theirs != null) {
      theirs.forgetAnswers();
    }
    me.erase(substitute);
  }
}
