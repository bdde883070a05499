-- ------------------------------------------------------------------ sessions

-- Whoever has erased themselves leaves such an id behind, one for each session; no token may have one.
create function is_erased(user_id text) returns boolean language sql immutable
  return coalesce(user_id like 'erased-%', false);

-- One session, one row: locking it is reading it, and every action is one update. The two members
-- stand side by side (inviter_…, invitee_…), so there can be no third. What they write is here and
-- in no other table.
create table sessions (
  id uuid primary key,
  status text not null,
  -- who made it so, and what they said to the other one
  status_changed_by text,
  status_reason text,
  created_at timestamptz not null,
  ended_at timestamptz,
  -- the last number given out to an event, and when; the session's creation before the first
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
  -- of this member's view, which alone decides what a client shows
  inviter_version bigint not null,
  -- the last number that this member has marked seen, and how many events after it are not theirs
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
  -- what this member was told on entering a stage; the text belongs to the kind
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
  -- of this member's view, which alone decides what a client shows
  invitee_version bigint,
  -- the last number that this member has marked seen, and how many events after it are not theirs
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
  -- what this member was told on entering a stage; the text belongs to the kind
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

-- What holds of every session, whoever writes it. One constraint that asks one function: PostgreSQL
-- reads and plans the text of each constraint again in every statement that changes a row, for all
-- rules 0.3 ms, while PL/pgSQL keeps its plans. Nor does its message quote the row, with what people
-- wrote. A rule that is neither true nor false holds, as in any constraint. Whoever changes it drops the
-- constraint and adds it again, which tries every row that is there.
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
    -- The move from stage 2 to 3 is made by both at once.
    when not ((it.inviter_stage >= 3) = (coalesce(it.invitee_stage, 0) >= 3))
      then 'need_mapping_together'

    -- What somebody wrote is there until they erase themselves; the name was given to one by the other.
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
    -- The revision counts what was shown.
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

-- Whoever declined is no member, and is found when they erase themselves.
create index sessions_of_decliner on sessions (invitation_declined_by)
  where invitation_declined_by is not null;

-- How many sessions a member has something unseen in: what an app's icon shows.
create index sessions_unseen_by_inviter on sessions (inviter_user_id) where inviter_unseen > 0;
create index sessions_unseen_by_invitee on sessions (invitee_user_id) where invitee_unseen > 0;

-- What can be removed, the oldest first.
create index sessions_by_end on sessions (ended_at, id) where ended_at is not null;
create index sessions_by_expiry on sessions (invitation_expires_at, id)
  where invitation_status = 'PENDING';

-- What was shown stays shown, and VALIDATED is final.
create function attempt_hidden_again(before text, after text) returns boolean language sql immutable as $$
  select coalesce(before = 'VALIDATED' and after is distinct from 'VALIDATED'
    or before in ('REVEALED', 'REFINING')
       and coalesce(after, '') not in ('REVEALED', 'REFINING', 'VALIDATED'), false)
$$;

-- The caller, and nobody else, takes the id that this transaction has given them.
create function is_erasure(before text, after text) returns boolean language sql stable as $$
  select current_user = '${erasing}' and coalesce(
    before = current_setting('tandem.caller', true)
    and after = current_setting('tandem.erased_as', true), false)
$$;

-- What only moves one way. In expressions, of which PL/pgSQL keeps the plans: a function of its own would
-- be planned anew in each transaction. It prepares one when a transaction first comes to it: so what
-- seldom changes is asked in branches.
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
  -- A person is replaced by nobody, and by that only when they erase themselves.
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

-- Everything that happened, and at the same time the outbox: what is not published yet. It names
-- members as inviter, invitee and holder (who declined); who they are, the session's row says.
create table session_events (
  id uuid primary key,
  session_id uuid not null references sessions (id),
  seq bigint not null check (seq > 0),
  type text not null,
  -- whether a phone rings for it: at most one event of an action
  push boolean not null,
  occurred_at timestamptz not null,
  -- what both members may know, without a word or a name of theirs
  data jsonb not null,
  published_at timestamptz,
  -- by the one clock that all functions share: how late it is, its own time cannot tell
  stored_at timestamptz not null default clock_timestamp(),
  unique (session_id, seq)
);

-- What is left, session by session, each in the order of its numbers.
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

-- The mark, which writes the only other column, does not have to ask.
create trigger session_events_are_append_only
  before update of id, session_id, seq, type, push, occurred_at, data, stored_at or delete
  on session_events
  for each row execute function session_events_are_append_only();
create trigger session_events_are_not_truncated before truncate on session_events
  for each statement execute function session_events_are_append_only();

-- Sessions of which SNS refused an event: not to be tried again before.
create table session_backoffs (
  -- no reference: checking it would wait for whoever has the session locked
  session_id uuid primary key,
  refusals int not null check (refusals > 0),
  retry_at timestamptz not null
);

-- ------------------------------------------------------------------ idempotency keys

-- The first answer to a request that carried an Idempotency-Key, without the state that it showed;
-- null while it is being made.
create table idempotency_keys (
  caller text not null,
  route text not null,
  key text not null check (char_length(key) between 1 and 255),
  body_hash bytea not null,
  status smallint,
  answer text,
  -- whose state a repeat is to show
  session_id uuid,
  created_at timestamptz not null,
  primary key (caller, route, key)
);

create index idempotency_keys_by_age on idempotency_keys (created_at);
create index idempotency_keys_of_session on idempotency_keys (session_id) where session_id is not null;

-- ------------------------------------------------------------------ how often

-- Every command of the last minute and every opening of the last day, and older ones until they are
-- removed. Each is a row of its own, so that nobody waits for another call of theirs; and none is worth
-- the disk's time. Whose it is, is told by a number that nobody's id follows from: so whoever erases
-- themselves is counted on.
create unlogged table command_counts (
  who bigint not null,
  opening boolean not null,
  at timestamptz not null
);

create index command_counts_of_caller on command_counts (who, opening, at);

create function caller_number(user_id text) returns bigint language sql immutable
  return hashtextextended(user_id, 2);

-- ------------------------------------------------------------------ phones

-- A phone belongs to one member at a time.
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
  -- what a held push refers to: this phone, for as long as it is this user's
  constraint phone_of_a_user unique (push_token, user_id)
);

