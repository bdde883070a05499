package io.tandem.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened. There is one record per {@link EventType}; its components are the fields that the
 * type adds to an event's {@code data}. Stages are 0 to 4. Members are named as in {@link
 * SessionEvent}.
 */
public sealed interface Move {

  record InvitationConfirmed() implements Move {}

  record InvitationDeclined() implements Move {}

  /** The wire format adds their display name from {@link Cast}. */
  record SessionJoined(String joinedBy) implements Move {}

  record SessionPaused() implements Move {}

  record SessionResumed() implements Move {}

  record SessionResolved() implements Move {}

  record SessionLeft(String leftBy) implements Move {}

  record PartnerSignedCompact(String signedBy, Instant signedAt, boolean bothSigned)
      implements Move {}

  /**
   * @param validated true for stage 2, otherwise left out
   * @param previousStage present with {@code currentStage}, only when both moved on
   */
  @JsonInclude(Include.NON_NULL)
  record PartnerStageCompleted(
      int stage,
      @Nullable Boolean validated,
      String completedBy,
      @Nullable Integer previousStage,
      @Nullable Integer currentStage)
      implements Move {}

  record PartnerAdvanced(int fromStage, int toStage, Instant advancedAt) implements Move {}

  record PartnerEmpathyShared(String sharedBy) implements Move {}

  record EmpathyRevealed() implements Move {}

  record EmpathyResubmitted(String sharedBy) implements Move {}

  /**
   * @param forUserId the guesser
   * @param validatedBy who validated the guess; left out for {@code REFINING}
   * @param feedbackShared true for {@code REFINING}, otherwise left out
   */
  @JsonInclude(Include.NON_NULL)
  record EmpathyStatusUpdated(
      AttemptStatus status,
      String forUserId,
      @Nullable String validatedBy,
      @Nullable Boolean feedbackShared)
      implements Move {}

  record EmpathyContextShared(String sharedBy) implements Move {}

  record PartnerNeedsConfirmed(String completedBy) implements Move {}

  record PartnerNeedsShared(String completedBy) implements Move {}

  record PartnerNeedsValidated(String completedBy) implements Move {}

  record PartnerRankingSubmitted(String completedBy) implements Move {}

  record AgreementConfirmed(String completedBy) implements Move {}

  record PartnerErased() implements Move {}
}
