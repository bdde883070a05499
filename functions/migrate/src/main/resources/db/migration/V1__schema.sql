-- ------------------------------------------------------------------ sessions

-- An erased user leaves such an id behind, a different one in each session; no token may have one.
create function is_erased(user_id text) returns boolean language sql immutable
  return coalesce(user_id like 'erased-%', false);

-- A session is one row, so one statement locks and reads it, and every action is one update. The two
-- members are side by side (inviter_…, invitee_…), so there can be no third. What they write is here and
-- in no other table.
create table sessions (
  id uuid primary key,
  status text not null,
  -- who changed it last, and their words to the partner
  status_changed_by text,
  status_reason text,
  created_at timestamptz not null,
  ended_at timestamptz,
  -- the last event's number and time; the session's creation before the first event
  seq bigint not null,
  last_event_at timestamptz not null,

  invitation_id uuid not null unique,
  invitation_name text,
  invitation_message text,
  invitation_status text not null,
  invitation_confirmed_at timestamptz,
  invitation_expires_at timestamptz not null,
  invitation_declined_by text,

  inviter_user_id text not null,
  inviter_name text,
  -- version of this member's view; it alone decides what a client shows
  inviter_version bigint not null,
  -- the highest number this member has marked seen, and how many later events are by others
  inviter_seen_seq bigint not null,
  inviter_unseen int not null,
  inviter_muted_until timestamptz,
  inviter_stage smallint not null,
  inviter_stage_started_at timestamptz not null,
  inviter_gates_compact_signed_at timestamptz,
  inviter_gates_invitation_sent_at timestamptz,
  inviter_gates_feel_heard_confirmed_at timestamptz,
  inviter_gates_empathy_validated_at timestamptz,
  inviter_gates_needs_confirmed_at timestamptz,
  inviter_gates_needs_shared_at timestamptz,
  inviter_gates_needs_validated_at timestamptz,
  inviter_gates_ranking_submitted_at timestamptz,
  inviter_gates_agreement_created_at timestamptz,
  -- the guidance this member got on entering a stage; the kind determines the text
  inviter_messages_to_be_heard_id uuid,
  inviter_messages_to_be_heard_at timestamptz,
  inviter_messages_to_the_others_eyes_id uuid,
  inviter_messages_to_the_others_eyes_at timestamptz,
  inviter_messages_to_the_needs_id uuid,
  inviter_messages_to_the_needs_at timestamptz,
  inviter_attempt_id uuid unique,
  inviter_attempt_status text,
  inviter_attempt_revision int,
  inviter_attempt_content text,
  inviter_attempt_shared_at timestamptz,
  inviter_attempt_feedback text,
  inviter_attempt_context text,
  inviter_attempt_context_shared_at timestamptz,
  inviter_attempt_context_viewed_at timestamptz,

  invitee_user_id text,
  invitee_name text,
  -- version of this member's view; it alone decides what a client shows
  invitee_version bigint,
  -- the highest number this member has marked seen, and how many later events are by others
  invitee_seen_seq bigint,
  invitee_unseen int,
  invitee_muted_until timestamptz,
  invitee_stage smallint,
  invitee_stage_started_at timestamptz,
  invitee_gates_compact_signed_at timestamptz,
  invitee_gates_invitation_sent_at timestamptz,
  invitee_gates_feel_heard_confirmed_at timestamptz,
  invitee_gates_empathy_validated_at timestamptz,
  invitee_gates_needs_confirmed_at timestamptz,
  invitee_gates_needs_shared_at timestamptz,
  invitee_gates_needs_validated_at timestamptz,
  invitee_gates_ranking_submitted_at timestamptz,
  invitee_gates_agreement_created_at timestamptz,
  -- the guidance this member got on entering a stage; the kind determines the text
  invitee_messages_to_be_heard_id uuid,
  invitee_messages_to_be_heard_at timestamptz,
  invitee_messages_to_the_others_eyes_id uuid,
  invitee_messages_to_the_others_eyes_at timestamptz,
  invitee_messages_to_the_needs_id uuid,
  invitee_messages_to_the_needs_at timestamptz,
  invitee_attempt_id uuid unique,
  invitee_attempt_status text,
  invitee_attempt_revision int,
  invitee_attempt_content text,
  invitee_attempt_shared_at timestamptz,
  invitee_attempt_feedback text,
  invitee_attempt_context text,
  invitee_attempt_context_shared_at timestamptz,
  invitee_attempt_context_viewed_at timestamptz
);

