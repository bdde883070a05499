package io.tandem.sessions;

import io.tandem.sessions.Answers.Nothing;
import io.tandem.sessions.Session.EventCount;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What a member has seen, and whether they have muted the session. The partner notices neither. */
final class Attention {
  private Attention() {}

  static Outcome<Nothing> markSeen(Turn turn, long seq, EventCount laterEvents) {
    Session session = turn.session();
    return turn.byMember()
        .unless(() -> seq > session.seq(), () -> notYet(session.seq()))
        .then(
            () -> {
              Member me = turn.me();
              if (seq > me.seenSeq()) {
                boolean all = seq == session.seq() || me.unseen() == 0;
                me.markSeen(seq, all ? 0 : laterEvents.notBy(turn.myName(), seq));
              }
            });
  }

  private static Refusal notYet(long last) {
    String message = "must be at most " + last + ", the session's last";
    return Refusal.of(ErrorCode.VALIDATION_ERROR, "There is no such event yet", "seq", message);
  }

  static Outcome<Nothing> mute(Turn turn, @Nullable Instant until) {
    return turn.byMember()
        .then(() -> turn.me().mute(until == null ? null : until.truncatedTo(ChronoUnit.MILLIS)));
  }
}
