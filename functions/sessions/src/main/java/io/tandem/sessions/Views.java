package io.tandem.sessions;

import io.tandem.events.EmpathyStatus;
import io.tandem.events.StageStatus;
import io.tandem.events.TransitionMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one member sees of a session. Stages are 0 to 4; a null time has not come yet. */
public final class Views {
  private Views() {}

  /**
   * @param name what the inviter calls the invitee
   * @param inviterName the inviter's display name, null if their token has none
   * @param invitationMessage null if there is none, or none to be shown yet
   * @param isInviter whether the one who looks is the inviter
   */
  public record Invitation(
      UUID id,
      String name,
      @Nullable String inviterName,
      @Nullable String invitationMessage,
      boolean messageConfirmed,
      @Nullable Instant messageConfirmedAt,
      InvitationStatus status,
      Instant expiresAt,
      boolean isInviter) {

    Invitation withoutMessage() {
      return new Invitation(
          id,
          name,
          inviterName,
          null,
          messageConfirmed,
          messageConfirmedAt,
          status,
          expiresAt,
          isInviter);
    }
  }

  /**
   * @param name the inviter's name for them, else their display name, else null
   */
  public record Partner(String id, @Nullable String name) {}

  /** The session as an item of a list and within the state. */
  public record Summary(
      UUID id,
      SessionStatus status,
      Instant createdAt,
      @Nullable Instant resolvedAt,
      long version,
      @Nullable Partner partner) {}

  /**
   * @param gatesSatisfied every gate I have satisfied so far, with its time
   */
  public record MyProgress(
      int stage,
      StageStatus status,
      Instant startedAt,
      @Nullable Instant completedAt,
      Map<String, Object> gatesSatisfied) {}

  /** The partner's progress, without their gates. */
  public record PartnerProgress(
      int stage, StageStatus status, Instant startedAt, @Nullable Instant completedAt) {}

  /** When I reached what a client shows for ever. */
  public record Milestones(@Nullable Instant feelHeardConfirmedAt) {}

  /**
   * @param canAdvance whether advance-stage would succeed now
   */
  public record Progress(
      MyProgress myProgress,
      @Nullable PartnerProgress partnerProgress,
      boolean canAdvance,
      Milestones milestones) {}

  /**
   * The partner's side stays false and null until I have signed.
   *
   * @param canAdvance whether the compact no longer keeps me at stage 0
   */
  public record Compact(
      boolean mySigned,
      @Nullable Instant mySignedAt,
      boolean partnerSigned,
      @Nullable Instant partnerSignedAt,
      boolean canAdvance) {}

  /** All there is, in one piece. */
  public record State(
      long version,
      Summary session,
      Progress progress,
      @Nullable Invitation invitation,
      Compact compact,
      EmpathyStatus empathy,
      List<TransitionMessage> messages) {}
}
