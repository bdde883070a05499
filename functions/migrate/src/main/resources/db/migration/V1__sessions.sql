-- One session, one row: locking it is reading it, and every action is one update. The two members
-- stand side by side (inviter_…, invitee_…), so there can be no third.
create table sessions (
  id uuid primary key,
  status text not null check (status in
    ('CREATED', 'INVITED', 'ACTIVE', 'PAUSED', 'RESOLVED', 'ABANDONED')),
  created_at timestamptz not null,
  resolved_at timestamptz,
  -- the last seq given out
  version bigint not null check (version >= 0),

  invitation_id uuid not null unique,
  invitation_name text not null check (char_length(invitation_name) between 1 and 100),
  invitation_message text check (char_length(invitation_message) between 1 and 500),
  invitation_status text not null check (invitation_status in ('PENDING', 'ACCEPTED', 'DECLINED')),
  invitation_confirmed_at timestamptz,
  invitation_expires_at timestamptz not null,
  invitation_declined_by text check (char_length(invitation_declined_by) between 1 and 128),

  inviter_user_id text not null check (char_length(inviter_user_id) between 1 and 128),
  inviter_name text,
  inviter_stage smallint not null check (inviter_stage between 0 and 4),
  inviter_stage_started_at timestamptz not null,
  -- changes since the last event that this member alone sees
  inviter_edits int not null check (inviter_edits >= 0),
  inviter_feel_heard_feedback text check (char_length(inviter_feel_heard_feedback) <= 500),
  inviter_gates_compact_signed_at timestamptz,
  inviter_gates_invitation_sent_at timestamptz,
  inviter_gates_feel_heard_confirmed_at timestamptz,
  inviter_gates_empathy_validated_at timestamptz,
  inviter_gates_needs_confirmed_at timestamptz,
  inviter_gates_needs_shared_at timestamptz,
  inviter_gates_needs_validated_at timestamptz,
  inviter_gates_ranking_submitted_at timestamptz,
  inviter_gates_agreement_created_at timestamptz,
  inviter_attempt_id uuid unique,
  inviter_attempt_status text check (inviter_attempt_status in
    ('HELD', 'ANALYZING', 'AWAITING_SHARING', 'READY', 'REVEALED', 'REFINING', 'VALIDATED')),
  inviter_attempt_revision int check (inviter_attempt_revision > 0),
  inviter_attempt_content text check (char_length(inviter_attempt_content) between 1 and 2000),
  inviter_attempt_shared_at timestamptz,
  inviter_attempt_feedback text check (char_length(inviter_attempt_feedback) <= 500),
  inviter_attempt_context text check (char_length(inviter_attempt_context) between 1 and 2000),
  inviter_attempt_context_shared_at timestamptz,
  inviter_attempt_context_viewed_at timestamptz,

  invitee_user_id text check (char_length(invitee_user_id) between 1 and 128),
  invitee_name text,
  invitee_stage smallint check (invitee_stage between 0 and 4),
  invitee_stage_started_at timestamptz,
  -- changes since the last event that this member alone sees
  invitee_edits int check (invitee_edits >= 0),
  invitee_feel_heard_feedback text check (char_length(invitee_feel_heard_feedback) <= 500),
  invitee_gates_compact_signed_at timestamptz,
  invitee_gates_invitation_sent_at timestamptz,
  invitee_gates_feel_heard_confirmed_at timestamptz,
  invitee_gates_empathy_validated_at timestamptz,
  invitee_gates_needs_confirmed_at timestamptz,
  invitee_gates_needs_shared_at timestamptz,
  invitee_gates_needs_validated_at timestamptz,
  invitee_gates_ranking_submitted_at timestamptz,
  invitee_gates_agreement_created_at timestamptz,
  invitee_attempt_id uuid unique,
  invitee_attempt_status text check (invitee_attempt_status in
    ('HELD', 'ANALYZING', 'AWAITING_SHARING', 'READY', 'REVEALED', 'REFINING', 'VALIDATED')),
  invitee_attempt_revision int check (invitee_attempt_revision > 0),
  invitee_attempt_content text check (char_length(invitee_attempt_content) between 1 and 2000),
  invitee_attempt_shared_at timestamptz,
  invitee_attempt_feedback text check (char_length(invitee_attempt_feedback) <= 500),
  invitee_attempt_context text check (char_length(invitee_attempt_context) between 1 and 2000),
  invitee_attempt_context_shared_at timestamptz,
  invitee_attempt_context_viewed_at timestamptz,

  constraint two_different_people check (inviter_user_id <> invitee_user_id),
  constraint invitee_is_whole check (
    num_nulls(invitee_user_id, invitee_stage, invitee_stage_started_at, invitee_edits) in (0, 4)),
  constraint invitee_iff_accepted check (
    (invitee_user_id is not null) = (invitation_status = 'ACCEPTED')
    and (invitee_user_id is not null) = (status in ('ACTIVE', 'PAUSED', 'RESOLVED'))),
  constraint confirmed_before_answered check (
    invitation_confirmed_at is not null or (invitation_status = 'PENDING' and status = 'CREATED')),
  constraint abandoned_iff_declined check (
    (status = 'ABANDONED') = (invitation_status = 'DECLINED')),
  constraint declined_by_somebody check (
    (invitation_declined_by is not null) = (invitation_status = 'DECLINED')),
  constraint resolved_by_agreement_of_both check (
    status <> 'RESOLVED' or (inviter_stage = 4 and invitee_stage = 4
      and num_nulls(inviter_gates_agreement_created_at, invitee_gates_agreement_created_at) = 0)),
  constraint revealed_together check (
    (coalesce(inviter_attempt_status, 'HELD') in ('REVEALED', 'REFINING', 'VALIDATED'))
    = (coalesce(invitee_attempt_status, 'HELD') in ('REVEALED', 'REFINING', 'VALIDATED'))),
  constraint resolved_at_iff_resolved check ((resolved_at is not null) = (status = 'RESOLVED')),
  -- The move from stage 2 to 3 is made by both at once.
  constraint need_mapping_together check (
    (inviter_stage >= 3) = (coalesce(invitee_stage, 0) >= 3)),

  -- Nobody is past a stage without its gates.
  constraint inviter_gates_of_passed_stages check (
    (inviter_stage < 1 or inviter_gates_compact_signed_at is not null)
    and (inviter_stage < 2 or inviter_gates_feel_heard_confirmed_at is not null)
    and (inviter_stage < 3 or inviter_gates_empathy_validated_at is not null)
    and (inviter_stage < 4 or num_nulls(inviter_gates_needs_confirmed_at, inviter_gates_needs_shared_at,
                                    inviter_gates_needs_validated_at) = 0)),
  constraint inviter_attempt_is_whole check (
    num_nulls(inviter_attempt_id, inviter_attempt_status, inviter_attempt_revision, inviter_attempt_content,
              inviter_attempt_shared_at) in (0, 5)
    and num_nulls(inviter_attempt_context, inviter_attempt_context_shared_at) in (0, 2)
    and (inviter_attempt_id is not null
         or num_nonnulls(inviter_attempt_feedback, inviter_attempt_context,
                         inviter_attempt_context_viewed_at) = 0)),

  -- Nobody is past a stage without its gates.
  constraint invitee_gates_of_passed_stages check (
    (invitee_stage < 1 or invitee_gates_compact_signed_at is not null)
    and (invitee_stage < 2 or invitee_gates_feel_heard_confirmed_at is not null)
    and (invitee_stage < 3 or invitee_gates_empathy_validated_at is not null)
    and (invitee_stage < 4 or num_nulls(invitee_gates_needs_confirmed_at, invitee_gates_needs_shared_at,
                                    invitee_gates_needs_validated_at) = 0)),
  constraint invitee_attempt_is_whole check (
    num_nulls(invitee_attempt_id, invitee_attempt_status, invitee_attempt_revision, invitee_attempt_content,
              invitee_attempt_shared_at) in (0, 5)
    and num_nulls(invitee_attempt_context, invitee_attempt_context_shared_at) in (0, 2)
    and (invitee_attempt_id is not null
         or num_nonnulls(invitee_attempt_feedback, invitee_attempt_context,
                         invitee_attempt_context_viewed_at) = 0))
);