-- The rules for every session, whoever writes it. One constraint calls one function: PostgreSQL parses and
-- plans each constraint again in every statement that changes a row, which takes 0.3 ms for all rules,
-- while PL/pgSQL keeps its plans. Also, its message does not quote the row with its private text. A rule
-- that evaluates to null holds, as in any constraint. To change it, drop the constraint and add it again,
-- which checks every existing row.
create function keeps_the_rules(it sessions) returns boolean language plpgsql immutable as $$
declare
  broken text := case
    when not (it.status in ('CREATED', 'INVITED', 'ACTIVE', 'PAUSED', 'RESOLVED', 'ABANDONED')
              and it.status_changed_by in ('INVITER', 'INVITEE', 'HOLDER')
              and it.invitation_status in ('PENDING', 'ACCEPTED', 'DECLINED', 'CANCELLED'))
      then 'known_status'
    when not (it.inviter_attempt_status in ('HELD', 'ANALYZING', 'AWAITING_SHARING', 'READY',
                                            'REVEALED', 'REFINING', 'VALIDATED')
              and it.invitee_attempt_status in ('HELD', 'ANALYZING', 'AWAITING_SHARING', 'READY',
                                                'REVEALED', 'REFINING', 'VALIDATED'))
      then 'known_attempt_status'
    when least(it.inviter_stage, it.invitee_stage) < 0 or greatest(it.inviter_stage, it.invitee_stage) > 4
      then 'known_stage'
    when least(it.seq, it.inviter_seen_seq, it.invitee_seen_seq, it.inviter_version - 1,
               it.invitee_version - 1) < 0
      or least(it.inviter_unseen, it.invitee_unseen, it.inviter_attempt_revision,
               it.invitee_attempt_revision) < 0
      then 'no_number_too_small'
    when '' in (it.invitation_name, it.invitation_message, it.invitation_declined_by,
                it.inviter_user_id, it.inviter_attempt_content, it.inviter_attempt_context,
                it.invitee_user_id, it.invitee_attempt_content, it.invitee_attempt_context)
      then 'no_text_empty'
    when char_length(it.invitation_name) > 100
      or greatest(char_length(it.inviter_user_id), char_length(it.invitee_user_id),
                  char_length(it.invitation_declined_by)) > 128
      or greatest(char_length(it.status_reason), char_length(it.invitation_message),
                  char_length(it.inviter_attempt_feedback), char_length(it.invitee_attempt_feedback)) > 500
      or greatest(char_length(it.inviter_attempt_content), char_length(it.inviter_attempt_context),
                  char_length(it.invitee_attempt_content), char_length(it.invitee_attempt_context)) > 2000
      then 'no_text_too_long'

    when it.inviter_user_id = it.invitee_user_id then 'two_different_people'
    when not (num_nulls(it.invitee_user_id, it.invitee_version, it.invitee_seen_seq, it.invitee_unseen,
                        it.invitee_stage, it.invitee_stage_started_at) in (0, 6)
              and (it.invitee_user_id is not null or it.invitee_muted_until is null))
      then 'invitee_is_whole'
    when not ((it.invitee_user_id is not null) = (it.invitation_status = 'ACCEPTED')
              and (it.invitee_user_id is not null or it.status in ('CREATED', 'INVITED', 'ABANDONED')))
      then 'invitee_iff_accepted'
    when not ((it.invitation_status = 'PENDING') = (it.status in ('CREATED', 'INVITED')))
      then 'open_iff_pending'
    when not (it.invitation_confirmed_at is not null or it.status = 'CREATED'
              or it.invitation_status = 'CANCELLED')
      then 'confirmed_before_answered'
    when not ((it.invitation_declined_by is not null) = (it.invitation_status = 'DECLINED'))
      then 'declined_by_somebody'
    when not ((it.status_changed_by is null) = (it.status = 'CREATED')
              and (it.status_reason is null or it.status_changed_by is not null))
      then 'changed_by_somebody'
    when not (it.status <> 'RESOLVED'
              or it.inviter_stage = 4 and it.invitee_stage = 4
                 and num_nulls(it.inviter_gates_agreement_created_at,
                               it.invitee_gates_agreement_created_at) = 0)
      then 'resolved_by_agreement_of_both'
    when not ((it.ended_at is not null) = (it.status in ('RESOLVED', 'ABANDONED')))
      then 'ended_iff_over'
    when not ((coalesce(it.inviter_attempt_status, 'HELD') in ('REVEALED', 'REFINING', 'VALIDATED'))
              = (coalesce(it.invitee_attempt_status, 'HELD') in ('REVEALED', 'REFINING', 'VALIDATED')))
      then 'revealed_together'
    -- Both move from stage 2 to 3 at once.
    when not ((it.inviter_stage >= 3) = (coalesce(it.invitee_stage, 0) >= 3))
      then 'need_mapping_together'

    -- A text stays until its author is erased, and the name until either of the two is.
    when not (it.invitation_name is not null or public.is_erased(it.inviter_user_id)
              or public.is_erased(it.invitee_user_id) or public.is_erased(it.invitation_declined_by))
      then 'named_until_erased'
    when not (((it.inviter_attempt_content is not null) = (it.inviter_attempt_id is not null)
               or it.inviter_attempt_content is null and public.is_erased(it.inviter_user_id))
              and ((it.invitee_attempt_content is not null) = (it.invitee_attempt_id is not null)
                   or it.invitee_attempt_content is null and public.is_erased(it.invitee_user_id)))
      then 'written_until_erased'

    -- Nobody is past a stage without its gates.
    when not ((it.inviter_stage < 1 or it.inviter_gates_compact_signed_at is not null)
              and (it.inviter_stage < 2 or it.inviter_gates_feel_heard_confirmed_at is not null)
              and (it.inviter_stage < 3 or it.inviter_gates_empathy_validated_at is not null)
              and (it.inviter_stage < 4
                   or num_nulls(it.inviter_gates_needs_confirmed_at, it.inviter_gates_needs_shared_at,
                                it.inviter_gates_needs_validated_at) = 0))
      or not ((it.invitee_stage < 1 or it.invitee_gates_compact_signed_at is not null)
              and (it.invitee_stage < 2 or it.invitee_gates_feel_heard_confirmed_at is not null)
              and (it.invitee_stage < 3 or it.invitee_gates_empathy_validated_at is not null)
              and (it.invitee_stage < 4
                   or num_nulls(it.invitee_gates_needs_confirmed_at, it.invitee_gates_needs_shared_at,
                                it.invitee_gates_needs_validated_at) = 0))
      then 'gates_of_passed_stages'
    when 1 in (
        num_nulls(it.inviter_messages_to_be_heard_id, it.inviter_messages_to_be_heard_at),
        num_nulls(it.inviter_messages_to_the_others_eyes_id, it.inviter_messages_to_the_others_eyes_at),
        num_nulls(it.inviter_messages_to_the_needs_id, it.inviter_messages_to_the_needs_at),
        num_nulls(it.invitee_messages_to_be_heard_id, it.invitee_messages_to_be_heard_at),
        num_nulls(it.invitee_messages_to_the_others_eyes_id, it.invitee_messages_to_the_others_eyes_at),
        num_nulls(it.invitee_messages_to_the_needs_id, it.invitee_messages_to_the_needs_at))
      then 'messages_are_whole'
    when not (num_nulls(it.inviter_attempt_id, it.inviter_attempt_status, it.inviter_attempt_revision,
                        it.inviter_attempt_shared_at) in (0, 4)
              and num_nulls(it.inviter_attempt_context, it.inviter_attempt_context_shared_at) in (0, 2)
              and (it.inviter_attempt_id is not null
                   or num_nonnulls(it.inviter_attempt_feedback, it.inviter_attempt_context,
                                   it.inviter_attempt_context_viewed_at) = 0))
      or not (num_nulls(it.invitee_attempt_id, it.invitee_attempt_status, it.invitee_attempt_revision,
                        it.invitee_attempt_shared_at) in (0, 4)
              and num_nulls(it.invitee_attempt_context, it.invitee_attempt_context_shared_at) in (0, 2)
              and (it.invitee_attempt_id is not null
                   or num_nonnulls(it.invitee_attempt_feedback, it.invitee_attempt_context,
                                   it.invitee_attempt_context_viewed_at) = 0))
      then 'attempts_are_whole'
    -- The revision counts the texts that were shown.
    when not ((it.inviter_attempt_revision > 0)
              = (it.inviter_attempt_status in ('REVEALED', 'REFINING', 'VALIDATED')))
      or not ((it.invitee_attempt_revision > 0)
              = (it.invitee_attempt_status in ('REVEALED', 'REFINING', 'VALIDATED')))
      then 'attempts_are_counted_once_shown'
    end;
