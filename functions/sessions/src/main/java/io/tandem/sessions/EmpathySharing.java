package io.tandem.sessions;

import static io.tandem.sessions.Stage.PERSPECTIVE_STRETCH;

import io.tandem.events.Move;
import io.tandem.sessions.Answers.Nothing;
import org.jspecify.annotations.Nullable;

/** Stage 2: each guesses how the other feels; both guesses are revealed together. */
final class EmpathySharing {
  private EmpathySharing() {}

  static Outcome<Nothing> share(Turn turn, String content) {
    return turn.byMember()
        .whileStatusIs(SessionStatus.ACTIVE)
        .at(PERSPECTIVE_STRETCH)
        .unless(
            () -> isShown(turn.me().attempt()),
            () -> Refusal.conflict("Your guess has already been revealed"))
        .unless(
            () -> isAsBefore(turn.me().attempt(), content),
            () ->
                Refusal.of(
                    ErrorCode.VALIDATION_ERROR,
                    "Your partner has already read this text",
                    "content",
                    "must not be the same as before"))
        .then(() -> shareOrReplace(turn, content));
  }

  private static boolean isShown(@Nullable Attempt attempt) {
    return attempt != null && attempt.status().isRevealed() && !attempt.isBeingRefined();
  }

  /** A held text may be shared again unchanged, because nobody has read it. */
  private static boolean isAsBefore(@Nullable Attempt attempt, String content) {
    return attempt != null && attempt.isBeingRefined() && attempt.says(content);
  }

  private static void shareOrReplace(Turn turn, String content) {
    Attempt mine = turn.me().attempt();
    if (mine == null) {
      shareFirst(turn, content);
      return;
    }
    mine.replace(content, turn.moment().now());
    if (mine.isBeingRefined()) {
      mine.reveal();
      turn.happened(new Move.PartnerEmpathyShared(turn.myName()));
      turn.happened(new Move.EmpathyResubmitted(turn.myName()));
    }
  }

  private static void shareFirst(Turn turn, String content) {
    Attempt mine = new Attempt(turn.moment().newId(), content, turn.moment().now());
    turn.me().guess(mine);
    turn.happened(new Move.PartnerEmpathyShared(turn.myName()));
    Attempt theirs = turn.partnersAttempt();
    if (theirs != null) {
      mine.reveal();
      theirs.reveal();
      turn.happened(new Move.EmpathyRevealed());
    }
  }
}