create index push_devices_of_user on push_devices (user_id, registered_at desc);

-- Who has been pushed which event: at most once.
create table push_deliveries (
  event_id uuid not null,
  user_id text not null,
  claimed_at timestamptz not null,
  primary key (event_id, user_id)
);

create index push_deliveries_by_age on push_deliveries (claimed_at);
create index push_deliveries_of_user on push_deliveries (user_id);

-- Of each phone and session the newest event that is to ring, or has rung.
create table rings (
  push_token text not null,
  user_id text not null,
  session_id uuid not null,
  event_id uuid not null,
  event text not null,
  seq bigint not null,
  occurred_at timestamptz not null,
  -- when it is to ring; null once it has rung, or was dropped
  due_at timestamptz,
  -- when the phone rang for this session the last time
  rung_at timestamptz,
  primary key (push_token, session_id),
  -- a phone that goes, or that becomes somebody else's, takes with it what waits for it
  foreign key (push_token, user_id) references push_devices (push_token, user_id) on delete cascade
);

create index rings_by_due_time on rings (due_at) where due_at is not null;
create index rings_at_rest on rings (occurred_at) where due_at is null;
create index rings_of_session on rings (session_id);

-- What Expo gave for a push that it took; there is a receipt for it some time later.
create table push_tickets (
  ticket_id text primary key,
  push_token text not null,
  user_id text not null,
  event_id uuid not null,
  sent_at timestamptz not null,
  -- when the receipt is to be asked for
  ask_at timestamptz not null
);

create index push_tickets_by_ask_time on push_tickets (ask_at);
create index push_tickets_by_age on push_tickets (sent_at);
create index push_tickets_of_user on push_tickets (user_id);

