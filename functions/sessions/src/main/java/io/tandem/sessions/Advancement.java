package io.tandem.sessions;

import io.tandem.events.Move;
import io.tandem.events.StageStatus;
import io.tandem.sessions.Answers.Advanced;
import io.tandem.sessions.Answers.BlockedReason;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides when a member may leave a stage, and moves them on. */
final class Advancement {
  private Advancement() {}

  static Outcome<Advanced> advance(Turn turn, @Nullable Integer fromStage) {
    return turn.byMember()
        .unless(
            () -> !isOpenFor(turn.session(), turn.me()),
            () -> Refusal.notActive(turn.session().status()))
        .unless(
            () -> fromStage != null && fromStage != turn.me().stage().number(),
            () -> movedOn(turn.me().stage()))
        .unless(
            () -> turn.me().stage().isLast(),
            () -> Refusal.wrongStage(turn.me().stage(), "a stage before the last"))
        .then(() -> leave(turn));
  }

  private static Refusal movedOn(Stage current) {
    String message = "The current stage is " + current.number();
    return Refusal.of(ErrorCode.CONFLICT, message, "fromStage", message);
  }

  private static Advanced leave(Turn turn) {
    Member me = turn.me();
    List<Gate> missing = me.missingGates();
    if (!missing.isEmpty()) {
      return new Advanced(
          false, BlockedReason.GATES_NOT_SATISFIED, missing.stream().map(Gate::key).toList());
    }
    if (!isPartnerReady(turn.session(), me)) {
      return new Advanced(false, BlockedReason.PARTNER_NOT_READY, List.of());
    }
    Stage from = me.stage();
    me.enter(from.next(), turn.moment());
    turn.happened(
        new Move.PartnerAdvanced(from.number(), me.stage().number(), turn.moment().now()));
    return new Advanced(true, null, List.of());
  }

  /** Whether advance-stage would succeed for this member now. */
  static boolean isPossible(Session session, Member member) {
    return isOpenFor(session, member)
        && member.missingGates().isEmpty()
        && isPartnerReady(session, member);
  }

  /** While INVITED the inviter is the only member, and may leave no stage but 0. */
  private static boolean isOpenFor(Session session, Member member) {
    boolean beforeAcceptance =
        session.status() == SessionStatus.INVITED && member.stage() == Stage.ONBOARDING;
    return session.status() == SessionStatus.ACTIVE || beforeAcceptance;
  }

  private static boolean isPartnerReady(Session session, Member member) {
    return switch (member.stage()) {
      case ONBOARDING ->
          session.isInviter(member) || partnerHas(session, member, List.of(Gate.COMPACT_SIGNED));
      case WITNESS -> true;
      case PERSPECTIVE_STRETCH -> partnerHas(session, member, List.of(Gate.EMPATHY_VALIDATED));
      // A partner already at stage 4 has these gates too: gates are never lost.
      case NEED_MAPPING -> partnerHas(session, member, Gate.toLeave(Stage.NEED_MAPPING));
      case STRATEGIC_REPAIR -> false;
    };
  }

  /** Called only where a partner exists: for the invitee, and after the gate of stage 2. */
  private static boolean partnerHas(Session session, Member member, List<Gate> gates) {
    Member partner = Objects.requireNonNull(session.partnerOf(member));
    return gates.stream().allMatch(partner::has);
  }

  static StageStatus statusOf(Session session, Member member) {
    if (member.stage().isLast()) {
      return session.status() == SessionStatus.RESOLVED
          ? StageStatus.COMPLETED
          : StageStatus.IN_PROGRESS;
    }
    boolean waits = member.missingGates().isEmpty() && !isPartnerReady(session, member);
    return waits ? StageStatus.GATE_PENDING : StageStatus.IN_PROGRESS;
  }
}
