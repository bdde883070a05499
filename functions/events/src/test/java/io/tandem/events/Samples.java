package io.tandem.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One event of each type, and more where a type has several shapes. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-23T07:00:00.120Z");
  static final UUID SESSION = UUID.fromString("01936f5e-0000-7000-8000-000000000001");
  static final UUID EVENT = UUID.fromString("01936f5e-0000-7000-8000-000000000002");

  private Samples() {}

  static List<Move> moves() {
    return List.of(
        new Move.InvitationConfirmed(),
        new Move.InvitationDeclined(),
        new Move.SessionJoined("ben", "Ben"),
        new Move.SessionPaused(),
        new Move.SessionResumed(),
        new Move.SessionResolved(),
        new Move.PartnerSignedCompact("ana", NOW, true),
        new Move.PartnerStageCompleted(1, null, "ana", null, null),
        new Move.PartnerStageCompleted(2, true, "ana", null, null),
        new Move.PartnerStageCompleted(2, true, "ana", 2, 3),
        new Move.PartnerAdvanced(3, 4, NOW),
        new Move.PartnerEmpathyShared("ana"),
        new Move.EmpathyRevealed(),
        new Move.EmpathyResubmitted("ana"),
        new Move.EmpathyStatusUpdated(AttemptStatus.VALIDATED, "ben", "ana", null),
        new Move.EmpathyStatusUpdated(AttemptStatus.REFINING, "ben", null, true),
        new Move.EmpathyContextShared("ana"),
        new Move.PartnerNeedsConfirmed("ana"),
        new Move.PartnerNeedsShared("ana"),
        new Move.PartnerNeedsValidated("ana"),
        new Move.PartnerRankingSubmitted("ana"),
        new Move.AgreementConfirmed("ana"));
  }

  static SessionEvent event(Move move) {
    return event(move, Map.of());
  }

  static SessionEvent event(Move move, Map<String, PrivatePart> privateParts) {
    return new SessionEvent(
        EVENT,
        SESSION,
        7,
        NOW,
        "ana",
        Map.of(
            "ana", new MemberProgress(2, StageStatus.IN_PROGRESS),
            "ben", new MemberProgress(1, StageStatus.GATE_PENDING)),
        move,
        privateParts);
  }

  static Map<String, PrivatePart> everyPrivatePart() {
    EmpathyAttempt attempt =
        new EmpathyAttempt(EVENT, AttemptStatus.REFINING, 2, "you feel alone", NOW, "not quite");
    SharedContext context = new SharedContext("it was the silence", NOW);
    EmpathyStatus status = new EmpathyStatus(attempt, null, true, true, true, context, false);
    return Map.of(
        "ana",
        PrivatePart.message(new TransitionMessage(EVENT, "Welcome", NOW)),
        "ben",
        new PrivatePart(null, status, "not quite", context, "tired"));
  }
}