-- All that a push needs to know of a session, and all that can be seen of one there: what each member
-- calls the other one, and what they have seen and muted. The view's owner reads the sessions, not who
-- reads the view. Without a condition of its own each half is looked up by its index when it is joined;
-- nobody asks for nobody.
create view memberships (session_id, user_id, partner_name, seen_seq, unseen, muted_until) as
  select id, inviter_user_id, invitation_name, inviter_seen_seq, inviter_unseen, inviter_muted_until
  from sessions
  union all
  select id, invitee_user_id, inviter_name, invitee_seen_seq, invitee_unseen, invitee_muted_until
  from sessions;

-- Takes these phones' rings of these sessions for good, as far as they are due. A ring is dropped when
-- its event has been seen or is too old, and when its session is muted or is not the user's any more.
-- In the order of what was asked for.
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
      -- By its key, whatever the statistics say of how many are due: "offset 0" keeps that outside.
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

-- The rings of any phones that are due, the oldest first, and the phones' quiet hours; rings that
-- another run has are not waited for.
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

-- Claims an event for a member, once and only while they are one, and notes it for their phones with
-- the time from which each may ring; not before 60 s after the last ring of the session. What is due
-- at once is taken. Nothing is noted while the session is muted. Whoever claims for a member, erases
-- them or registers a phone of theirs takes turns: nothing is claimed for somebody who is gone, and
-- each claim knows of the ring before. Everything is found by its keys, whatever they are, so one plan
-- does for all: with an array among the values PostgreSQL would plan each statement anew, 0.9 ms of 1.1.
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
  -- A run that rings it just now was waited for: what it has noted was not seen before.
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

-- Keeps Expo's tickets, but of a phone that has gone since, perhaps with its user: whoever erases them
-- comes before or after. One plan for any tickets, as in claim_ring.
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

-- Who may do what. Each kind of function logs in as a role of its own, and what a role is not given
-- here it cannot do, whatever its code tries. Nobody can log in before migrate has given out the
-- passwords. Roles belong to the whole cluster, so they may be there already; their comment says of which
-- stack they are (beforeValidate.sql).
--
-- Nobody waits long for a row that a function holds which is frozen or gone in the middle; and no
-- statement goes on for long whose function has given it up (socketTimeout, 4 s). All of it is over
-- before the function is, which has 10 s at least.
--
-- A function that is frozen keeps its connection, and an Aurora with connections does not fall asleep. So
-- a connection that does nothing for four minutes is ended; the pool tries each before it is used.
-- Behind RDS Proxy it is the proxy that logs in as these roles: what it keeps idle is ended, and it opens
-- another when one is needed. Functions keep their connections to the proxy (IdleClientTimeout, 30 minutes).
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

-- Between two statements the relay waits for SNS: ten batches at 2 s each, and what it refuses, which
-- it does at once, in parts. It has 50 s.
alter role "${relay}" set idle_in_transaction_session_timeout = '30s';

-- ------------------------------------------------------------------ whose transaction it is

-- The caller, and the invitation they hold; null if nobody has said so.
create function caller() returns text stable language sql
  return nullif(current_setting('tandem.caller', true), '');
create function held_invitation() returns uuid stable language sql
  return cast(nullif(current_setting('tandem.invitation', true), '') as uuid);

-- Says so, until the transaction ends. What is called for what it does is called in a declaration here
-- and below: PL/pgSQL evaluates it as an expression, where "perform" would run a query.
create function act_as(user_id text, invitation uuid default null) returns text language plpgsql as $$
begin
  return set_config('tandem.caller', user_id, true)
    || set_config('tandem.invitation', coalesce(cast(invitation as text), ''), true);
end $$;

-- Counts a command, or an opening, of the caller's, unless there have been as many within the span; then
-- the hint is for how many whole seconds it is too often. What runs at the same time is not seen: so
-- nobody waits.
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

-- Counts the caller's command, once in a transaction.
create function count_command(user_id text, most int) returns boolean language plpgsql as $$
begin
  if current_setting('tandem.counted', true) = 'yes' then
    return true;
  end if;
  return count_one(user_id, false, most, interval '1 minute')
    and set_config('tandem.counted', 'yes', true) = 'yes';
