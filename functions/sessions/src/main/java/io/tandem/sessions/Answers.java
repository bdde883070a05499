package io.tandem.sessions;

import io.tandem.events.EmpathyAttempt;
import io.tandem.events.StageStatus;
import io.tandem.events.TransitionMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the caller of each action is told: on the wire, a null component is {@code null} and an
 * empty optional one is left out. Stages are 0 to 4.
 */
public final class Answers {
  private Answers() {}

  public record Opened(OpenedSession session, Views.Invitation invitation) {}

  public record OpenedSession(UUID id, SessionStatus status, Instant createdAt, long version) {}

  public record Drafted(Views.Invitation invitation) {}

  public record Confirmed(
      boolean confirmed,
      Views.Invitation invitation,
      Optional<Integer> advancedToStage,
      Optional<TransitionMessage> transitionMessage) {}

  public record Joined(JoinedSession session) {}

  public record JoinedSession(UUID id, SessionStatus status, long version) {}

  public record Declined(boolean declined) {}

  /**
   * @param canAdvance whether the compact no longer keeps the caller at stage 0
   */
  public record Signed(
      boolean signed,
      Instant signedAt,
      boolean partnerSigned,
      boolean canAdvance,
      int currentStage) {}

  public record FeltHeard(
      boolean confirmed,
      @Nullable Instant confirmedAt,
      @Nullable Integer advancedToStage,
      boolean partnerCompleted,
      Optional<TransitionMessage> transitionMessage) {}

  /**
   * @param revealed whether both can read each other's attempt now
   */
  public record EmpathyShared(EmpathyAttempt attempt, boolean revealed) {}

  /**
   * @param validatedAt null for a no
   * @param feedbackShared whether the guesser gets the caller's words
   * @param awaitingRevision whether the guesser is asked for another text
   * @param canAdvance whether both have validated
   * @param transition when both moved on to stage 3
   */
  public record Validated(
      boolean validated,
      @Nullable Instant validatedAt,
      boolean feedbackShared,
      boolean awaitingRevision,
      boolean canAdvance,
      boolean partnerValidated,
      Optional<Transition> transition) {}

  public record Transition(int previousStage, int currentStage, TransitionMessage message) {}

  public record ContextShared(Instant sharedAt) {}

  public record ContextViewed(Instant viewedAt) {}

  public record GateRecorded(String gate, Instant recordedAt, Map<String, Object> gatesSatisfied) {}

  /**
   * @param newStage the stage the caller is at now
   * @param advancedAt null when blocked
   * @param unsatisfiedGates when blocked by the caller's own gates
   */
  public record Advanced(
      boolean advanced,
      int newStage,
      StageStatus newStatus,
      @Nullable Instant advancedAt,
      Optional<BlockedReason> blockedReason,
      Optional<List<String>> unsatisfiedGates) {}

  /** Why a member stays where they are. */
  public enum BlockedReason {
    GATES_NOT_SATISFIED,
    PARTNER_NOT_READY
  }

  public record StatusChanged(SessionStatus status, Instant at) {}
}
