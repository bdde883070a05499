package io.tandem.sessions;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the caller of an action is told beside the session's state. Most are told nothing; a null
 * component is {@code null} on the wire.
 */
public final class Answers {
  private Answers() {}

  /** The state says it all. */
  public record Nothing() {}

  /**
   * Of a session that was opened, or an invitation that was renewed.
   *
   * @param invitationId admits whoever holds it
   */
  public record Invited(UUID invitationId) {}

  /**
   * @param invitationId null once it is answered
   * @param transitionMessage null if it was confirmed before
   */
  public record Confirmed(@Nullable UUID invitationId, Views.@Nullable Message transitionMessage) {}

  public record Declined(boolean declined) {}

  /**
   * @param transitionMessage null for a no
   */
  public record FeltHeard(Views.@Nullable Message transitionMessage) {}

  /**
   * @param transition when both moved on to stage 3, else null
   */
  public record Validated(@Nullable Transition transition) {}

  public record Transition(int previousStage, int currentStage, Views.@Nullable Message message) {}

  /**
   * @param blockedReason null if the caller has advanced
   * @param unsatisfiedGates the caller's own, when they are what blocks
   */
  public record Advanced(
      boolean advanced, @Nullable BlockedReason blockedReason, List<String> unsatisfiedGates) {}

  /** Why a member stays where they are. */
  public enum BlockedReason {
    GATES_NOT_SATISFIED,
    PARTNER_NOT_READY
  }
}