end $$;

-- What a command begins with that is on no session of the caller's yet.
create function begin_command(user_id text, most int) returns boolean language plpgsql as $$
declare
  acting text := act_as(user_id);
begin
  return count_command(user_id, most);
end $$;

-- The same of a command that opens a session, of which there may be so many a day.
create function begin_opening(user_id text, most int, most_a_day int) returns boolean
language plpgsql as $$
declare
  begun boolean := begin_command(user_id, most);
begin
  return count_one(user_id, true, most_a_day, interval '1 day');
end $$;

-- One round trip for what every command and every read begins with. PL/pgSQL keeps the plans.
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

-- The first to come gets no row and is to answer; it holds the key until its transaction ends, and
-- whoever comes meanwhile waits. Later ones get what the first was answered.
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

-- What a command ends with. The mark does not wait for the disk: what a crash of PostgreSQL takes with
-- it is published again, and dropped by its id, as after any other loss of a mark. One plan for any
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

-- Members see their sessions; whoever holds an invitation sees the one it is to, until somebody has
-- answered it. Whoever declines still sees the session, so that they can write its event and mark it.
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
  -- A holder leaves it as a member, or as who declined; what else may change, the trigger says.
  with check (caller() in (inviter_user_id, invitee_user_id)
              or invitation_id = held_invitation() and invitation_declined_by = caller());

-- Events go with their session, whose own policies answer here. Whoever declined has to do with that
-- one event.
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

-- A phone that changes hands leaves whoever had it, whose row the new user does not see. Two who
-- register the same phone at once take turns; one of them would run into the other's row.
create function leave_other_users(token text, new_user text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(token, 1));
  delete from push_devices where push_token = token and user_id <> new_user;
end $$;
revoke execute on function leave_other_users(text, text) from public;
grant execute on function leave_other_users(text, text) to "${actions}";

-- Registering a phone again changes its quiet hours, and with them when it may ring.
alter table rings enable row level security;
grant select (push_token, user_id, due_at), update (due_at) on rings to "${actions}";
create policy for_own_phones on rings to "${actions}" using (user_id = caller());

-- ------------------------------------------------------------------ the relay

grant select, update (published_at) on session_events to "${relay}";
create policy all_events on session_events to "${relay}" using (true);

-- The relay builds views, so it reads sessions, but only those with an unpublished event. Without
-- "offset 0" PostgreSQL may read all that is left, to look up in it the few that are asked for.
grant select on sessions to "${relay}";
create policy with_something_left on sessions for select to "${relay}"
  using (exists (
    select from session_events e where e.session_id = sessions.id and e.published_at is null
    offset 0));

alter table session_backoffs enable row level security;
grant select, insert, update, delete on session_backoffs to "${relay}";
create policy all_backoffs on session_backoffs to "${relay}" using (true);

-- ------------------------------------------------------------------ who prunes

-- It sees when a key was used, and by whom, never what was answered.
grant select (caller, route, key, session_id, created_at), delete on idempotency_keys to "${pruning}";
create policy all_keys on idempotency_keys to "${pruning}" using (true);

grant select, delete on command_counts to "${pruning}";
create policy all_counts on command_counts to "${pruning}" using (true);

-- Of sessions it sees those that may be removed, and of them nothing that anybody wrote. It locks them,
-- for which PostgreSQL asks that it may update them, and changes none. For "offset 0" see the relay's.
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

-- What takes the caller's place in the session that this transaction has locked; null if none has.
create function erased_as() returns text stable language sql
  return nullif(current_setting('tandem.erased_as', true), '');

-- It does what the actions do, for a caller who is gone from the row when it is done; and what is kept
-- beside the sessions it removes.
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

-- Any session of theirs, locked; the id that takes their place in it can see it afterwards.
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

-- Removes what is kept of them beside the sessions; false, and nothing done, while there is a session.
-- Whoever claims a push for them, or registers a phone, comes before or after.
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
