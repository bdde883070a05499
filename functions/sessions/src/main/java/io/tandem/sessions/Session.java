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
 * <p>Each action checks, changes the session, and returns what the caller is told and the events it
 * caused, numbered on from {@link #seq()}; or a {@link Refusal}, and then nothing has changed. The
 * caller is a user id; a caller who is not a member gets {@link ErrorCode#NOT_FOUND}. All of a
 * session is one row, so that locking it is reading it, and every action one update.
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

  /** What the inviter is told of the new session. */
  public Done<Answers.Invited> opened() {
    return new Done<>(new Answers.Invited(invitation.id()), List.of(), Optional.of(snapshot()));
  }

  /** The inviter keeps a text for the invitation. {@code CONFLICT} once it is confirmed. */
  public Outcome<Answers.Nothing> draftInvitation(String caller, String message, Moment moment) {
    return Onboarding.draft(new Turn(this, caller, moment), message);
  }

  /**
   * The inviter confirms the invitation, which signs the compact for them and takes them to stage
   * 1. Done again, it answers as before and does nothing.
   *
   * @param message replaces the draft, unless null
   */
  public Outcome<Answers.Confirmed> confirmInvitation(
      String caller, @Nullable String message, Moment moment) {
    return Onboarding.confirm(new Turn(this, caller, moment), message);
  }

  /**
   * The invitation gets another id, for 7 more days; the old one admits nobody any more. {@code
   * NOT_FOUND} for anybody but the inviter, {@code SESSION_NOT_ACTIVE} once it is answered.
   */
  public Outcome<Answers.Invited> renewInvitation(String caller, Moment moment) {
    return Onboarding.renew(new Turn(this, caller, moment));
  }

  /**
   * Somebody who holds the invitation joins. {@code VALIDATION_ERROR} if it is their own, {@code
   * INVITATION_NOT_CONFIRMED}, {@code NOT_FOUND} if others have answered it, {@code
   * INVITATION_EXPIRED}. Whoever has joined is answered again, and nothing happens.
   */
  public Outcome<Answers.Nothing> acceptInvitation(Person invitee, Moment moment) {
    return Joining.accept(new Turn(this, invitee.userId(), moment), invitee);
  }

  /** As {@link #acceptInvitation}, to the contrary; the reason is for the inviter alone. */
  public Outcome<Answers.Declined> declineInvitation(
      String caller, @Nullable String reason, Moment moment) {
    return Joining.decline(new Turn(this, caller, moment), caller, reason);
  }

  /** A member signs. The second signature moves everybody who is still at stage 0 to stage 1. */
  public Outcome<Answers.Nothing> signCompact(String caller, Moment moment) {
    return Onboarding.sign(new Turn(this, caller, moment));
  }

  /** A member at stage 1 feels heard and goes on to stage 2; or not yet, and stays. */
  public Outcome<Answers.FeltHeard> confirmFeelHeard(
      String caller, boolean confirmed, Moment moment) {
    return Witnessing.confirm(new Turn(this, caller, moment), confirmed);
  }

  /**
   * A member at stage 2 shares a guess, replaces it while it is held, or resubmits it while it is
   * refined. {@code CONFLICT} once it is revealed.
   */
  public Outcome<Answers.Nothing> shareEmpathy(String caller, String content, Moment moment) {
    return EmpathySharing.share(new Turn(this, caller, moment), content);
  }

  /**
   * The partner's guess is right. The second such verdict moves both to stage 3.
   *
   * @param revision that the caller has read, null if they do not say; {@code CONFLICT} if there is
   *     another by now, as with the next
   */
  public Outcome<Answers.Validated> validateEmpathy(
      String caller, @Nullable Integer revision, @Nullable String feedback, Moment moment) {
    return EmpathyVerdict.validate(new Turn(this, caller, moment), revision, feedback);
  }

  /** The partner's revealed guess is not right yet; the words are for the partner alone. */
  public Outcome<Answers.Validated> refineEmpathy(
      String caller, @Nullable Integer revision, String feedback, Moment moment) {
    return EmpathyVerdict.refine(new Turn(this, caller, moment), revision, feedback);
  }

  /** The subject helps the partner, who is refining a guess. */
  public Outcome<Answers.Nothing> shareContext(String caller, String content, Moment moment) {
    return EmpathyContext.share(new Turn(this, caller, moment), content);
  }

  /** The guesser has read what the partner shared. */
  public Outcome<Answers.Nothing> viewContext(String caller, Moment moment) {
    return EmpathyContext.view(new Turn(this, caller, moment));
  }

  /** A member satisfies a gate of their current stage 3 or 4; again, nothing happens. */
  public Outcome<Answers.Nothing> recordGate(String caller, Gate gate, Moment moment) {
    return GateRecording.record(new Turn(this, caller, moment), gate);
  }

  /**
   * A member goes on to the next stage, or is told what keeps them.
   *
   * @param fromStage where the caller believes to be, 0 to 4; {@code CONFLICT} if they are not
   */
  public Outcome<Answers.Advanced> advance(
      String caller, @Nullable Integer fromStage, Moment moment) {
    return Advancement.advance(new Turn(this, caller, moment), fromStage);
  }

  /** {@code ACTIVE → PAUSED}; the reason is for the partner alone, as with the next two. */
  public Outcome<Answers.Nothing> pause(String caller, @Nullable String reason, Moment moment) {
    return Lifecycle.pause(new Turn(this, caller, moment), reason);
  }

  /** {@code PAUSED → ACTIVE}. */
  public Outcome<Answers.Nothing> resume(String caller, @Nullable String reason, Moment moment) {
    return Lifecycle.resume(new Turn(this, caller, moment), reason);
  }

  /** {@code ACTIVE → RESOLVED}; {@code GATE_NOT_SATISFIED} until both have an agreement. */
  public Outcome<Answers.Nothing> resolve(String caller, @Nullable String reason, Moment moment) {
    return Lifecycle.resolve(new Turn(this, caller, moment), reason);
  }

  /** A member ends a session that is not over; the reason is for the partner alone. */
  public Outcome<Answers.Nothing> leave(String caller, @Nullable String reason, Moment moment) {
    return Leaving.leave(new Turn(this, caller, moment), reason);
  }

  /** How many events of a session there are after a number that this one did not cause. */
  @FunctionalInterface
  public interface EventCount {
    /**
     * @param role as the log names who acted
     */
    int notBy(String role, long afterSeq);
  }

  /**
   * A member has seen the events up to this number. A lower one than before changes nothing; {@code
   * VALIDATION_ERROR} for one that was not given out yet.
   *
   * @param left asked only if something after it may be unseen
   */
  public Outcome<Answers.Nothing> markSeen(
      String caller, long seq, EventCount left, Moment moment) {
    return Attention.markSeen(new Turn(this, caller, moment), seq, left);
  }

  /** A member is not pushed about this session until then; null and a past time mute nothing. */
  public Outcome<Answers.Nothing> mute(String caller, @Nullable Instant until, Moment moment) {
    return Attention.mute(new Turn(this, caller, moment), until);
  }

  /**
   * Whoever was a member, or declined, is forgotten: who they are and what they wrote. They leave
   * first. What the partner wrote stays.
   *
   * @param substitute stands for them from here on: {@code erased-} and a UUID
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
   * The invitation as whoever holds its id may see it, once its time has passed without the
   * message. Empty until it is confirmed; once it is answered, empty but for the members.
   */
  public Optional<Views.HeldInvitation> invitationHeldBy(String userId, Instant now) {
    boolean shown = invitation.isPending() ? invitation.isConfirmed() : member(userId) != null;
    return Optional.of(invitation.asHolderSeesIt(inviter, now)).filter(it -> shown);
  }

  /** The invitation's id once more, for the inviter while it is pending; empty for anybody else. */
  public Optional<Views.InvitationLink> invitationLinkFor(String userId, Instant now) {
    return Optional.of(invitation)
        .filter(it -> it.isPending() && Membership.is(inviter.userId(), userId))
        .map(it -> it.asLink(now));
  }

  /** Who is who, and what each member sees. */
  public Snapshot snapshot() {
    return Snapshot.of(this);
  }

  /** UUID v7. */
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

  /** The id that replaces an erased member's is nobody's. */
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
   * @param reason what they said to the other one, null if nothing
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