begin
  if broken is not null then
    raise exception 'a session breaks the rule %', broken
      using errcode = 'check_violation', table = 'sessions', constraint = broken;
  end if;
  return true;
end $$;

alter table sessions add constraint keeps_the_rules check (keeps_the_rules(sessions));

-- A member's list, the newest activity first.
create index sessions_of_inviter on sessions (inviter_user_id, last_event_at desc, id desc);
create index sessions_of_invitee on sessions (invitee_user_id, last_event_at desc, id desc);

-- A decliner is not a member; this finds the session when they erase themselves.
create index sessions_of_decliner on sessions (invitation_declined_by)
  where invitation_declined_by is not null;

-- How many sessions hold something a member has not seen: the number on the app's icon.
create index sessions_unseen_by_inviter on sessions (inviter_user_id) where inviter_unseen > 0;
create index sessions_unseen_by_invitee on sessions (invitee_user_id) where invitee_unseen > 0;

-- Sessions that can be removed, the oldest first.
create index sessions_by_end on sessions (ended_at, id) where ended_at is not null;
create index sessions_by_expiry on sessions (invitation_expires_at, id)
  where invitation_status = 'PENDING';

-- A text that was shown stays shown, and VALIDATED is final.
create function attempt_hidden_again(before text, after text) returns boolean language sql immutable as $$
  select coalesce(before = 'VALIDATED' and after is distinct from 'VALIDATED'
    or before in ('REVEALED', 'REFINING')
       and coalesce(after, '') not in ('REVEALED', 'REFINING', 'VALIDATED'), false)
$$;

-- Only the caller is replaced, and only by the id that this transaction has set.
create function is_erasure(before text, after text) returns boolean language sql stable as $$
  select current_user = '${erasing}' and coalesce(
    before = current_setting('tandem.caller', true)
    and after = current_setting('tandem.erased_as', true), false)
$$;

-- Refuses changes that would go back. It uses expressions, whose plans PL/pgSQL keeps; a separate function
-- would be planned again in each transaction. PL/pgSQL prepares an expression when a transaction first
-- reaches it, so rarely changed columns are checked in branches.
create function sessions_never_go_back() returns trigger language plpgsql as $$
declare
  goes_back boolean := new.seq < old.seq
    or new.inviter_version < old.inviter_version
    or new.invitee_version < old.invitee_version
    or new.inviter_stage < old.inviter_stage
    or new.invitee_stage < old.invitee_stage
    or new.inviter_seen_seq < old.inviter_seen_seq
    or new.invitee_seen_seq < old.invitee_seen_seq
    -- Gates are merged, never overwritten.
    or num_nonnulls(
         nullif(old.inviter_gates_compact_signed_at, new.inviter_gates_compact_signed_at),
         nullif(old.inviter_gates_invitation_sent_at, new.inviter_gates_invitation_sent_at),
         nullif(old.inviter_gates_feel_heard_confirmed_at, new.inviter_gates_feel_heard_confirmed_at),
         nullif(old.inviter_gates_empathy_validated_at, new.inviter_gates_empathy_validated_at),
         nullif(old.inviter_gates_needs_confirmed_at, new.inviter_gates_needs_confirmed_at),
         nullif(old.inviter_gates_needs_shared_at, new.inviter_gates_needs_shared_at),
         nullif(old.inviter_gates_needs_validated_at, new.inviter_gates_needs_validated_at),
         nullif(old.inviter_gates_ranking_submitted_at, new.inviter_gates_ranking_submitted_at),
         nullif(old.inviter_gates_agreement_created_at, new.inviter_gates_agreement_created_at),
         nullif(old.invitee_gates_compact_signed_at, new.invitee_gates_compact_signed_at),
         nullif(old.invitee_gates_invitation_sent_at, new.invitee_gates_invitation_sent_at),
         nullif(old.invitee_gates_feel_heard_confirmed_at, new.invitee_gates_feel_heard_confirmed_at),
         nullif(old.invitee_gates_empathy_validated_at, new.invitee_gates_empathy_validated_at),
         nullif(old.invitee_gates_needs_confirmed_at, new.invitee_gates_needs_confirmed_at),
         nullif(old.invitee_gates_needs_shared_at, new.invitee_gates_needs_shared_at),
         nullif(old.invitee_gates_needs_validated_at, new.invitee_gates_needs_validated_at),
         nullif(old.invitee_gates_ranking_submitted_at, new.invitee_gates_ranking_submitted_at),
         nullif(old.invitee_gates_agreement_created_at, new.invitee_gates_agreement_created_at)) > 0;