create index sessions_of_inviter on sessions (inviter_user_id, id desc);
create index sessions_of_invitee on sessions (invitee_user_id, id desc);

-- What only moves one way.
create function sessions_never_go_back() returns trigger language plpgsql as $$
begin
  if new.version < old.version
     or new.inviter_stage < old.inviter_stage
     or new.invitee_stage < old.invitee_stage
     or new.inviter_user_id <> old.inviter_user_id
     or old.invitee_user_id is distinct from new.invitee_user_id and old.invitee_user_id is not null
     or old.status <> new.status and (old.status, new.status) not in (
          ('CREATED', 'INVITED'), ('INVITED', 'ACTIVE'), ('INVITED', 'ABANDONED'),
          ('ACTIVE', 'PAUSED'), ('PAUSED', 'ACTIVE'), ('ACTIVE', 'RESOLVED'))
     or attempt_hidden_again(old.inviter_attempt_status, new.inviter_attempt_status)
     or attempt_hidden_again(old.invitee_attempt_status, new.invitee_attempt_status)
     or gates_lost(old, new) then
    raise exception 'session % cannot go back', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- What was shown stays shown, and VALIDATED is final.
create function attempt_hidden_again(before text, after text) returns boolean language sql immutable as $$
  select coalesce(before = 'VALIDATED' and after is distinct from 'VALIDATED'
    or before in ('REVEALED', 'REFINING')
       and coalesce(after, '') not in ('REVEALED', 'REFINING', 'VALIDATED'), false)
