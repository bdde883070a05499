package io.tandem.bench.plans;

/** The SQL that fills the tables. */
final class CrowdSql {
  static final String KEEP_IDS =
      """
      create temp table crowd on commit drop as
      select gen_random_uuid() as id, 'crowd-' || n / 3 as ana, 'crowd-' || n / 3 + 1 as ben,
        case when n %% 16 = 0 then now() - interval '1 year' - n * interval '1 s' end as ended
      from generate_series(%d, %d) n
      """;

  /** One session in 16 ended so long ago that it can be removed. */
  static final String SESSIONS =
      """
      insert into sessions (id, status, status_changed_by, created_at, ended_at, seq, last_event_at,
        invitation_id, invitation_name, invitation_status, invitation_confirmed_at,
        invitation_expires_at, inviter_user_id, inviter_name, inviter_version, inviter_seen_seq,
        inviter_unseen, inviter_stage, inviter_stage_started_at, inviter_gates_compact_signed_at,
        invitee_user_id, invitee_name, invitee_version, invitee_seen_seq, invitee_unseen,
        invitee_stage, invitee_stage_started_at, invitee_gates_compact_signed_at)
      select id, case when ended is null then 'ACTIVE' else 'ABANDONED' end, 'INVITEE', now(), ended,
        %1$d, now(), gen_random_uuid(), 'Benny', 'ACCEPTED', now(), now(), ana, 'Ana', %1$d, %1$d - 1, 1,
        1, now(), now(), ben, 'Ben', %1$d, %1$d, 0, 1, now(), now()
      from crowd
      """;

  static final String EVENTS =
      """
      insert into session_events
      select gen_random_uuid(), id, seq, 'partner.advanced', false, now(), cast(
        '{"toStage": 1, "fromStage": 0, "advancedAt": "2026-01-01T00:00:00.000Z", "progress": {"inviter":
        {"stage": 1, "status": "IN_PROGRESS"}, "invitee": {"stage": 1, "status": "IN_PROGRESS"}},
        "triggeredByUserId": "inviter"}' as jsonb), now()
      from crowd, generate_series(1, %d) seq
      """;

  static final String OTHERS =
      """
      insert into idempotency_keys
        select 'crowd-' || n, 'POST /', gen_random_uuid(), '', 200, '{}', gen_random_uuid(), now()
        from generate_series(1, %1$d) n;
      insert into command_counts select n, false, now() - interval '1 hour'
        from generate_series(1, %1$d) n;
      insert into push_devices
        select 'ExponentPushToken[' || gen_random_uuid() || ']', 'crowd-' || n, 'ios', now()
        from generate_series(1, %1$d) n;
      insert into push_deliveries select gen_random_uuid(), 'crowd-' || n, now()
        from generate_series(1, %1$d) n;
      insert into push_tickets
        select gen_random_uuid(), 'ExponentPushToken[crowd]', 'crowd-' || n, gen_random_uuid(), now(),
          now() + interval '1 hour'
        from generate_series(1, %1$d) n;
      insert into rings
        select 'ExponentPushToken[crowd]', 'crowd-' || n, gen_random_uuid(), gen_random_uuid(),
          'partner.advanced', 1, now(), now() + interval '1 hour'
        from generate_series(1, %1$d) n;
      insert into session_backoffs select gen_random_uuid(), 1, now() + interval '1 hour'
        from generate_series(1, %1$d) n
      """;

  private CrowdSql() {}
}
