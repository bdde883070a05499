package io.tandem.sessions;

import io.tandem.events.AttemptStatus;
import io.tandem.events.StageStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one member sees of a session, the same in a read, in a command's answer and in a message.
 * Stages are 0 to 4; a time is null until it has come.
 */
public final class Views {
  /**
   * The version of {@link State}'s shape and of the texts in {@link Guidance}. Raise it when either
   * changes, so that no client mistakes an older release's state for the current one.
   */
  public static final int SHAPE = 2;

  /** The viewer, in {@link Progress#waitingFor} and {@link Summary#endedBy}. */
  static final String ME = "me";

  /** The viewer's partner. */
  static final String PARTNER = "partner";

  private Views() {}

  /**
   * Everything a member sees of a session.
   *
   * @param version rises exactly when anything else in here changes
   * @param seq the session's last {@code seq}, 0 before the first event
   * @param lastEventAt the last event's time; the session's creation before the first event
   * @param partner null until somebody has joined
   * @param messages guidance and transition messages, oldest first
   * @param unseen how many events by others I have not seen
   * @param mutedUntil until when my pushes are muted; may have passed; null if never set
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
   * @param endedBy me or partner, null until the session is over
   * @param reason the partner's words with the last change of status, null if they gave none or did
   *     not make the change
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
   * @param name what the inviter calls the invitee, or the inviter's display name; null if there is
   *     none or it was erased
   */
  public record Partner(String id, @Nullable String name) {}

  /**
   * @param canAdvance whether advance-stage would succeed now
   * @param waitingFor who has something to do now: me, partner, both or neither
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
   * @param status the stored status: still pending after its time has passed
   * @param isInviter whether the viewer is the inviter
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
   * @param partnerHasShared whether the partner has shared a guess, revealed or not
   * @param hasNewSharedContext whether my guess is being refined
   * @param hasUnviewedSharedContext whether it is, and the partner has shared context that I have
   *     not viewed
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
   * @param revision 0 until revealed, then 1, and one more for each resubmission
   * @param sharedAt when this text was shared
   * @param feedback the partner's last words about it
   * @param context what the partner wrote to help me refine the guess
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
   * The partner's guess of how I feel, like {@link MyAttempt}.
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

  /** What I told the partner; I do not learn whether they have read it. */
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
   * @param status EXPIRED when the unanswered invitation's time has passed
   * @param partner null until somebody has joined
   * @param partnerStage null until somebody has joined
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
   * What the inviter sends to the person they invite.
   *
   * @param invitationId admits whoever holds it
   * @param status as in {@link ItemInvitation}
   */
  public record InvitationLink(UUID invitationId, InvitationStatus status, Instant expiresAt) {}

  /**
   * The invitation as its holder sees it.
   *
   * @param message null if there is none or its time has passed
   * @param status as in {@link ItemInvitation}
   */
  public record HeldInvitation(
      @Nullable String name,
      @Nullable String inviterName,
      @Nullable String message,
      InvitationStatus status,
      Instant expiresAt) {}
}
