package io.tandem.actions;

import io.tandem.fixtures.Sql;
import java.util.UUID;

/**
 * A session that ended long ago, stored directly: everything is published, and there is one of each
 * kind of row that is kept beside it.
 */
final class StoredSession {
  /** The row: both members, where there are two, at the last stage with every gate. */
  private static final String SESSION =
      """
      insert into sessions
      select stored.* from jsonb_populate_record(null::sessions, (
        select jsonb_object_agg(column_name, now() - interval '2 years') from information_schema.columns
        where table_name = 'sessions' and column_name like '%%_gates_%%')
        || jsonb_build_object(
          'id', '%1$s', 'status', '%2$s', 'status_changed_by', 'INVITER',
          'created_at', now() - interval '2 years', 'last_event_at', now() - interval '2 years',
          'ended_at', case when '%2$s' in ('RESOLVED', 'ABANDONED') then now() - interval '%3$s' end,
          'seq', %4$d, 'invitation_id', gen_random_uuid(), 'invitation_name', 'Benny',
          'invitation_status', 'ACCEPTED', 'invitation_confirmed_at', now() - interval '2 years',
          'invitation_expires_at', now() - interval '2 years',
          'inviter_user_id', 'ana', 'inviter_version', 1, 'inviter_seen_seq', 0, 'inviter_unseen', 0,
          'inviter_stage', 4, 'inviter_stage_started_at', now() - interval '2 years',
          'invitee_user_id', 'ben', 'invitee_version', 1, 'invitee_seen_seq', 0, 'invitee_unseen', 0,
          'invitee_stage', 4, 'invitee_stage_started_at', now() - interval '2 years')
        || case when '%2$s' in ('CREATED', 'INVITED') then jsonb_build_object(
          'invitation_status', 'PENDING', 'invitation_expires_at', now() - interval '%3$s',
          'status_changed_by', case when '%2$s' = 'INVITED' then 'INVITER' end,
          'inviter_stage', 1, 'invitee_user_id', null, 'invitee_version', null,
          'invitee_seen_seq', null, 'invitee_unseen', null, 'invitee_stage', null,
          'invitee_stage_started_at', null) else '{}' end) stored
      """;

  private static final String BESIDE =
      """
      insert into session_events
        select gen_random_uuid(), '%1$s', n, 'session.paused', false, now(), '{}', now()
        from generate_series(1, %2$d) n;
      insert into push_deliveries
        select id, who, now() from session_events, unnest(array['ana', 'ben']) who
        where session_id = '%1$s';
      insert into push_devices values ('phone of %1$s', 'ben', 'ios', now());
      insert into rings values ('phone of %1$s', 'ben', '%1$s', gen_random_uuid(), 'x', 1, now());
      insert into idempotency_keys
        select 'ana', 'POST /', '%1$s' || n, '', 200, '{}', '%1$s', now()
        from generate_series(1, 2) n;
      insert into session_backoffs values ('%1$s', 1, now());
      """;

  private static final String KEPT =
      """
      select (select count(*) from sessions where id = '%1$s')
        + (select count(*) from session_events where session_id = '%1$s')
        + (select count(*) from push_deliveries where event_id = any ('{%2$s}'))
        + (select count(*) from rings where session_id = '%1$s')
        + (select count(*) from idempotency_keys where session_id = '%1$s')
        + (select count(*) from session_backoffs where session_id = '%1$s')
      """;

  final String id = UUID.randomUUID().toString();
  private final String events;

  private StoredSession(String status, String age, int events) {
    Sql.run(SESSION.formatted(id, status, age, events));
    Sql.run(BESIDE.formatted(id, events));
    this.events =
        Sql.text(
            "select string_agg(id::text, ',') from session_events where session_id = '" + id + "'");
  }

  /**
   * @param age how long ago it ended, or its invitation expired if that is pending
   */
  static StoredSession of(String status, String age) {
    return new StoredSession(status, age, 3);
  }

  /** A session that ended a year and this many days ago. */
  static StoredSession longOver(int days, int events) {
    return new StoredSession("ABANDONED", "1 year %d days".formatted(days), events);
  }

  /** Adds this many copies of its row, without events. */
  void copy(int times) {
    Sql.run(
        """
        insert into sessions
        select copy.* from sessions s, generate_series(1, %d) n, jsonb_populate_record(s,
          jsonb_build_object('id', gen_random_uuid(), 'invitation_id', gen_random_uuid(), 'seq', n * 0))
          copy
        where s.id = '%s'
        """
            .formatted(times, id));
  }

  StoredSession unpublished() {
    Sql.run("update session_events set published_at = null where seq = 2 and session_id = ?", id);
    return this;
  }

  static void inviterAtStage0(String sessionId) {
    Sql.run("alter table sessions disable trigger user");
    Sql.run("update sessions set inviter_stage = 0 where id = ?", sessionId);
    Sql.run("alter table sessions enable trigger user");
  }

  /** How many of its rows remain: its own and those kept beside it. */
  long kept() {
    return Sql.number(KEPT.formatted(id, events));
  }
}