begin
  if old.status <> new.status then
    goes_back := goes_back or (old.status, new.status) not in (
      ('CREATED', 'INVITED'), ('INVITED', 'ACTIVE'), ('ACTIVE', 'PAUSED'), ('PAUSED', 'ACTIVE'),
      ('ACTIVE', 'RESOLVED'), ('CREATED', 'ABANDONED'), ('INVITED', 'ABANDONED'),
      ('ACTIVE', 'ABANDONED'), ('PAUSED', 'ABANDONED'));
  end if;
  if old.invitation_status <> new.invitation_status or old.invitation_id <> new.invitation_id then
    goes_back := goes_back or old.invitation_status <> 'PENDING'
      or old.invitation_id <> new.invitation_id and new.invitation_status <> 'PENDING';
  end if;
  if old.inviter_attempt_status is distinct from new.inviter_attempt_status
     or old.invitee_attempt_status is distinct from new.invitee_attempt_status then
    goes_back := goes_back
      or attempt_hidden_again(old.inviter_attempt_status, new.inviter_attempt_status)
      or attempt_hidden_again(old.invitee_attempt_status, new.invitee_attempt_status);
  end if;
  -- A person is replaced only when they erase themselves, and only by their substitute id.
  if old.inviter_user_id <> new.inviter_user_id
     or old.invitee_user_id is distinct from new.invitee_user_id
     or old.invitation_declined_by is distinct from new.invitation_declined_by then
    goes_back := goes_back
      or old.inviter_user_id <> new.inviter_user_id
         and not is_erasure(old.inviter_user_id, new.inviter_user_id)
      or old.invitee_user_id is distinct from new.invitee_user_id
         and old.invitee_user_id is not null
         and not is_erasure(old.invitee_user_id, new.invitee_user_id)
      or old.invitation_declined_by is distinct from new.invitation_declined_by
         and old.invitation_declined_by is not null
         and not is_erasure(old.invitation_declined_by, new.invitation_declined_by);
  end if;
  if goes_back then
    raise exception 'session % cannot go back', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;

create trigger sessions_never_go_back before update on sessions
  for each row execute function sessions_never_go_back();

-- ------------------------------------------------------------------ events

-- The log of events, and at the same time the outbox: the events not yet published. It names members as
-- inviter, invitee and holder (who declined); the session's row says who they are.
create table session_events (
  id uuid primary key,
  session_id uuid not null references sessions (id),
  seq bigint not null check (seq > 0),
  type text not null,
  -- whether a phone rings for it; at most one event of an action does
  push boolean not null,
  occurred_at timestamptz not null,
  -- what both members may know; no private text and no names
  data jsonb not null,
  published_at timestamptz,
  -- by the database's clock, which all functions share; occurred_at cannot tell how late an event is
  stored_at timestamptz not null default clock_timestamp(),
  unique (session_id, seq)
);

-- Unpublished events, by session and number.
create index session_events_unpublished on session_events (session_id, seq)
  where published_at is null;

create function session_events_are_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (new.id, new.session_id, new.seq, new.type, new.push, new.occurred_at, new.data, new.stored_at)
       is not distinct from
       (old.id, old.session_id, old.seq, old.type, old.push, old.occurred_at, old.data, old.stored_at) then
      return new;
    end if;
  elsif tg_op = 'DELETE' and current_user = '${pruning}' then
    return old;
  end if;
  raise exception 'session_events is append-only' using errcode = 'restrict_violation';
end $$;

-- Marking an event as published changes only published_at, and so needs no check.
create trigger session_events_are_append_only
  before update of id, session_id, seq, type, push, occurred_at, data, stored_at or delete
  on session_events
  for each row execute function session_events_are_append_only();
create trigger session_events_are_not_truncated before truncate on session_events
  for each statement execute function session_events_are_append_only();

-- Sessions with an event that SNS refused: when to try again.
create table session_backoffs (
  -- no foreign key: checking it would wait for whoever has locked the session
  session_id uuid primary key,
  refusals int not null check (refusals > 0),
  retry_at timestamptz not null
);

-- ------------------------------------------------------------------ idempotency keys

-- The first answer to a request with an Idempotency-Key, without the state it showed; null while the
-- request is running.
create table idempotency_keys (
  caller text not null,
  route text not null,
  key text not null check (char_length(key) between 1 and 255),
  body_hash bytea not null,
  status smallint,
  answer text,
  -- the session whose state a repeat shows
  session_id uuid,
  created_at timestamptz not null,
  primary key (caller, route, key)
);

create index idempotency_keys_by_age on idempotency_keys (created_at);
create index idempotency_keys_of_session on idempotency_keys (session_id) where session_id is not null;

-- ------------------------------------------------------------------ how often

-- Every command of the last minute and every opening of the last day, and older ones until they are
-- deleted. Each is its own row, so that a caller's requests do not wait for each other. Losing them in a
-- crash is acceptable, so the table is unlogged. A hash stands for the caller. Nobody's id follows from
-- it, so the counts of an erased user may stay.
create unlogged table command_counts (
  who bigint not null,
  opening boolean not null,
  at timestamptz not null
);

create index command_counts_of_caller on command_counts (who, opening, at);

create function caller_number(user_id text) returns bigint language sql immutable
  return hashtextextended(user_id, 2);

-- ------------------------------------------------------------------ phones

-- A phone belongs to one user at a time.
create table push_devices (
  push_token text primary key,
  user_id text not null,
  platform text not null check (platform in ('ios', 'android')),
  registered_at timestamptz not null,
  quiet_zone text,
  quiet_from time,
  quiet_to time,
  constraint quiet_hours_are_whole check (num_nulls(quiet_zone, quiet_from, quiet_to) in (0, 3)),
  constraint quiet_hours_end check (quiet_from <> quiet_to),
  -- lets a waiting ring refer to this phone only as long as it is this user's
  constraint phone_of_a_user unique (push_token, user_id)
);

create index push_devices_of_user on push_devices (user_id, registered_at desc);

-- Which event was pushed to whom: at most once.
create table push_deliveries (
  event_id uuid not null,
  user_id text not null,
  claimed_at timestamptz not null,
  primary key (event_id, user_id)
);

