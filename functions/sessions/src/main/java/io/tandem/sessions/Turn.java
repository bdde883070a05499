package io.tandem.sessions;

import io.tandem.events.Move;
import io.tandem.events.PrivatePart;
import io.tandem.events.SessionEvent;
import io.tandem.sessions.Outcome.Done;
import io.tandem.sessions.Outcome.Refused;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One action of one person: its checks in the contract's order, the first that fails being the
 * refusal, then what it does and the events it causes.
 */
final class Turn {
  private final Session session;
  private final String caller;
  private final Moment moment;
  private final List<SessionEvent> events = new ArrayList<>();
  private @Nullable Refusal refusal;

  Turn(Session session, String caller, Moment moment) {
    this.session = session;
    this.caller = caller;
    this.moment = moment;
  }

  Session session() {
    return session;
  }

  Moment moment() {
    return moment;
  }

  /** The one who acts; a member, once {@link #byMember()} has passed. */
  Member me() {
    return Objects.requireNonNull(session.member(caller));
  }

  /** What the partner guesses of me, if there is a partner and a guess. */
  @Nullable Attempt partnersAttempt() {
    return Empathy.attemptOf(session.partnerOf(me()));
  }

  Turn byMember() {
    return unless(() -> session.member(caller) == null, Refusal::notFound);
  }

  Turn byInviter() {
    return unless(() -> !Membership.is(session.inviter().userId(), caller), Refusal::notFound);
  }

  Turn whileStatusIs(SessionStatus first, SessionStatus... more) {
    Set<SessionStatus> open = EnumSet.of(first, more);
    return unless(
        () -> !open.contains(session.status()), () -> Refusal.notActive(session.status()));
  }

  Turn at(Stage stage) {
    return unless(
        () -> me().stage() != stage,
        () -> Refusal.wrongStage(me().stage(), "stage " + stage.number() + " " + stage));
  }

  /** Refuses if this is so; not asked when something before has refused. */
  Turn unless(BooleanSupplier wrong, Supplier<Refusal> why) {
    if (refusal == null && wrong.getAsBoolean()) {
      refusal = why.get();
    }
    return this;
  }

  <A> Outcome<A> then(Supplier<A> action) {
    if (refusal != null) {
      return new Refused<>(refusal);
    }
    A answer = action.get();
    return new Done<>(answer, session.version(), List.copyOf(events));
  }

  void happened(Move move) {
    happened(move, Map.of());
  }

  void happened(Move move, Map<String, PrivatePart> privateParts) {
    events.add(
        new SessionEvent(
            moment.newId(),
            session.id(),
            session.nextSeq(),
            moment.now(),
            caller,
            Progress.ofAll(session),
            move,
            privateParts));
  }
}
