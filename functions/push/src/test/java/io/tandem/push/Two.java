package io.tandem.push;

import io.tandem.events.MemberProgress;
import io.tandem.events.Move;
import io.tandem.events.SessionEvent;
import io.tandem.events.StageStatus;
import io.tandem.fixtures.Sql;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two people, new for each test, and their session, in which each has something unseen. Ana is the
 * inviter; she calls Ben Benny.
 */
final class Two {
  static final String CANARY = "canary-session-text";
  final UUID session = UUID.randomUUID();
  final String ana = "ana-" + session;
  final String ben;

  /** The two people without a session. */
  Two() {
    this.ben = "ben-" + session;
  }

  private Two(String ben) {
    this.ben = ben;
  }

  static Two joined() {
    return joined("Ana");
  }

  static Two joined(@Nullable String nameOfAna) {
    Two two = new Two();
    two.insert(nameOfAna, two.ben);
    return two;
  }

  /** Ben's id begins with this text. */
  static Two joinedBy(String ben) {
    Two two = new Two(ben + UUID.randomUUID());
    two.insert("Ana", two.ben);
    return two;
  }

  /** Ben has since erased himself. */
  static Two erasedBen() {
    Two two = new Two();
    two.insert("Ana", "erased-" + UUID.randomUUID());
    return two;
  }

  /** Another session of Ben's with somebody else. */
  Two another() {
    Two two = new Two(ben);
    two.insert("Ana", ben);
    return two;
  }

  private void insert(@Nullable String nameOfAna, String invitee) {
    Sql.run(
        """
        insert into sessions (id, status, status_changed_by, status_reason, created_at, seq,
          last_event_at, invitation_id, invitation_name, invitation_message, invitation_status,
          invitation_confirmed_at, invitation_expires_at, inviter_user_id, inviter_name,
          inviter_version, inviter_seen_seq, inviter_unseen, inviter_stage,
          inviter_stage_started_at, invitee_user_id, invitee_name, invitee_version,
          invitee_seen_seq, invitee_unseen, invitee_stage, invitee_stage_started_at)
        values (?, 'ACTIVE', 'INVITER', ?, now(), 7, now(), gen_random_uuid(), 'Benny', ?,
          'ACCEPTED', now(), now(), ?, ?, 1, 0, 1, 0, now(), ?, 'Ben', 1, 0, 1, 0, now())
        """,
        session,
        CANARY,
        CANARY,
        ana,
        nameOfAna,
        invitee);
  }

  static Two declined() {
    Two two = new Two();
    Sql.run(
        """
        insert into sessions (id, status, status_changed_by, created_at, ended_at, seq,
          last_event_at, invitation_id, invitation_name, invitation_message, invitation_status,
          invitation_confirmed_at, invitation_expires_at, invitation_declined_by, inviter_user_id,
          inviter_name, inviter_version, inviter_seen_seq, inviter_unseen, inviter_stage,
          inviter_stage_started_at)
        values (?, 'ABANDONED', 'HOLDER', now(), now(), 2, now(), gen_random_uuid(), 'Benny', ?,
          'DECLINED', now(), now(), ?, ?, 'Ana', 1, 0, 1, 0, now())
        """,
        two.session,
        CANARY,
        two.ben,
        two.ana);
    return two;
  }

  /** Gives the user a phone that is newer than their others. */
  Two withPhone(String userId, String token) {
    Sql.run(
        "insert into push_devices values (?, ?, 'ios', clock_timestamp())", token(token), userId);
    return this;
  }

  Two withPhoneOfBen() {
    return withPhone(ben, "his");
  }

  /** Gives Ben a phone that is quiet from 22:00 to 07:00 in Berlin. */
  Two withQuietPhoneOfBen() {
    return withPhone(ben, "quiet").quiet("quiet", "Europe/Berlin", "22:00", "07:00");
  }

  Two quiet(String token, String zone, String from, String to) {
    Sql.run(
        """
        update push_devices
        set quiet_zone = ?, quiet_from = cast(? as time), quiet_to = cast(? as time)
        where push_token = ?
        """,
        zone,
        from,
        to,
        token(token));
    return this;
  }

  /** Ben has seen everything up to this number. */
  Two seenByBen(long seq) {
    Sql.run(
        "update sessions set invitee_seen_seq = ?, invitee_unseen = 0 where id = ?", seq, session);
    return this;
  }

  Two mutedByBen(String until) {
    Sql.run(
        "update sessions set invitee_muted_until = cast(? as timestamptz) where id = ?",
        until,
        session);
    return this;
  }

  /** Something that rings Ben. */
  SessionEvent pause() {
    return event(ana, new Move.SessionPaused());
  }

  String token(String name) {
    return "ExponentPushToken[" + name + "-" + session + "]";
  }

  /** An event that one of them caused. */
  SessionEvent event(String actor, Move move) {
    return event(actor, move, 7);
  }

  SessionEvent event(String actor, Move move, long seq) {
    return event(actor, move, seq, CDI.current().select(Clock.class).get().instant());
  }

  SessionEvent event(String actor, Move move, long seq, Instant time) {
    Map<String, MemberProgress> progress = new HashMap<>();
    progress.put(ana, new MemberProgress(2, StageStatus.IN_PROGRESS));
    if (!(move instanceof Move.InvitationDeclined)) {
      progress.put(ben, new MemberProgress(2, StageStatus.IN_PROGRESS));
    }
    return new SessionEvent(
        UUID.randomUUID(),
        session,
        seq,
        time.truncatedTo(ChronoUnit.MILLIS),
        actor,
        progress,
        move);
  }
}
