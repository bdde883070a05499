package io.tandem.sessions;

import static io.tandem.sessions.SessionStatus.ACTIVE;

import io.tandem.events.Move;
import io.tandem.events.PrivatePart;
import io.tandem.events.SharedContext;
import io.tandem.sessions.Answers.ContextShared;
import io.tandem.sessions.Answers.ContextViewed;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stage 2: the subject helps the guesser, who is working on a better guess. */
final class EmpathyContext {
  private EmpathyContext() {}

  static Outcome<ContextShared> share(Turn turn, String content) {
    return turn.byMember()
        .whileStatusIs(ACTIVE)
        .at(Stage.PERSPECTIVE_STRETCH)
        .unless(() -> turn.partnersAttempt() == null, Refusal::notFound)
        .unless(
            () -> !Objects.requireNonNull(turn.partnersAttempt()).isBeingRefined(),
            () -> Refusal.conflict("Your partner is not working on their attempt now"))
        .then(
            () -> {
              Session session = turn.session();
              Member guesser = Objects.requireNonNull(session.partnerOf(turn.me()));
              Instant now = turn.moment().now();
              Objects.requireNonNull(guesser.attempt()).help(content, now);
              turn.happened(
                  new Move.EmpathyContextShared(turn.me().userId()),
                  Map.of(
                      guesser.userId(),
                      PrivatePart.context(
                          Empathy.statusFor(session, guesser), new SharedContext(content, now))));
              return new ContextShared(now);
            });
  }

  static Outcome<ContextViewed> view(Turn turn) {
    return turn.byMember()
        .whileStatusIs(ACTIVE)
        .unless(() -> !hasContext(turn.me().attempt()), Refusal::notFound)
        .then(
            () -> {
              Objects.requireNonNull(turn.me().attempt()).viewContext(turn.moment().now());
              turn.me().changedUnseen();
              return new ContextViewed(turn.moment().now());
            });
  }

  private static boolean hasContext(@Nullable Attempt attempt) {
    return attempt != null && attempt.sharedContext() != null;
  }
}
