package io.tandem.sessions;

import io.tandem.events.MemberProgress;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session as one member sees it: never the partner's gates, never an unrevealed text, and the
 * partner's signature only after one's own. It depends on the session's row alone, not on the
 * clock.
 */
final class SessionView {
  private final Session session;
  private final Member me;
  private final @Nullable Member partner;

  SessionView(Session session, Member me) {
    this.session = session;
    this.me = me;
    this.partner = session.partnerOf(me);
  }

  /** What each member sees, by user id. */
  static Map<String, Views.State> ofAll(Session session) {
    Map<String, Views.State> views = new LinkedHashMap<>();
    session.members().stream()
        .filter(it -> !it.isErased())
        .forEach(it -> views.put(it.userId(), new SessionView(session, it).state()));
    return views;
  }

  Views.State state() {
    return new Views.State(
        me.version(),
        session.seq(),
        session.lastEventAt(),
        summary(),
        partner(),
        progress(),
        session.invitation().asMembersSeeIt(session.inviter(), session.isInviter(me)),
        compact(),
        Empathy.seenBy(session, me),
        me.messages(),
        me.unseen(),
        me.mutedUntil());
  }

  Views.Item item(Instant now) {
    boolean expired = session.invitation().isExpired(now);
    return new Views.Item(
        session.id(),
        expired ? InvitationStatus.EXPIRED.name() : session.status().name(),
        session.createdAt(),
        session.lastEventAt(),
        me.version(),
        partner(),
        session.invitation().asItem(now),
        me.stage().number(),
        partner == null ? null : partner.stage().number(),
        Waiting.seenBy(session, me),
        me.unseen());
  }

  private Views.Summary summary() {
    boolean mine = session.statusChangedBy() == session.roleOf(me);
    String endedBy = mine ? Views.ME : Views.PARTNER;
    return new Views.Summary(
        session.id(),
        session.status(),
        session.createdAt(),
        session.endedAt(),
        session.endedAt() == null ? null : endedBy,
        mine ? null : session.statusReason());
  }

  private Views.@Nullable Partner partner() {
    return Optional.ofNullable(partner)
        .map(other -> new Views.Partner(other.userId(), partnerName()))
        .orElse(null);
  }

  /** What I call the partner: the inviter's name for the invitee, or the inviter's own name. */
  private @Nullable String partnerName() {
    return session.isInviter(me) ? session.invitation().name() : session.inviter().name();
  }

  private Views.Progress progress() {
    return new Views.Progress(
        mine(),
        partner == null ? null : theirs(partner),
        Advancement.isPossible(session, me),
        Waiting.seenBy(session, me));
  }

  private Views.Mine mine() {
    MemberProgress now = Progress.of(session, me);
    return new Views.Mine(
        now.stage(), now.status(), me.stageStartedAt(), completedAt(), me.gatesSatisfied());
  }

  private Views.Theirs theirs(Member other) {
    MemberProgress now = Progress.of(session, other);
    return new Views.Theirs(now.stage(), now.status(), other.stageStartedAt(), completedAt());
  }

  private @Nullable Instant completedAt() {
    return session.status() == SessionStatus.RESOLVED ? session.endedAt() : null;
  }

  private Views.Compact compact() {
    Instant mine = me.satisfiedAt(Gate.COMPACT_SIGNED);
    return new Views.Compact(
        mine, mine == null || partner == null ? null : partner.satisfiedAt(Gate.COMPACT_SIGNED));
  }
}