$$;

-- Gates are merged, never overwritten.
create function gates_lost(old sessions, new sessions) returns boolean language sql immutable as $$
  select bool_or(before is not null and before is distinct from after)
  from (values
    (old.inviter_gates_compact_signed_at, new.inviter_gates_compact_signed_at),
    (old.inviter_gates_invitation_sent_at, new.inviter_gates_invitation_sent_at),
    (old.inviter_gates_feel_heard_confirmed_at, new.inviter_gates_feel_heard_confirmed_at),
    (old.inviter_gates_empathy_validated_at, new.inviter_gates_empathy_validated_at),
    (old.inviter_gates_needs_confirmed_at, new.inviter_gates_needs_confirmed_at),
    (old.inviter_gates_needs_shared_at, new.inviter_gates_needs_shared_at),
    (old.inviter_gates_needs_validated_at, new.inviter_gates_needs_validated_at),
    (old.inviter_gates_ranking_submitted_at, new.inviter_gates_ranking_submitted_at),
    (old.inviter_gates_agreement_created_at, new.inviter_gates_agreement_created_at),
    (old.invitee_gates_compact_signed_at, new.invitee_gates_compact_signed_at),
    (old.invitee_gates_invitation_sent_at, new.invitee_gates_invitation_sent_at),
    (old.invitee_gates_feel_heard_confirmed_at, new.invitee_gates_feel_heard_confirmed_at),
    (old.invitee_gates_empathy_validated_at, new.invitee_gates_empathy_validated_at),
    (old.invitee_gates_needs_confirmed_at, new.invitee_gates_needs_confirmed_at),
    (old.invitee_gates_needs_shared_at, new.invitee_gates_needs_shared_at),
    (old.invitee_gates_needs_validated_at, new.invitee_gates_needs_validated_at),
    (old.invitee_gates_ranking_submitted_at, new.invitee_gates_ranking_submitted_at),
    (old.invitee_gates_agreement_created_at, new.invitee_gates_agreement_created_at)
  ) as gate (before, after)
$$;

create trigger sessions_never_go_back before update on sessions
  for each row execute function sessions_never_go_back();

-- Everything that happened, and at the same time the outbox: what is not published yet.
create table session_events (
  id uuid primary key,
  session_id uuid not null references sessions (id),
  seq bigint not null check (seq > 0),
  type text not null,
  -- whether a phone rings for it: at most one event of an action
  push boolean not null,
  occurred_at timestamptz not null,
  -- the CloudEvent, private parts included
  body jsonb not null,
  published_at timestamptz,
  -- by the one clock that all functions share: how late it is, its own time cannot tell
  stored_at timestamptz not null default clock_timestamp(),
  unique (session_id, seq)
);

-- What is left for the relay, the oldest first.
create index session_events_unpublished on session_events (occurred_at)
  where published_at is null;

create function session_events_are_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (new.id, new.session_id, new.seq, new.type, new.push, new.occurred_at, new.body, new.stored_at)
       is not distinct from
       (old.id, old.session_id, old.seq, old.type, old.push, old.occurred_at, old.body, old.stored_at) then
      return new;
    end if;
  end if;
  raise exception 'session_events is append-only' using errcode = 'restrict_violation';
end $$;

create trigger session_events_are_append_only before update or delete on session_events
  for each row execute function session_events_are_append_only();
create trigger session_events_are_not_truncated before truncate on session_events
  for each statement execute function session_events_are_append_only();

-- The first answer to a request that carried an Idempotency-Key; null while it is being made.
create table idempotency_keys (
  caller text not null,
  route text not null,
  key text not null check (char_length(key) between 1 and 255),
  body_hash bytea not null,
  status smallint,
  answer text,
  created_at timestamptz not null,
  primary key (caller, route, key)
);

-- A phone belongs to one member at a time.
create table push_devices (
  push_token text primary key,
  user_id text not null,
  platform text not null check (platform in ('ios', 'android')),
  registered_at timestamptz not null
);

create index push_devices_of_user on push_devices (user_id, registered_at desc);

-- Who has been pushed which event: at most once.
create table push_deliveries (
  event_id uuid not null,
  user_id text not null,
  claimed_at timestamptz not null,
  primary key (event_id, user_id)
);
