package io.tandem.sessions;

import static io.tandem.sessions.SessionStatus.ABANDONED;
import static io.tandem.sessions.SessionStatus.ACTIVE;
import static io.tandem.sessions.SessionStatus.CREATED;
import static io.tandem.sessions.SessionStatus.INVITED;
import static io.tandem.sessions.SessionStatus.PAUSED;

import io.tandem.events.Move;
import io.tandem.sessions.Answers.Nothing;
import org.jspecify.annotations.Nullable;

/** One member ends the session for both. A pending invitation is cancelled. */
final class Leaving {
  private Leaving() {}

  static Outcome<Nothing> leave(Turn turn, @Nullable String reason) {
    return turn.byMember()
        .whileStatusIs(CREATED, INVITED, ACTIVE, PAUSED)
        .then(() -> abandon(turn, reason));
  }

  static void abandon(Turn turn, @Nullable String reason) {
    Session session = turn.session();
    if (session.invitation().isPending()) {
      session.invitation().cancel();
    }
    session.becomes(ABANDONED, turn.role(), reason, turn.moment().now());
    turn.happened(new Move.SessionLeft(turn.myName()));
  }
}
