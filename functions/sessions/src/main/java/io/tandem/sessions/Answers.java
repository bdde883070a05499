package io.tandem.sessions;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an action answers beside the session's state; most actions add nothing. A null component is
 * {@code null} on the wire.
 */
public final class Answers {
  private Answers() {}

  /** The state says everything. */
  public record Nothing() {}

  /**
   * The answer to opening a session or renewing an invitation.
   *
   * @param invitationId admits whoever holds it
   */
  public record Invited(UUID invitationId) {}

  /**
   * @param invitationId null once the invitation is answered
   * @param transitionMessage null if the invitation was confirmed before
   */
  public record Confirmed(@Nullable UUID invitationId, Views.@Nullable Message transitionMessage) {}

  public record Declined(boolean declined) {}

  /**
   * @param transitionMessage null if the caller said no
   */
  public record FeltHeard(Views.@Nullable Message transitionMessage) {}

  /**
   * @param transition present when both moved on to stage 3, otherwise null
   */
  public record Validated(@Nullable Transition transition) {}

  public record Transition(int previousStage, int currentStage, Views.@Nullable Message message) {}

  /**
   * @param blockedReason null if the caller has advanced
   * @param unsatisfiedGates the caller's own missing gates, if these block
   */
  public record Advanced(
      boolean advanced, @Nullable BlockedReason blockedReason, List<String> unsatisfiedGates) {}

  /** Why a member stays where they are. */
  public enum BlockedReason {
    GATES_NOT_SATISFIED,
    PARTNER_NOT_READY
  }
}