create index push_deliveries_by_age on push_deliveries (claimed_at);
create index push_deliveries_of_user on push_deliveries (user_id);

-- For each phone and session the newest event that will ring or has rung.
create table rings (
  push_token text not null,
  user_id text not null,
  session_id uuid not null,
  event_id uuid not null,
  event text not null,
  seq bigint not null,
  occurred_at timestamptz not null,
  -- when it is due; null once it has rung or was dropped
  due_at timestamptz,
  -- when the phone last rang for this session
  rung_at timestamptz,
  primary key (push_token, session_id),
  -- a phone that is removed, or moves to another user, loses its waiting rings
  foreign key (push_token, user_id) references push_devices (push_token, user_id) on delete cascade
);

create index rings_by_due_time on rings (due_at) where due_at is not null;
create index rings_at_rest on rings (occurred_at) where due_at is null;
create index rings_of_session on rings (session_id);

-- Expo's tickets for accepted pushes; each has a receipt some time later.
create table push_tickets (
  ticket_id text primary key,
  push_token text not null,
  user_id text not null,
  event_id uuid not null,
  sent_at timestamptz not null,
  -- when to ask for the receipt
  ask_at timestamptz not null
);

create index push_tickets_by_ask_time on push_tickets (ask_at);
create index push_tickets_by_age on push_tickets (sent_at);
create index push_tickets_of_user on push_tickets (user_id);

-- Everything a push needs to know about a session, and all that push may see of one: each member's name
-- for the partner, and what they have seen and muted. The view reads the sessions as its owner, not as its
-- reader. Neither half has a condition, so a join looks each up by its index; nobody looks up a null user.
create view memberships (session_id, user_id, partner_name, seen_seq, unseen, muted_until) as
  select id, inviter_user_id, invitation_name, inviter_seen_seq, inviter_unseen, inviter_muted_until
  from sessions
  union all
  select id, invitee_user_id, inviter_name, invitee_seen_seq, invitee_unseen, invitee_muted_until
  from sessions;

-- Takes the due rings of these phones and sessions, permanently. Drops a ring if its event was seen or is
-- too old, or if its session is muted or no longer the user's. Keeps the order of the arguments.
create function take_rings(tokens text[], sessions_of_them uuid[], now timestamptz)
returns table (push_token text, user_id text, session_id uuid, event_id uuid, event text, seq bigint,
               partner_name text, rings boolean, badge bigint)
language plpgsql as $$
#variable_conflict use_column
begin
  return query
    with due as (
      select wanted.place, r.push_token, r.user_id, r.session_id, r.event_id, r.event, r.seq,
        m.partner_name,
        coalesce(m.seen_seq < r.seq and (m.muted_until is null or m.muted_until <= now)
                 and r.occurred_at >= now - interval '24 hours', false) as rings
      from unnest(tokens, sessions_of_them) with ordinality wanted (push_token, session_id, place)
      -- By its key, whatever the statistics say: "offset 0" keeps the other condition outside.
      cross join lateral (
        select * from rings k
        where k.push_token = wanted.push_token and k.session_id = wanted.session_id
        offset 0) r
      left join memberships m on m.session_id = r.session_id and m.user_id = r.user_id
      where r.due_at <= now),
    taken as (
      update rings r set due_at = null, rung_at = case when due.rings then now else r.rung_at end
      from due where r.push_token = due.push_token and r.session_id = due.session_id)
    select due.push_token, due.user_id, due.session_id, due.event_id, due.event, due.seq,
      due.partner_name, due.rings, case when due.rings then (
        select count(*) from memberships b
        where b.user_id = due.user_id and b.unseen > 0
          and (b.muted_until is null or b.muted_until <= now)) end
    from due order by due.place;
end $$;

-- Takes due rings of any phones, the oldest first, with the phones' quiet hours. Skips rings that another
-- run has locked.
create function take_due_rings(now timestamptz, most int)
returns table (push_token text, user_id text, session_id uuid, event_id uuid, event text, seq bigint,
               partner_name text, rings boolean, badge bigint,
               quiet_zone text, quiet_from time, quiet_to time)
language plpgsql as $$
#variable_conflict use_column
declare
  tokens text[];
  sessions_of_them uuid[];
begin
  select array_agg(due.push_token), array_agg(due.session_id) into tokens, sessions_of_them
  from (select r.push_token, r.session_id from rings r where r.due_at <= now
        order by r.due_at limit most for update skip locked) due;
  return query
    select taken.*, d.quiet_zone, d.quiet_from, d.quiet_to
    from take_rings(tokens, sessions_of_them, now) taken
    join push_devices d on d.push_token = taken.push_token;
end $$;

-- Claims an event for a member, only once and only for a current member, and stores a ring for each of
-- their phones with the time it is due, at least 60 s after the session's last ring. Takes rings that are
-- due at once. Stores none while the session is muted. Claiming for a member, erasing them and registering
-- their phones take turns, so nothing is claimed for an erased user, and each claim sees the previous
-- ring. Everything is found by its keys, so one generic plan fits all: with an array parameter PostgreSQL
-- would plan each statement again, 0.9 ms of 1.1 ms.
create function claim_ring(
  claimed uuid, its_session uuid, its_type text, its_seq bigint, occurred timestamptz,
  member text, phones text[], dues timestamptz[], now timestamptz)
returns table (push_token text, user_id text, session_id uuid, event_id uuid, event text, seq bigint,
               partner_name text, rings boolean, badge bigint)
