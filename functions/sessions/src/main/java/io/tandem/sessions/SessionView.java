package io.tandem.sessions;

import io.tandem.events.EmpathyStatus;
import io.tandem.events.MemberProgress;
import io.tandem.events.TransitionMessage;
import io.tandem.sessions.Views.Compact;
import io.tandem.sessions.Views.MyProgress;
import io.tandem.sessions.Views.Partner;
import io.tandem.sessions.Views.PartnerProgress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session through one member's eyes: never the partner's gates, never an unrevealed text, and
 * nothing of the partner's signature before one's own.
 */
public final class SessionView {
  private final Session session;
  private final Member me;
  private final @Nullable Member partner;

  SessionView(Session session, Member me) {
    this.session = session;
    this.me = me;
    this.partner = session.partnerOf(me);
  }

  /** The session's last {@code seq}. */
  public long version() {
    return session.version();
  }

  /**
   * What changes whenever anything a member sees does: the version, and behind a dot what changed
   * since for this member alone (a draft, a held text replaced, a context read, an invitation
   * expired).
   */
  public String revision(Instant now) {
    int unnumbered = me.edits() + (session.invitation().isLate(now) ? 1 : 0);
    return unnumbered == 0 ? "" + version() : version() + "." + unnumbered;
  }

  /** The session itself. */
  public Views.Summary summary() {
    return new Views.Summary(
        session.id(),
        session.status(),
        session.createdAt(),
        session.resolvedAt(),
        version(),
        partner == null ? null : new Partner(partner.userId(), partnerName()));
  }

  /** What I call the partner: the inviter's name for the invitee, the inviter's own name. */
  public @Nullable String partnerName() {
    return session.isInviter(me) ? session.invitation().name() : session.inviter().name();
  }

  /** Where I am, where the partner is, and whether I can go on. */
  public Views.Progress progress() {
    return new Views.Progress(
        myProgress(),
        partner == null ? null : partnerProgress(partner),
        Advancement.isPossible(session, me),
        new Views.Milestones(me.satisfiedAt(Gate.FEEL_HEARD_CONFIRMED)));
  }

  private MyProgress myProgress() {
    MemberProgress now = Progress.of(session, me);
    return new MyProgress(
        now.stage(), now.status(), me.stageStartedAt(), session.resolvedAt(), me.gatesSatisfied());
  }

  private PartnerProgress partnerProgress(Member other) {
    MemberProgress now = Progress.of(session, other);
    return new PartnerProgress(
        now.stage(), now.status(), other.stageStartedAt(), session.resolvedAt());
  }

  /** Who has signed the compact. */
  public Compact compact() {
    boolean mySigned = me.has(Gate.COMPACT_SIGNED);
    Instant partnerSignedAt =
        partner == null || !mySigned ? null : partner.satisfiedAt(Gate.COMPACT_SIGNED);
    return new Compact(
        mySigned,
        me.satisfiedAt(Gate.COMPACT_SIGNED),
        partnerSignedAt != null,
        partnerSignedAt,
        me.stage() != Stage.ONBOARDING || Advancement.isPossible(session, me));
  }

  /** Stage 2. */
  public EmpathyStatus empathy() {
    return Empathy.statusFor(session, me);
  }

  /**
   * All of it.
   *
   * @param messages my newest messages, oldest first
   */
  public Views.State state(List<TransitionMessage> messages, Instant now) {
    return new Views.State(
        version(),
        summary(),
        progress(),
        session.invitationAsSeenBy(me.userId(), now),
        compact(),
        empathy(),
        messages);
  }
}
