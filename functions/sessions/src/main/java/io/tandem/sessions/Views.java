package io.tandem.sessions;

import io.tandem.events.AttemptStatus;
import io.tandem.events.StageStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one member sees of a session: the same in a read, in a command's answer and in a message.
 * Stages are 0 to 4; a null time has not come yet.
 */
public final class Views {
  /**
   * Of {@link State}, with the texts of {@link Guidance}. It rises when either changes, so that no
   * client takes what it holds of an older release for what it would be sent now.
   */
  public static final int SHAPE = 2;

  /** The one who looks, in {@link Progress#waitingFor} and {@link Summary#endedBy}. */
  static final String ME = "me";

  /** The other one. */
  static final String PARTNER = "partner";

  private Views() {}

  /**
   * All there is to see, in one piece.
   *
   * @param version rises whenever anything else in here changes, and not otherwise
   * @param seq of the session's last event, 0 before the first
   * @param lastEventAt when that was; the session's creation before the first
   * @param partner null until somebody has joined
   * @param messages guidance and transition messages, oldest first
   * @param unseen how many events I have not seen that I did not cause
   * @param mutedUntil until when I am not to be pushed, which may have passed; null if I never said
   */
  public record State(
      long version,
      long seq,
      Instant lastEventAt,
      Summary session,
      @Nullable Partner partner,
      Progress progress,
      Invitation invitation,
      Compact compact,
      Empathy empathy,
      List<Message> messages,
      int unseen,
      @Nullable Instant mutedUntil) {}

  /**
   * @param endedBy me or partner, null while it is not over
   * @param reason what the partner said with the last change of status, null if they said nothing,
   *     or did not make it
   */
  public record Summary(
      UUID id,
      SessionStatus status,
      Instant createdAt,
      @Nullable Instant endedAt,
      @Nullable String endedBy,
      @Nullable String reason) {}

  /**
   * @param id {@code erased-} and a UUID once they have erased themselves
   * @param name the inviter's name for them, else their display name, else null
   */
  public record Partner(String id, @Nullable String name) {}

  /**
   * @param canAdvance whether advance-stage would succeed now
   * @param waitingFor who has something to do now: me, partner, both or nobody
   */
  public record Progress(
      Mine me, @Nullable Theirs partner, boolean canAdvance, List<String> waitingFor) {}

  /**
   * @param gates when each gate was satisfied, by its name
   */
  public record Mine(
      int stage,
      StageStatus status,
      Instant startedAt,
      @Nullable Instant completedAt,
      Map<String, Instant> gates) {}

  /** The partner's progress, without their gates. */
  public record Theirs(
      int stage, StageStatus status, Instant startedAt, @Nullable Instant completedAt) {}

  /**
   * The invitation, without the id that admits its holder.
   *
   * @param name what the inviter calls the invitee; null once either has erased themselves
   * @param inviterName the inviter's display name, null if their token has none
   * @param status as it is kept: pending also when its time has passed
   * @param isInviter whether the one who looks is the inviter
   */
  public record Invitation(
      @Nullable String name,
      @Nullable String inviterName,
      @Nullable String message,
      @Nullable Instant confirmedAt,
      InvitationStatus status,
      Instant expiresAt,
      boolean isInviter) {}

  /** When each has signed; the partner's is null until I have. */
  public record Compact(@Nullable Instant mySignedAt, @Nullable Instant partnerSignedAt) {}

  /**
   * Stage 2.
   *
   * @param partner the partner's guess, null until it is revealed
   * @param partnerHasShared whether there is one, revealed or not
   * @param hasNewSharedContext whether my guess is being refined
   * @param hasUnviewedSharedContext whether, then, the partner told me something I have not read
   *     yet
   * @param readyForStage3 whether both guesses are validated
   */
  public record Empathy(
      @Nullable MyAttempt mine,
      @Nullable TheirAttempt partner,
      boolean partnerHasShared,
      boolean hasNewSharedContext,
      boolean hasUnviewedSharedContext,
      boolean readyForStage3) {}

  /**
   * My guess of how the partner feels.
   *
   * @param id UUID v7
   * @param revision 0 until it is shown, 1 then, one more for each text that replaced it
   * @param sharedAt when this text was shared
   * @param feedback the partner's last words about it
   * @param context what the partner told me to help me guess better
   */
  public record MyAttempt(
      UUID id,
      AttemptStatus status,
      int revision,
      String content,
      Instant sharedAt,
      @Nullable String feedback,
      @Nullable MyContext context) {}

  /**
   * @param viewedAt when I first read it
   */
  public record MyContext(String content, Instant sharedAt, @Nullable Instant viewedAt) {}

  /**
   * The partner's guess of how I feel; as {@link MyAttempt}.
   *
   * @param content null once they have erased themselves
   */
  public record TheirAttempt(
      UUID id,
      AttemptStatus status,
      int revision,
      @Nullable String content,
      Instant sharedAt,
      @Nullable TheirContext context) {}

  /** What I told the partner; whether they have read it is theirs to know. */
  public record TheirContext(String content, Instant sharedAt) {}

  /**
   * What I was told on entering a stage.
   *
   * @param id UUID v7
   */
  public record Message(UUID id, Guidance kind, String content, Instant at) {}

  /**
   * A session in its member's list.
   *
   * @param status EXPIRED when it waits for an answer to an invitation whose time has passed
   * @param partner null until somebody has joined
   * @param partnerStage as partner
   * @param unseen as in {@link State}
   */
  public record Item(
      UUID id,
      String status,
      Instant createdAt,
      Instant lastEventAt,
      long version,
      @Nullable Partner partner,
      ItemInvitation invitation,
      int myStage,
      @Nullable Integer partnerStage,
      List<String> waitingFor,
      int unseen) {}

  /**
   * @param name as in {@link Invitation}
   * @param status EXPIRED when it is pending and its time has passed
   */
  public record ItemInvitation(@Nullable String name, InvitationStatus status, Instant expiresAt) {}

  /**
   * What the inviter sends to whom they invite.
   *
   * @param invitationId admits whoever holds it
   * @param status as with {@link ItemInvitation}
   */
  public record InvitationLink(UUID invitationId, InvitationStatus status, Instant expiresAt) {}

  /**
   * The invitation as whoever holds its id sees it.
   *
   * @param message null if there is none, and once its time has passed
   * @param status as with {@link ItemInvitation}
   */
  public record HeldInvitation(
      @Nullable String name,
      @Nullable String inviterName,
      @Nullable String message,
      InvitationStatus status,
      Instant expiresAt) {}
}