language plpgsql set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  muted boolean;
begin
  perform pg_advisory_xact_lock(hashtextextended(member, 0));
  select coalesce(m.muted_until > now, false) into muted
  from memberships m where m.session_id = its_session and m.user_id = member;
  if not found then
    return;
  end if;
  insert into push_deliveries (event_id, user_id, claimed_at) values (claimed, member, now)
  on conflict do nothing;
  if not found or muted then
    return;
  end if;
  insert into rings as r (push_token, user_id, session_id, event_id, event, seq, occurred_at, due_at)
  select d.push_token, member, its_session, claimed, its_type, its_seq, occurred,
    greatest(phone.due, last.rung_at + interval '60 seconds')
  from unnest(phones, dues) phone (push_token, due)
  join push_devices d on d.push_token = phone.push_token and d.user_id = member
  cross join (
    select max(k.rung_at) as rung_at from rings k
    where k.push_token = any (phones) and k.session_id = its_session) last
  -- This waited for a run that was just ringing the phone, so the rung_at read above may be too old.
  on conflict (push_token, session_id) do update
    set event_id = excluded.event_id, event = excluded.event, seq = excluded.seq,
        occurred_at = excluded.occurred_at,
        due_at = greatest(excluded.due_at, r.rung_at + interval '60 seconds')
    where r.seq < excluded.seq;
  return query select taken.*
    from (select array_agg(k.push_token order by array_position(phones, k.push_token)) as tokens,
            array_agg(k.session_id) as its_sessions
          from rings k
          where k.push_token = any (phones) and k.session_id = its_session and k.user_id = member) theirs
    cross join lateral take_rings(theirs.tokens, theirs.its_sessions, now) taken;
end $$;

-- Stores Expo's tickets, except for phones deleted since, perhaps with their user: an erasure comes before
-- or after. One generic plan for any tickets, as in claim_ring.
create function keep_tickets(ids text[], phones text[], users text[], events uuid[], sent timestamptz,
                             ask timestamptz)
returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended(owner, 0))
  from (select distinct owner from unnest(users) owner order by owner) owners;
  insert into push_tickets (ticket_id, push_token, user_id, event_id, sent_at, ask_at)
  select ticket.id, d.push_token, d.user_id, ticket.event, sent, ask
  from unnest(ids, phones, users, events) ticket (id, phone, owner, event)
  join push_devices d on d.push_token = ticket.phone and d.user_id = ticket.owner
  on conflict do nothing;
end $$;

-- ------------------------------------------------------------------ roles

-- Who may do what. Each kind of function logs in as its own role, and can do nothing that is not granted
-- here, whatever its code tries. Nobody can log in until migrate has set the passwords. Roles belong to
-- the whole cluster, so they may exist already; their comment names the stack they belong to
-- (beforeValidate.sql).
--
-- A frozen or crashed function must not block a row for long, and a statement must end soon after its
-- function has given up on it (socketTimeout, 4 s). All these limits are shorter than the timeout of any
-- function, which is at least 10 s.
--
-- A frozen function keeps its connection, and an Aurora with connections does not pause. So the server
-- closes a connection after four idle minutes; the pool tests each one before use. Behind RDS Proxy the
-- proxy logs in as these roles: the server closes its idle connections, and it opens new ones when needed.
-- Functions keep their connections to the proxy (IdleClientTimeout, 30 minutes).
do $$
declare
  wanted text;
begin
  foreach wanted in array array[
    '${actions}', '${relay}', '${push}', '${receipts}', '${pruning}', '${erasing}']
  loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I login', wanted);
    end if;
    execute format('alter role %I set lock_timeout = ''3s''', wanted);
    execute format('alter role %I set statement_timeout = ''5s''', wanted);
    execute format('alter role %I set idle_in_transaction_session_timeout = ''5s''', wanted);
    execute format('alter role %I set idle_session_timeout = ''240s''', wanted);
    execute format('comment on role %I is %L', wanted, '${stack}');
  end loop;
end $$;

-- Between two statements the relay waits for SNS: ten batches of 2 s each, and then refused batches in
-- parts, which SNS refuses at once. It has 50 s.
alter role "${relay}" set idle_in_transaction_session_timeout = '30s';

-- ------------------------------------------------------------------ whose transaction it is

-- The caller, and the invitation they hold; null if not set.
create function caller() returns text stable language sql
  return nullif(current_setting('tandem.caller', true), '');
create function held_invitation() returns uuid stable language sql
  return cast(nullif(current_setting('tandem.invitation', true), '') as uuid);

-- Sets them until the transaction ends. Here and below, functions with side effects are called in a
-- declaration: PL/pgSQL evaluates it as an expression, where "perform" would run a query.
create function act_as(user_id text, invitation uuid default null) returns text language plpgsql as $$
begin
  return set_config('tandem.caller', user_id, true)
    || set_config('tandem.invitation', coalesce(cast(invitation as text), ''), true);
end $$;

-- Counts a command or an opening of the caller's, unless the limit for the time span is reached; then the
-- hint is after how many whole seconds to retry. Concurrent calls do not see each other, so nobody waits.
create function count_one(user_id text, is_opening boolean, most int, span interval) returns boolean
language plpgsql as $$
declare
  now timestamptz := clock_timestamp();
  caller_no bigint := caller_number(user_id);
begin
  insert into command_counts (who, opening, at)
  select caller_no, is_opening, now
  where not exists (
    select from command_counts c
    where c.who = caller_no and c.opening = is_opening and c.at > now - span
    offset most - 1);
  if not found then
    raise exception 'too often' using errcode = 'TD429', hint = coalesce((
      select greatest(1, ceil(extract(epoch from c.at + span - clock_timestamp())))
      from command_counts c
      where c.who = caller_no and c.opening = is_opening and c.at > now - span
      order by c.at desc offset most - 1 limit 1), 1);
  end if;
  return true;
end $$;

-- Counts the caller's command, once per transaction.
create function count_command(user_id text, most int) returns boolean language plpgsql as $$
begin
  if current_setting('tandem.counted', true) = 'yes' then
    return true;
  end if;
  return count_one(user_id, false, most, interval '1 minute')
    and set_config('tandem.counted', 'yes', true) = 'yes';
end $$;

-- Begins a command that does not (yet) act on one of the caller's sessions.
create function begin_command(user_id text, most int) returns boolean language plpgsql as $$
declare
  acting text := act_as(user_id);
begin
  return count_command(user_id, most);
end $$;

