package io.tandem.sessions;

import static io.tandem.sessions.SessionStatus.ACTIVE;

import io.tandem.events.Move;
import io.tandem.sessions.Answers.Nothing;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stage 2: the subject helps the guesser to find a better guess. */
final class EmpathyContext {
  private EmpathyContext() {}

  static Outcome<Nothing> share(Turn turn, String content) {
    return turn.byMember()
        .whileStatusIs(ACTIVE)
        .at(Stage.PERSPECTIVE_STRETCH)
        .unless(() -> turn.partnersAttempt() == null, Refusal::notFound)
        .unless(
            () -> !Objects.requireNonNull(turn.partnersAttempt()).isBeingRefined(),
            () -> Refusal.conflict("Your partner is not refining their guess"))
        .then(
            () -> {
              Session session = turn.session();
              Member guesser = Objects.requireNonNull(session.partnerOf(turn.me()));
              Objects.requireNonNull(guesser.attempt()).shareContext(content, turn.moment().now());
              turn.happened(new Move.EmpathyContextShared(turn.myName()));
            });
  }

  static Outcome<Nothing> view(Turn turn) {
    return turn.byMember()
        .unless(() -> !hasContext(turn.me().attempt()), Refusal::notFound)
        .then(() -> Objects.requireNonNull(turn.me().attempt()).viewContext(turn.moment().now()));
  }

  private static boolean hasContext(@Nullable Attempt attempt) {
    return attempt != null && attempt.hasContext();
  }
}
