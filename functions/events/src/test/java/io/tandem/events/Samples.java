package io.tandem.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One event per type, and one per shape where a type has several. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-23T07:00:00.120Z");
  static final UUID SESSION = UUID.fromString("01936f5e-0000-7000-8000-000000000001");
  static final UUID EVENT = UUID.fromString("01936f5e-0000-7000-8000-000000000002");
  static final Cast CAST = new Cast("ana", "ben", "Ben", null);

  private Samples() {}

  /** Names people as the log does. */
  static List<Move> moves() {
    return moves("inviter", "invitee");
  }

  static List<Move> moves(String inviter, String invitee) {
    return List.of(
        new Move.InvitationConfirmed(),
        new Move.InvitationDeclined(),
        new Move.SessionJoined(invitee),
        new Move.SessionPaused(),
        new Move.SessionResumed(),
        new Move.SessionResolved(),
        new Move.SessionLeft(inviter),
        new Move.PartnerSignedCompact(inviter, NOW, true),
        new Move.PartnerStageCompleted(1, null, inviter, null, null),
        new Move.PartnerStageCompleted(2, true, inviter, null, null),
        new Move.PartnerStageCompleted(2, true, inviter, 2, 3),
        new Move.PartnerAdvanced(3, 4, NOW),
        new Move.PartnerEmpathyShared(inviter),
        new Move.EmpathyRevealed(),
        new Move.EmpathyResubmitted(inviter),
        new Move.EmpathyStatusUpdated(AttemptStatus.VALIDATED, invitee, inviter, null),
        new Move.EmpathyStatusUpdated(AttemptStatus.REFINING, invitee, null, true),
        new Move.EmpathyContextShared(inviter),
        new Move.PartnerNeedsConfirmed(inviter),
        new Move.PartnerNeedsShared(inviter),
        new Move.PartnerNeedsValidated(inviter),
        new Move.PartnerRankingSubmitted(inviter),
        new Move.AgreementConfirmed(inviter),
        new Move.PartnerErased());
  }

  static SessionEvent event(Move move) {
    return event("inviter", "invitee", move);
  }

  static SessionEvent event(String inviter, String invitee, Move move) {
    return new SessionEvent(
        EVENT,
        SESSION,
        7,
        NOW,
        inviter,
        Map.of(
            inviter, new MemberProgress(2, StageStatus.IN_PROGRESS),
            invitee, new MemberProgress(1, StageStatus.GATE_PENDING)),
        move);
  }

  static LogEntry entry(Move move) {
    SessionEvent event = event(move);
    return entry(event.type().wireName(), CloudEvents.logged(event));
  }

  static LogEntry entry(String type, String data) {
    return new LogEntry(EVENT, SESSION, 7, type, NOW, data);
  }
}
