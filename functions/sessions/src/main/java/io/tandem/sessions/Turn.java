package io.tandem.sessions;

import io.tandem.events.Move;
import io.tandem.events.SessionEvent;
import io.tandem.sessions.Outcome.Done;
import io.tandem.sessions.Outcome.Refused;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One action of one person: its checks, in the contract's order, then its changes and events. The
 * first check that fails is the refusal.
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

  /** The caller, who is a member once {@link #byMember()} has passed. */
  Member me() {
    return Objects.requireNonNull(session.member(caller));
  }

  /** The partner's guess about me, if there is one. */
  @Nullable Attempt partnersAttempt() {
    return Empathy.attemptOf(session.partnerOf(me()));
  }

  boolean isByMemberOrDecliner() {
    return session.member(caller) != null || caller.equals(session.invitation().declinedBy());
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

  /** Refuses if the condition holds; skipped after an earlier refusal. */
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
    Map<String, Views.State> before = SessionView.ofAll(session);
    A answer = action.get();
    raiseVersions(before);
    return new Done<>(answer, List.copyOf(events), Optional.of(session.snapshot()));
  }

  /** The same for an action that answers nothing beside the state. */
  Outcome<Answers.Nothing> then(Runnable action) {
    return then(
        () -> {
          action.run();
          return new Answers.Nothing();
        });
  }

  /** The only place where versions rise: for each member whose view has changed. */
  private void raiseVersions(Map<String, Views.State> before) {
    session.members().stream()
        .filter(it -> before.containsKey(it.userId()))
        .filter(it -> !new SessionView(session, it).state().equals(before.get(it.userId())))
        .forEach(Member::raiseVersion);
  }

  /** The caller's role in the session. */
  Role role() {
    Member me = session.member(caller);
    return me == null ? Role.HOLDER : session.roleOf(me);
  }

  /** The caller's name in an event. */
  String myName() {
    return role().wireName();
  }

  void happened(Move move) {
    Member me = session.member(caller);
    session.members().stream().filter(member -> member != me).forEach(Member::addUnseen);
    events.add(
        new SessionEvent(
            moment.newId(),
            session.id(),
            session.nextSeq(moment.now()),
            moment.now(),
            myName(),
            Progress.ofAll(session),
            move));
  }
}