-- The same for a command that opens a session; openings per day are limited.
create function begin_opening(user_id text, most int, most_a_day int) returns boolean
language plpgsql as $$
declare
  begun boolean := begin_command(user_id, most);
begin
  return count_one(user_id, true, most_a_day, interval '1 day');
end $$;

-- The first statement of every command and read, in one round trip. PL/pgSQL keeps the plans.
create function lock_session(user_id text, wanted uuid, most int) returns setof sessions
language plpgsql as $$
declare
  begun boolean := begin_command(user_id, most);
begin
  return query select * from sessions where id = wanted for update;
end $$;

create function read_session(user_id text, wanted uuid) returns setof sessions language plpgsql as $$
declare
  acting text := act_as(user_id);
begin
  return query select * from sessions where id = wanted;
end $$;

create function lock_invited_session(user_id text, invitation uuid, most int) returns setof sessions
language plpgsql as $$
declare
  acting text := act_as(user_id, invitation);
  counted boolean := count_command(user_id, most);
begin
  return query select * from sessions
    where invitation_id = invitation and invitation_declined_by is distinct from user_id for update;
end $$;

create function read_invited_session(user_id text, invitation uuid) returns setof sessions
language plpgsql as $$
declare
  acting text := act_as(user_id, invitation);
begin
  return query select * from sessions
    where invitation_id = invitation and invitation_declined_by is distinct from user_id;
end $$;

-- The first request gets no row and must answer. It holds the key until its transaction ends, and
-- concurrent requests wait for it. Later ones get its answer.
create function claim_idempotency_key(
  user_id text, its_route text, its_key text, its_body_hash bytea, now timestamptz, expired timestamptz,
  most int)
returns table (same_body boolean, status smallint, answer text, session_id uuid) language plpgsql as $$
#variable_conflict use_column
declare
  begun boolean := begin_command(user_id, most);
begin
  insert into idempotency_keys as k (caller, route, key, body_hash, created_at)
  values (user_id, its_route, its_key, its_body_hash, now)
  on conflict (caller, route, key) do update
    set body_hash = excluded.body_hash, created_at = excluded.created_at,
        status = null, answer = null, session_id = null
    where k.created_at <= expired;
  if not found then
    return query
      select k.body_hash = its_body_hash, k.status, k.answer, k.session_id from idempotency_keys k
      where k.caller = user_id and k.route = its_route and k.key = its_key;
  end if;
end $$;

-- The last statement of a command. The mark does not wait for the disk: if a crash of PostgreSQL loses it,
-- the event is published again and dropped by its id, as after any lost mark. One generic plan for any
-- events, as in claim_ring.
create function mark_published(user_id text, invitation uuid, events uuid[])
returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  acting text := act_as(user_id, invitation);
  unhurried text := set_config('synchronous_commit', 'off', true);
begin
  update session_events set published_at = now() where id = any (events);
end $$;

-- ------------------------------------------------------------------ the HTTP actions

-- Members see their sessions. The holder of an invitation sees its session until somebody has answered it.
-- A decliner still sees the session, to write its event and mark it.
alter table sessions enable row level security;
grant select, insert, update on sessions to "${actions}";
create policy one_opens_as_oneself on sessions for insert to "${actions}"
  with check (inviter_user_id = caller());
create policy members_and_holders_see on sessions for select to "${actions}"
  using (caller() in (inviter_user_id, invitee_user_id)
         or invitation_id = held_invitation()
            and (invitation_status = 'PENDING' or invitation_declined_by = caller()));
create policy members_and_holders_change on sessions for update to "${actions}"
  using (caller() in (inviter_user_id, invitee_user_id)
         or invitation_id = held_invitation() and invitation_status = 'PENDING')
  -- After the change the holder is a member or the decliner; the trigger checks everything else.
  with check (caller() in (inviter_user_id, invitee_user_id)
              or invitation_id = held_invitation() and invitation_declined_by = caller());

-- An event is visible with its session, whose own policies apply here. A decliner reaches only the event
-- of their decline.
alter table session_events enable row level security;
grant select, insert, update (published_at) on session_events to "${actions}";
create policy with_the_session on session_events to "${actions}"
  using (exists (
    select from sessions s where s.id = session_id
      and (caller() in (s.inviter_user_id, s.invitee_user_id)
           or s.invitation_declined_by = caller() and session_events.type = 'invitation.declined')));

alter table command_counts enable row level security;
grant select, insert on command_counts to "${actions}", "${erasing}";
create policy own_counts on command_counts to "${actions}", "${erasing}"
  using (who = caller_number(caller()));

alter table idempotency_keys enable row level security;
grant select, insert, update on idempotency_keys to "${actions}";
create policy own_keys on idempotency_keys to "${actions}" using (caller = caller());

alter table push_devices enable row level security;
grant select, insert, update, delete on push_devices to "${actions}";
create policy own_phones on push_devices to "${actions}" using (user_id = caller());

-- A phone that changes hands is removed from its earlier user, whose row the new user does not see. Two
-- who register the same phone at once take turns; otherwise one would run into the other's row.
create function leave_other_users(token text, new_user text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(token, 1));
  delete from push_devices where push_token = token and user_id <> new_user;
end $$;
revoke execute on function leave_other_users(text, text) from public;
grant execute on function leave_other_users(text, text) to "${actions}";

-- Registering a phone again changes its quiet hours, and so when it may ring.
alter table rings enable row level security;
grant select (push_token, user_id, due_at), update (due_at) on rings to "${actions}";
create policy for_own_phones on rings to "${actions}" using (user_id = caller());

-- ------------------------------------------------------------------ the relay

grant select, update (published_at) on session_events to "${relay}";
create policy all_events on session_events to "${relay}" using (true);

-- The relay builds views, so it reads sessions, but only those with an unpublished event. Without
-- "offset 0" PostgreSQL might read all unpublished events to look up the few that are asked for.
grant select on sessions to "${relay}";
create policy with_something_left on sessions for select to "${relay}"
  using (exists (
    select from session_events e where e.session_id = sessions.id and e.published_at is null
    offset 0));

