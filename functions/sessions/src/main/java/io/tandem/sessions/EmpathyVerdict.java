package io.tandem.sessions;

import static io.tandem.events.AttemptStatus.REFINING;
import static io.tandem.events.AttemptStatus.REVEALED;
import static io.tandem.events.AttemptStatus.VALIDATED;
import static io.tandem.sessions.Gate.EMPATHY_VALIDATED;
import static io.tandem.sessions.Stage.NEED_MAPPING;
import static io.tandem.sessions.Stage.PERSPECTIVE_STRETCH;

import io.tandem.events.Move;
import io.tandem.events.PrivatePart;
import io.tandem.events.TransitionMessage;
import io.tandem.sessions.Answers.Transition;
import io.tandem.sessions.Answers.Validated;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  static Outcome<Validated> validate(Turn turn, @Nullable String feedback) {
    return judgeable(turn).then(() -> new EmpathyVerdict(turn).right(feedback));
  }

  static Outcome<Validated> refine(Turn turn, String feedback) {
    return judgeable(turn).then(() -> new EmpathyVerdict(turn).notYet(feedback));
  }

  private static Turn judgeable(Turn turn) {
    return turn.byMember()
        .whileStatusIs(SessionStatus.ACTIVE)
        .at(PERSPECTIVE_STRETCH)
        .unless(() -> turn.partnersAttempt() == null, Refusal::notFound)
        .unless(
            () -> !Empathy.is(turn.partnersAttempt(), REVEALED),
            () -> Refusal.conflict("Your partner's attempt is not waiting for your verdict"));
  }

  private Validated notYet(String feedback) {
    attempt.refine(feedback);
    turn.happened(
        new Move.EmpathyStatusUpdated(REFINING, guesser.userId(), null, true), views(feedback));
    return new Validated(false, null, true, true, false, partnerValidated(), Optional.empty());
  }

  private Validated right(@Nullable String feedback) {
    attempt.validate(feedback);
    me.satisfy(EMPATHY_VALIDATED, now);
    turn.happened(
        new Move.EmpathyStatusUpdated(VALIDATED, guesser.userId(), me.userId(), null),
        views(feedback));
    Optional<Transition> transition =
        partnerValidated() ? Optional.of(moveBothOn()) : completedAlone();
    return new Validated(
        true,
        now,
        feedback != null,
        false,
        transition.isPresent(),
        transition.isPresent(),
        transition);
  }

  private Optional<Transition> completedAlone() {
    turn.happened(
        new Move.PartnerStageCompleted(
            PERSPECTIVE_STRETCH.number(), true, me.userId(), null, null));
    return Optional.empty();
  }

  private Transition moveBothOn() {
    Map<String, PrivatePart> messages = new HashMap<>();
    TransitionMessage mine = enterNeedMapping(me, messages);
    enterNeedMapping(guesser, messages);
    int from = PERSPECTIVE_STRETCH.number();
    int to = NEED_MAPPING.number();
    turn.happened(new Move.PartnerStageCompleted(from, true, me.userId(), from, to), messages);
    return new Transition(from, to, mine);
  }

  private TransitionMessage enterNeedMapping(Member member, Map<String, PrivatePart> messages) {
    member.enter(NEED_MAPPING, now);
    TransitionMessage message = Guidance.TO_THE_NEEDS.at(turn.moment());
    messages.put(member.userId(), PrivatePart.message(message));
    return message;
  }

  private boolean partnerValidated() {
    return guesser.has(EMPATHY_VALIDATED);
  }

  private Map<String, PrivatePart> views(@Nullable String feedback) {
    Map<String, PrivatePart> views = Empathy.viewsOf(session);
    views.put(guesser.userId(), PrivatePart.verdict(Empathy.statusFor(session, guesser), feedback));
    return views;
  }
}
