package io.tandem.push;

import io.tandem.events.MemberProgress;
import io.tandem.events.Move;
import io.tandem.events.SessionEvent;
import io.tandem.events.StageStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two people of their own for each test, and their session. Ana invited; she calls Ben Benny. */
final class Two {
  static final String CANARY = "canary-session-text";
  final UUID session = UUID.randomUUID();
  final String ana = "ana-" + session;
  final String ben = "ben-" + session;

  static Two joined(@Nullable String nameOfAna) {
    Two two = new Two();
    Sql.run(
        """
        insert into sessions (id, status, status_changed_by, status_reason, created_at, seq,
          last_event_at, invitation_id, invitation_name, invitation_message, invitation_status,
          invitation_confirmed_at, invitation_expires_at, inviter_user_id, inviter_name,
          inviter_version, inviter_stage, inviter_stage_started_at, invitee_user_id, invitee_name,
          invitee_version, invitee_stage, invitee_stage_started_at)
        values (?, 'ACTIVE', 'INVITER', ?, now(), 7, now(), gen_random_uuid(), 'Benny', ?,
          'ACCEPTED', now(), now(), ?, ?, 1, 0, now(), ?, 'Ben', 1, 0, now())
        """,
        two.session,
        CANARY,
        CANARY,
        two.ana,
        nameOfAna,
        two.ben);
    return two;
  }

  static Two joined() {
    return joined("Ana");
  }

  static Two declined() {
    Two two = new Two();
    Sql.run(
        """
        insert into sessions (id, status, status_changed_by, created_at, ended_at, seq,
          last_event_at, invitation_id, invitation_name, invitation_message, invitation_status,
          invitation_confirmed_at, invitation_expires_at, invitation_declined_by, inviter_user_id,
          inviter_name, inviter_version, inviter_stage, inviter_stage_started_at)
        values (?, 'ABANDONED', 'HOLDER', now(), now(), 2, now(), gen_random_uuid(), 'Benny', ?,
          'DECLINED', now(), now(), ?, ?, 'Ana', 1, 0, now())
        """,
        two.session,
        CANARY,
        two.ben,
        two.ana);
    return two;
  }

  /** Gives somebody a phone, a newer one than those before. */
  Two withPhone(String userId, String token) {
    Sql.run(
        "insert into push_devices values (?, ?, 'ios', clock_timestamp())", token(token), userId);
    return this;
  }

  Two withPhoneOfBen() {
    return withPhone(ben, "his");
  }

  /** Ben's phone, quiet from 22:00 to 07:00 in Berlin. */
  Two withQuietPhoneOfBen() {
    withPhone(ben, "quiet");
    Sql.run(
        """
        update push_devices set quiet_zone = 'Europe/Berlin', quiet_from = '22:00', quiet_to = '07:00'
        where push_token = ?
        """,
        token("quiet"));
    return this;
  }

  /** Something that rings Ben. */
  SessionEvent pause() {
    return event(ana, new Move.SessionPaused());
  }

  String token(String name) {
    return "ExponentPushToken[" + name + "-" + session + "]";
  }

  /** What one of them did. */
  SessionEvent event(String actor, Move move) {
    return event(actor, move, ben);
  }

  SessionEvent event(String actor, Move move, String other) {
    return event(actor, move, other, 7);
  }

  SessionEvent event(String actor, Move move, String other, long seq) {
    Map<String, MemberProgress> progress = new HashMap<>();
    progress.put(ana, new MemberProgress(2, StageStatus.IN_PROGRESS));
    if (!(move instanceof Move.InvitationDeclined)) {
      progress.put(other, new MemberProgress(2, StageStatus.IN_PROGRESS));
    }
    return new SessionEvent(
        UUID.randomUUID(),
        session,
        seq,
        Instant.parse("2026-11-23T07:00:00.120Z"),
        actor,
        progress,
        move);
  }
}