alter table session_backoffs enable row level security;
grant select, insert, update, delete on session_backoffs to "${relay}";
create policy all_backoffs on session_backoffs to "${relay}" using (true);

-- ------------------------------------------------------------------ who prunes

-- It sees when a key was used, and by whom, never the answer.
grant select (caller, route, key, session_id, created_at), delete on idempotency_keys to "${pruning}";
create policy all_keys on idempotency_keys to "${pruning}" using (true);

grant select, delete on command_counts to "${pruning}";
create policy all_counts on command_counts to "${pruning}" using (true);

-- It sees only sessions that may be removed, and none of their private text. It locks them, for which
-- PostgreSQL requires the right to update, but changes none. For "offset 0" see the relay.
grant select (id, seq, ended_at, invitation_status, invitation_expires_at), update (seq), delete
  on sessions to "${pruning}";
create policy over_or_expired on sessions to "${pruning}"
  using ((ended_at is not null
          or invitation_status = 'PENDING' and invitation_expires_at <= now() - interval '30 days')
         and not exists (
           select from session_events e where e.session_id = sessions.id and e.published_at is null
           offset 0))
  with check (false);
grant select (id, session_id, published_at), delete on session_events to "${pruning}";
create policy events_to_prune on session_events for select to "${pruning}" using (true);
create policy published_events on session_events for delete to "${pruning}"
  using (published_at is not null);
grant select (session_id), delete on session_backoffs to "${pruning}";
create policy backoffs_to_prune on session_backoffs to "${pruning}" using (true);
grant select (event_id), delete on push_deliveries to "${pruning}";
create policy claims_to_prune on push_deliveries to "${pruning}" using (true);
grant select (session_id), delete on rings to "${pruning}";
create policy rings_to_prune on rings to "${pruning}" using (true);

-- ------------------------------------------------------------------ who erases

-- The id that replaces the caller in the session this transaction has locked; null if there is none.
create function erased_as() returns text stable language sql
  return nullif(current_setting('tandem.erased_as', true), '');

-- It acts like the actions, for a caller who is gone from the row afterwards, and it deletes what is kept
-- outside the sessions.
grant select, update on sessions to "${erasing}";
create policy theirs on sessions for select to "${erasing}"
  using (caller() in (inviter_user_id, invitee_user_id, invitation_declined_by)
         or erased_as() in (inviter_user_id, invitee_user_id, invitation_declined_by));
create policy without_them on sessions for update to "${erasing}"
  using (caller() in (inviter_user_id, invitee_user_id, invitation_declined_by))
  with check (caller() is distinct from inviter_user_id and caller() is distinct from invitee_user_id
              and caller() is distinct from invitation_declined_by);
grant select, insert, update (published_at) on session_events to "${erasing}";
create policy of_theirs on session_events to "${erasing}"
  using (exists (
    select from sessions s
    where s.id = session_id
      and (caller() in (s.inviter_user_id, s.invitee_user_id)
           or erased_as() in (s.inviter_user_id, s.invitee_user_id))));
grant select (user_id), delete on push_devices, push_deliveries, push_tickets to "${erasing}";
grant select (caller), delete on idempotency_keys to "${erasing}";
create policy their_keys on idempotency_keys to "${erasing}" using (caller = caller());
create policy their_phones on push_devices to "${erasing}" using (user_id = caller());
create policy their_claims on push_deliveries to "${erasing}" using (user_id = caller());
create policy their_tickets on push_tickets to "${erasing}" using (user_id = caller());

-- Locks any session of theirs; afterwards the substitute id can still see it.
create function lock_next_session(user_id text, substitute text) returns setof sessions
language plpgsql as $$
declare
  acting text := act_as(user_id);
  substituted text := set_config('tandem.erased_as', substitute, true);
begin
  return query select * from sessions where id = (
    select id from (
      (select id from sessions where inviter_user_id = user_id limit 1)
      union all (select id from sessions where invitee_user_id = user_id limit 1)
      union all (select id from sessions where invitation_declined_by = user_id limit 1)) theirs
    limit 1) for update;
end $$;

-- Deletes what is kept of them outside the sessions. Returns false, and does nothing, while they still
-- have a session. Claiming a push for them or registering a phone comes before or after.
create function forget_user(gone text) returns boolean language plpgsql as $$
declare
  acting text := act_as(gone);
begin
  perform pg_advisory_xact_lock(hashtextextended(gone, 0));
  if exists (select from sessions
             where inviter_user_id = gone or invitee_user_id = gone or invitation_declined_by = gone) then
    return false;
  end if;
  delete from push_devices where user_id = gone;
  delete from push_deliveries where user_id = gone;
  delete from push_tickets where user_id = gone;
  delete from idempotency_keys where caller = gone;
  return true;
end $$;

-- ------------------------------------------------------------------ who sends

alter table push_tickets enable row level security;
alter table push_deliveries enable row level security;

grant select on memberships to "${push}";
grant select (push_token, user_id, registered_at, quiet_zone, quiet_from, quiet_to), delete
  on push_devices to "${push}";
grant select (event_id, user_id), insert on push_deliveries to "${push}";
grant select, insert, update, delete on rings to "${push}";
grant insert on push_tickets to "${push}";
create policy all_phones on push_devices to "${push}" using (true);
create policy all_deliveries on push_deliveries to "${push}" using (true);
create policy all_rings on rings to "${push}" using (true);
create policy all_tickets on push_tickets to "${push}" using (true);

-- ------------------------------------------------------------------ who asks for receipts

grant select (ticket_id, push_token, sent_at, ask_at), update (ask_at), delete
  on push_tickets to "${receipts}";
grant select (push_token, registered_at), delete on push_devices to "${receipts}";
grant select, delete on push_deliveries to "${receipts}";
create policy all_tickets_asked_for on push_tickets to "${receipts}" using (true);
create policy phones_to_forget on push_devices to "${receipts}" using (true);
create policy old_deliveries on push_deliveries to "${receipts}" using (true);
