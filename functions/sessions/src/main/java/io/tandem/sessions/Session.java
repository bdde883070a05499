package io.tandem.sessions;

import io.tandem.sessions.Outcome.Done;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One guided conversation of two people: the aggregate that every action goes through.
 *
 * <p>Each action checks, changes the session, and returns the answer and the events it caused,
 * numbered on from {@link #seq()}. A {@link Refusal} means that nothing has changed. The caller is
 * a user id; a caller who is not a member gets {@link ErrorCode#NOT_FOUND}. A session is one row,
 * so one query locks and reads it, and every action is one update.
 */
public class Session {
  private UUID id;

  private SessionStatus status;

  private @Nullable Role statusChangedBy;

  private @Nullable String statusReason;
  private Instant createdAt;
  private @Nullable Instant endedAt;
  private long seq;
  private Instant lastEventAt;
  private Invitation invitation;
  private Member inviter;
  private @Nullable Member invitee;

  @SuppressWarnings("NullAway.Init") // filled from its row
  protected Session() {}

  private Session(Person inviter, String inviteName, Moment moment) {
    this.id = moment.newId();
    this.status = SessionStatus.CREATED;
    this.createdAt = moment.now();
    this.lastEventAt = moment.now();
    this.invitation = new Invitation(moment.newSecret(), inviteName, moment.now());
    this.inviter = new Member(inviter, 0, moment.now());
  }

  /**
   * A new session with its invitation, pending for 7 days.
   *
   * @param inviteName what the inviter calls the invitee, 1 to 100 characters
   */
  public static Session open(Person inviter, String inviteName, Moment moment) {
    return new Session(inviter, inviteName, moment);
  }

  /** The answer to the inviter of a new session. */
  public Done<Answers.Invited> opened() {
    return new Done<>(new Answers.Invited(invitation.id()), List.of(), Optional.of(snapshot()));
  }

  /** The inviter saves a draft of the invitation. {@code CONFLICT} once it is confirmed. */
  public Outcome<Answers.Nothing> draftInvitation(String caller, String message, Moment moment) {
    return Onboarding.draft(new Turn(this, caller, moment), message);
  }

  /**
   * The inviter confirms the invitation, which signs the compact for them and takes them to stage
   * 1. A repeat succeeds and changes nothing.
   *
   * @param message replaces the draft unless it is null
   */
  public Outcome<Answers.Confirmed> confirmInvitation(
      String caller, @Nullable String message, Moment moment) {
    return Onboarding.confirm(new Turn(this, caller, moment), message);
  }

  /**
   * The invitation gets a new id for 7 more days; the old id admits nobody. {@code NOT_FOUND} for
   * anybody but the inviter, {@code SESSION_NOT_ACTIVE} once it is answered.
   */
  public Outcome<Answers.Invited> renewInvitation(String caller, Moment moment) {
    return Onboarding.renew(new Turn(this, caller, moment));
  }

  /**
   * Somebody who holds the invitation joins. {@code VALIDATION_ERROR} if it is their own, {@code
   * NOT_FOUND} if somebody else answered it; also {@code INVITATION_NOT_CONFIRMED} and {@code
   * INVITATION_EXPIRED}. A repeat by the person who joined succeeds and changes nothing.
   */
  public Outcome<Answers.Nothing> acceptInvitation(Person invitee, Moment moment) {
    return Joining.accept(new Turn(this, invitee.userId(), moment), invitee);
  }

  /** Declines, with the refusals of {@link #acceptInvitation}; only the inviter sees the reason. */
  public Outcome<Answers.Declined> declineInvitation(
      String caller, @Nullable String reason, Moment moment) {
    return Joining.decline(new Turn(this, caller, moment), caller, reason);
  }

  /** A member signs. The second signature moves everybody who is still at stage 0 to stage 1. */
  public Outcome<Answers.Nothing> signCompact(String caller, Moment moment) {
    return Onboarding.sign(new Turn(this, caller, moment));
  }

  /** A member at stage 1 feels heard and goes on to stage 2, or does not yet and stays. */
  public Outcome<Answers.FeltHeard> confirmFeelHeard(
      String caller, boolean confirmed, Moment moment) {
    return Witnessing.confirm(new Turn(this, caller, moment), confirmed);
  }

  /**
   * A member at stage 2 shares a guess, replaces a held one, or resubmits one that is being
   * refined. {@code CONFLICT} once it is revealed.
   */
  public Outcome<Answers.Nothing> shareEmpathy(String caller, String content, Moment moment) {
    return EmpathySharing.share(new Turn(this, caller, moment), content);
  }

  /**
   * The partner's guess is right. The second such verdict moves both to stage 3.
   *
   * @param revision the one that the caller has read, null if not given; {@code CONFLICT} if it is
   *     not the current one
   */
  public Outcome<Answers.Validated> validateEmpathy(
      String caller, @Nullable Integer revision, @Nullable String feedback, Moment moment) {
    return EmpathyVerdict.validate(new Turn(this, caller, moment), revision, feedback);
  }

  /** The partner's revealed guess is not right yet; only the partner sees the feedback. */
  public Outcome<Answers.Validated> refineEmpathy(
      String caller, @Nullable Integer revision, String feedback, Moment moment) {
    return EmpathyVerdict.refine(new Turn(this, caller, moment), revision, feedback);
  }

  /** The subject gives context to the partner who is refining a guess. */
  public Outcome<Answers.Nothing> shareContext(String caller, String content, Moment moment) {
    return EmpathyContext.share(new Turn(this, caller, moment), content);
  }

  /** The guesser has read the context that the partner shared. */
  public Outcome<Answers.Nothing> viewContext(String caller, Moment moment) {
    return EmpathyContext.view(new Turn(this, caller, moment));
  }

  /** A member satisfies a gate of their current stage, 3 or 4. A repeat changes nothing. */
  public Outcome<Answers.Nothing> recordGate(String caller, Gate gate, Moment moment) {
    return GateRecording.record(new Turn(this, caller, moment), gate);
  }

  /**
   * A member goes on to the next stage, or is told what blocks them.
   *
   * @param fromStage the stage the caller expects to leave, 0 to 4; {@code CONFLICT} if wrong
   */
  public Outcome<Answers.Advanced> advance(
      String caller, @Nullable Integer fromStage, Moment moment) {
    return Advancement.advance(new Turn(this, caller, moment), fromStage);
  }

  /** {@code ACTIVE → PAUSED}; only the partner sees the reason. */
  public Outcome<Answers.Nothing> pause(String caller, @Nullable String reason, Moment moment) {
    return Lifecycle.pause(new Turn(this, caller, moment), reason);
  }

  /** {@code PAUSED → ACTIVE}; only the partner sees the reason. */
  public Outcome<Answers.Nothing> resume(String caller, @Nullable String reason, Moment moment) {
    return Lifecycle.resume(new Turn(this, caller, moment), reason);
  }

  /**
   * {@code ACTIVE → RESOLVED}; {@code GATE_NOT_SATISFIED} until both have agreed at stage 4. Only
   * the partner sees the reason.
   */
  public Outcome<Answers.Nothing> resolve(String caller, @Nullable String reason, Moment moment) {
    return Lifecycle.resolve(new Turn(this, caller, moment), reason);
  }

  /** A member ends a session that is not over; only the partner sees the reason. */
  public Outcome<Answers.Nothing> leave(String caller, @Nullable String reason, Moment moment) {
    return Leaving.leave(new Turn(this, caller, moment), reason);
  }

  /** Counts a session's later events that a given role did not cause. */
  @FunctionalInterface
  public interface EventCount {
    /**
     * @param role the role as the log writes it
     */
    int notBy(String role, long afterSeq);
  }

  /**
   * A member has seen the events up to {@code seq}. A lower number than before changes nothing;
   * {@code VALIDATION_ERROR} for a number not yet given out.
   *
   * @param laterEvents called only if a later event may be unseen
   */
  public Outcome<Answers.Nothing> markSeen(
      String caller, long seq, EventCount laterEvents, Moment moment) {
    return Attention.markSeen(new Turn(this, caller, moment), seq, laterEvents);
  }

  /** Mutes pushes about this session for a member; null or a past time unmutes. */
  public Outcome<Answers.Nothing> mute(String caller, @Nullable Instant until, Moment moment) {
    return Attention.mute(new Turn(this, caller, moment), until);
  }

  /**
   * Erases a member, or somebody who declined: who they are and what they wrote. They leave first.
   * What the partner wrote stays.
   *
   * @param substitute replaces their id from now on: {@code erased-} and a UUID
   */
  public Outcome<Answers.Nothing> erase(String caller, String substitute, Moment moment) {
    return Erasure.erase(new Turn(this, caller, moment), substitute);
  }

  /** The session as this member sees it; empty for anybody else. */
  public Optional<Views.State> seenBy(String userId) {
    return Optional.ofNullable(member(userId)).map(member -> new SessionView(this, member).state());
  }

  /** The session in this member's list; empty for anybody else. */
  public Optional<Views.Item> listedFor(String userId, Instant now) {
    return Optional.ofNullable(member(userId))
        .map(member -> new SessionView(this, member).item(now));
  }

  /**
   * The invitation as its holder may see it; without the message once it has expired. Empty until
   * it is confirmed; once it is answered, empty for all but the members.
   */
  public Optional<Views.HeldInvitation> invitationHeldBy(String userId, Instant now) {
    boolean shown = invitation.isPending() ? invitation.isConfirmed() : member(userId) != null;
    return Optional.of(invitation.asHolderSeesIt(inviter, now)).filter(it -> shown);
  }

  /** The invitation's id for the inviter while it is pending; empty for anybody else. */
  public Optional<Views.InvitationLink> invitationLinkFor(String userId, Instant now) {
    return Optional.of(invitation)
        .filter(it -> it.isPending() && Membership.is(inviter.userId(), userId))
        .map(it -> it.asLink(now));
  }

  /** Who is who, and what each member sees. */
  public Snapshot snapshot() {
    return Snapshot.of(this);
  }

  /** The session's id, a UUID v7. */
  public UUID id() {
    return id;
  }

  /** The last {@code seq} given out; 0 before the first event. */
  public long seq() {
    return seq;
  }

  Instant lastEventAt() {
    return lastEventAt;
  }

  @Nullable Role statusChangedBy() {
    return statusChangedBy;
  }

  @Nullable String statusReason() {
    return statusReason;
  }

  SessionStatus status() {
    return status;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Nullable Instant endedAt() {
    return endedAt;
  }

  Invitation invitation() {
    return invitation;
  }

  Member inviter() {
    return inviter;
  }

  @Nullable Member invitee() {
    return invitee;
  }

  List<Member> members() {
    return invitee == null ? List.of(inviter) : List.of(inviter, invitee);
  }

  /** Null also for the id of an erased member: nobody may act as them. */
  @Nullable Member member(String userId) {
    return members().stream()
        .filter(member -> Membership.is(member.userId(), userId) && !member.isErased())
        .findFirst()
        .orElse(null);
  }

  @Nullable Member partnerOf(Member member) {
    return isInviter(member) ? invitee : inviter;
  }

  boolean isInviter(Member member) {
    return member == inviter;
  }

  Role roleOf(Member member) {
    return isInviter(member) ? Role.INVITER : Role.INVITEE;
  }

  /**
   * @param reason what {@code by} tells the partner, null if nothing
   */
  void becomes(SessionStatus next, Role by, @Nullable String reason, Instant now) {
    status = next;
    statusChangedBy = by;
    statusReason = reason;
    endedAt = next.isOver() ? now : null;
  }

  void forgetReason() {
    statusReason = null;
  }

  void join(Member second) {
    invitee = second;
  }

  long nextSeq(Instant now) {
    lastEventAt = now;
    return ++seq;
  }
}
