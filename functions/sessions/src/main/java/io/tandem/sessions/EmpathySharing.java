package io.tandem.sessions;

import static io.tandem.sessions.Stage.PERSPECTIVE_STRETCH;

import io.tandem.events.AttemptStatus;
import io.tandem.events.Move;
import io.tandem.sessions.Answers.EmpathyShared;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stage 2: each guesses how the other feels; both guesses are revealed together. */
final class EmpathySharing {
  private EmpathySharing() {}

  static Outcome<EmpathyShared> share(Turn turn, String content) {
    return turn.byMember()
        .whileStatusIs(SessionStatus.ACTIVE)
        .at(PERSPECTIVE_STRETCH)
        .unless(
            () -> isShown(turn.me().attempt()),
            () -> Refusal.conflict("Your attempt is revealed already"))
        .then(() -> shared(turn, content));
  }

  private static boolean isShown(@Nullable Attempt attempt) {
    return attempt != null && attempt.status().shownToSubject();
  }

  private static EmpathyShared shared(Turn turn, String content) {
    Attempt mine = turn.me().attempt();
    if (mine == null) {
      mine = first(turn, content);
    } else if (mine.isBeingRefined()) {
      resubmit(turn, mine, content);
    } else {
      mine.replace(content, turn.moment().now());
      turn.me().changedUnseen();
    }
    return new EmpathyShared(mine.asGuesserSeesIt(), mine.status() == AttemptStatus.REVEALED);
  }

  private static Attempt first(Turn turn, String content) {
    Session session = turn.session();
    Member me = turn.me();
    Instant now = turn.moment().now();
    Attempt mine = new Attempt(turn.moment().newId(), content, now);
    me.guess(mine);
    Attempt theirs = Empathy.attemptOf(session.partnerOf(me));
    Move shared = new Move.PartnerEmpathyShared(me.userId());
    if (theirs == null) {
      turn.happened(shared, Empathy.viewsOf(session));
    } else {
      turn.happened(shared, Map.of());
      mine.reveal();
      theirs.reveal();
      turn.happened(new Move.EmpathyRevealed(), Empathy.viewsOf(session));
    }
    return mine;
  }

  private static void resubmit(Turn turn, Attempt mine, String content) {
    String me = turn.me().userId();
    mine.replace(content, turn.moment().now());
    mine.reveal();
    turn.happened(new Move.PartnerEmpathyShared(me));
    turn.happened(new Move.EmpathyResubmitted(me), Empathy.viewsOf(turn.session()));
  }
}
