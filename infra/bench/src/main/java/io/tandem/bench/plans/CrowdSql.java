package io.tandem.bench.plans;

/** How the tables are filled. */
final class CrowdSql {
  static final String KEEP_IDS =
      """
      create temp table crowd on commit drop as
      select gen_random_uuid() as id, 'crowd-' || n / 3 as ana, 'crowd-' || n / 3 + 1 as ben
      from generate_series(%d, %d) n
      """;

  static final String SESSIONS =
      """
      insert into sessions (id, status, status_changed_by, created_at, seq, last_event_at,
        invitation_id, invitation_name, invitation_status, invitation_confirmed_at,
        invitation_expires_at, inviter_user_id, inviter_name, inviter_version, inviter_stage,
        inviter_stage_started_at, inviter_gates_compact_signed_at, invitee_user_id, invitee_name,
        invitee_version, invitee_stage, invitee_stage_started_at, invitee_gates_compact_signed_at)
      select id, 'ACTIVE', 'INVITEE', now(), %1$d, now(), gen_random_uuid(), 'Benny', 'ACCEPTED',
        now(), now(), ana, 'Ana', %1$d, 1, now(), now(), ben, 'Ben', %1$d, 1, now(), now()
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
        select 'crowd-' || n, 'POST /', gen_random_uuid(), '', 200, '{}', null, now()
        from generate_series(1, %1$d) n;
      insert into push_devices
        select 'ExponentPushToken[' || gen_random_uuid() || ']', 'crowd-' || n, 'ios', now()
        from generate_series(1, %1$d) n;
      insert into push_deliveries select gen_random_uuid(), 'crowd-' || n, now()
        from generate_series(1, %1$d) n;
      insert into push_tickets
        select gen_random_uuid(), 'ExponentPushToken[crowd]', gen_random_uuid(), now(),
          now() + interval '1 hour'
        from generate_series(1, %1$d) n;
      insert into held_pushes
        select 'ExponentPushToken[crowd]', 'crowd-' || n, gen_random_uuid(), gen_random_uuid(),
          'partner.advanced', 1, now() + interval '1 hour'
        from generate_series(1, %1$d) n;
      insert into session_backoffs select gen_random_uuid(), 1, now() + interval '1 hour'
        from generate_series(1, %1$d) n
      """;

  private CrowdSql() {}
}
