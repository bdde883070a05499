package io.tandem.events;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Every event type: its name on the wire, its record, and whether it is pushed to phones. */
public enum EventType {
  INVITATION_CONFIRMED("invitation.confirmed", Move.InvitationConfirmed.class, true),
  INVITATION_DECLINED("invitation.declined", Move.InvitationDeclined.class, true),
  SESSION_JOINED("session.joined", Move.SessionJoined.class, true),
  SESSION_PAUSED("session.paused", Move.SessionPaused.class, true),
  SESSION_RESUMED("session.resumed", Move.SessionResumed.class, true),
  SESSION_RESOLVED("session.resolved", Move.SessionResolved.class, true),
  SESSION_LEFT("session.left", Move.SessionLeft.class, true),
  PARTNER_SIGNED_COMPACT("partner.signed_compact", Move.PartnerSignedCompact.class, true),
  PARTNER_STAGE_COMPLETED("partner.stage_completed", Move.PartnerStageCompleted.class, true),
  PARTNER_ADVANCED("partner.advanced", Move.PartnerAdvanced.class, true),
  PARTNER_EMPATHY_SHARED("partner.empathy_shared", Move.PartnerEmpathyShared.class, true),
  EMPATHY_REVEALED("empathy.revealed", Move.EmpathyRevealed.class, true),
  EMPATHY_RESUBMITTED("empathy.resubmitted", Move.EmpathyResubmitted.class, false),
  /** Pushed only when the guess must be refined, see {@link SessionEvent#ringsAPhone()}. */
  EMPATHY_STATUS_UPDATED("empathy.status_updated", Move.EmpathyStatusUpdated.class, true),
  EMPATHY_CONTEXT_SHARED("empathy.context_shared", Move.EmpathyContextShared.class, true),
  PARTNER_NEEDS_CONFIRMED("partner.needs_confirmed", Move.PartnerNeedsConfirmed.class, true),
  PARTNER_NEEDS_SHARED("partner.needs_shared", Move.PartnerNeedsShared.class, true),
  PARTNER_NEEDS_VALIDATED("partner.needs_validated", Move.PartnerNeedsValidated.class, true),
  PARTNER_RANKING_SUBMITTED("partner.ranking_submitted", Move.PartnerRankingSubmitted.class, true),
  AGREEMENT_CONFIRMED("agreement.confirmed", Move.AgreementConfirmed.class, true),
  PARTNER_ERASED("partner.erased", Move.PartnerErased.class, false);

  private static final Map<String, EventType> BY_WIRE_NAME =
      Arrays.stream(values()).collect(toUnmodifiableMap(EventType::wireName, Function.identity()));
  private static final Map<Class<? extends Move>, EventType> BY_MOVE =
      Arrays.stream(values()).collect(toUnmodifiableMap(EventType::move, Function.identity()));

  private final String wireName;
  private final Class<? extends Move> move;
  private final boolean pushed;

  EventType(String wireName, Class<? extends Move> move, boolean pushed) {
    this.wireName = wireName;
    this.move = move;
    this.pushed = pushed;
  }

  /** The CloudEvents {@code type}, such as {@code partner.advanced}. */
  public String wireName() {
    return wireName;
  }

  /** The record that holds this type's fields. */
  public Class<? extends Move> move() {
    return move;
  }

  /** Whether events of this type are pushed to phones at all. */
  public boolean pushed() {
    return pushed;
  }

  /** The type with this name; empty if unknown, because later releases add types. */
  public static Optional<EventType> of(String wireName) {
    return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
  }

  static EventType of(Move move) {
    return Objects.requireNonNull(BY_MOVE.get(move.getClass()));
  }
}
