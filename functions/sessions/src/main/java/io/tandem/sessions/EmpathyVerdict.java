package io.tandem.sessions;

import static io.tandem.events.AttemptStatus.REFINING;
import static io.tandem.events.AttemptStatus.REVEALED;
import static io.tandem.events.AttemptStatus.VALIDATED;
import static io.tandem.sessions.Gate.EMPATHY_VALIDATED;
import static io.tandem.sessions.Stage.NEED_MAPPING;
import static io.tandem.sessions.Stage.PERSPECTIVE_STRETCH;

import io.tandem.events.AttemptStatus;
import io.tandem.events.Move;
import io.tandem.sessions.Answers.Transition;
import io.tandem.sessions.Answers.Validated;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stage 2: each says whether the other's guess is right; the second yes moves both on. */
final class EmpathyVerdict {
  private final Turn turn;
  private final Session session;
  private final Member me;
  private final Member guesser;
  private final Attempt attempt;
  private final Instant now;

  private EmpathyVerdict(Turn turn) {
    this.turn = turn;
    this.session = turn.session();
    this.me = turn.me();
    this.guesser = Objects.requireNonNull(session.partnerOf(me));
    this.attempt = Objects.requireNonNull(guesser.attempt());
    this.now = turn.moment().now();
  }

  /** Also accepts a guess that is being refined: the subject may come round to it. */
  static Outcome<Validated> validate(
      Turn turn, @Nullable Integer revision, @Nullable String feedback) {
    return judgeable(turn, revision, REVEALED, REFINING)
        .then(() -> new EmpathyVerdict(turn).right(feedback));
  }

  static Outcome<Validated> refine(Turn turn, @Nullable Integer revision, String feedback) {
    return judgeable(turn, revision, REVEALED)
        .then(() -> new EmpathyVerdict(turn).notYet(feedback));
  }

  private static Turn judgeable(Turn turn, @Nullable Integer revision, AttemptStatus... judgeable) {
    return turn.byMember()
        .whileStatusIs(SessionStatus.ACTIVE)
        .at(PERSPECTIVE_STRETCH)
        .unless(() -> turn.partnersAttempt() == null, Refusal::notFound)
        .unless(
            () -> revision != null && revision != attemptOf(turn).revision(),
            () -> Refusal.conflict("Your partner has changed their guess in the meantime"))
        .unless(
            () -> !List.of(judgeable).contains(attemptOf(turn).status()),
            () -> Refusal.conflict("Your partner's guess is not waiting for your verdict"));
  }

  private static Attempt attemptOf(Turn turn) {
    return Objects.requireNonNull(turn.partnersAttempt());
  }

  private Validated notYet(String feedback) {
    attempt.refine(feedback);
    turn.happened(new Move.EmpathyStatusUpdated(REFINING, guesserName(), null, true));
    return new Validated(null);
  }

  private Validated right(@Nullable String feedback) {
    attempt.validate(feedback);
    me.satisfy(EMPATHY_VALIDATED, now);
    turn.happened(new Move.EmpathyStatusUpdated(VALIDATED, guesserName(), turn.myName(), null));
    return new Validated(guesser.has(EMPATHY_VALIDATED) ? moveBothOn() : completedAlone());
  }

  private @Nullable Transition completedAlone() {
    turn.happened(
        new Move.PartnerStageCompleted(
            PERSPECTIVE_STRETCH.number(), true, turn.myName(), null, null));
    return null;
  }

  private Transition moveBothOn() {
    Views.Message message = me.enter(NEED_MAPPING, turn.moment());
    guesser.enter(NEED_MAPPING, turn.moment());
    int from = PERSPECTIVE_STRETCH.number();
    int to = NEED_MAPPING.number();
    turn.happened(new Move.PartnerStageCompleted(from, true, turn.myName(), from, to));
    return new Transition(from, to, message);
  }

  private String guesserName() {
    return session.roleOf(guesser).wireName();
  }
}
