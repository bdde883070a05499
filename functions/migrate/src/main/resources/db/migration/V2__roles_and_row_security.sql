-- Who may do what. Each kind of function logs in as a role of its own, and what a role is not given
-- here it cannot do, whatever its code tries. Nobody can log in before migrate has given out the
-- passwords. Roles belong to the whole cluster, so they may be there already.
--
-- Nobody waits long for a row that a function holds which is frozen or gone in the middle; and no
-- statement goes on for long whose function has given it up (socketTimeout, 4 s). All of it is over
-- before the function is, which has 10 s at least.
do $$
declare
  wanted text;
begin
  foreach wanted in array array[
    'tandem_actions', 'tandem_relay', 'tandem_push', 'tandem_receipts', 'tandem_pruning']
  loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I login', wanted);
    end if;
    execute format('alter role %I set lock_timeout = ''3s''', wanted);
    execute format('alter role %I set statement_timeout = ''5s''', wanted);
    execute format('alter role %I set idle_in_transaction_session_timeout = ''5s''', wanted);
  end loop;
end $$;

-- Between two statements the relay waits for SNS: ten batches at 2 s each, and what it refuses, which
-- it does at once, in parts. It has 50 s.
alter role tandem_relay set idle_in_transaction_session_timeout = '30s';

-- ------------------------------------------------------------------ the HTTP actions

-- Whose transaction this is, and the invitation they hold; null if nobody has said so.
create function caller() returns text stable language sql
  return nullif(current_setting('tandem.caller', true), '');
create function held_invitation() returns uuid stable language sql
  return cast(nullif(current_setting('tandem.invitation', true), '') as uuid);

-- Says so, until the transaction ends.
create function act_as(user_id text, invitation uuid default null) returns void language sql
begin atomic
  select set_config('tandem.caller', user_id, true),
         set_config('tandem.invitation', coalesce(cast(invitation as text), ''), true);
end;

-- One round trip for what every command begins with. PL/pgSQL keeps the plans.
create function lock_session(user_id text, wanted uuid) returns setof sessions language plpgsql as $$
begin
  perform act_as(user_id);
  return query select * from sessions where id = wanted for update;
end $$;

create function lock_invited_session(user_id text, invitation uuid) returns setof sessions
language plpgsql as $$
begin
  perform act_as(user_id, invitation);
  return query select * from sessions
    where invitation_id = invitation and invitation_declined_by is distinct from user_id for update;
end $$;

create function read_invited_session(user_id text, invitation uuid) returns setof sessions
language plpgsql as $$
begin
  perform act_as(user_id, invitation);
  return query select * from sessions
    where invitation_id = invitation and invitation_declined_by is distinct from user_id;
end $$;

-- And for what it ends with.
create function mark_published(user_id text, invitation uuid, events uuid[])
returns void language plpgsql as $$
begin
  perform act_as(user_id, invitation);
  update session_events set published_at = now() where id = any (events);
end $$;

-- Members see their sessions; whoever holds an invitation sees the one it is to, until somebody has
-- answered it. Who declines sees what they have made of it, to write its event and mark it.
alter table sessions enable row level security;
grant select, insert, update on sessions to tandem_actions;
create policy one_opens_as_oneself on sessions for insert to tandem_actions
  with check (inviter_user_id = caller());
create policy members_and_holders_see on sessions for select to tandem_actions
  using (caller() in (inviter_user_id, invitee_user_id)
         or invitation_id = held_invitation()
            and (invitation_status = 'PENDING' or invitation_declined_by = caller()));
create policy members_and_holders_change on sessions for update to tandem_actions
  using (caller() in (inviter_user_id, invitee_user_id)
         or invitation_id = held_invitation() and invitation_status = 'PENDING')
  -- A holder leaves it as a member, or as who declined; what else may change, the trigger says.
  with check (caller() in (inviter_user_id, invitee_user_id)
              or invitation_id = held_invitation() and invitation_declined_by = caller());

-- Events go with their session, whose own policies answer here. Whoever declined sees what they
-- caused themselves.
alter table session_events enable row level security;
grant select, insert, update (published_at) on session_events to tandem_actions;
create policy with_the_session on session_events to tandem_actions
  using (exists (
    select from sessions s where s.id = session_id
      and (caller() in (s.inviter_user_id, s.invitee_user_id)
           or s.invitation_declined_by = caller() and body->'data'->>'triggeredByUserId' = caller())));

alter table idempotency_keys enable row level security;
grant select, insert, update on idempotency_keys to tandem_actions;
create policy own_keys on idempotency_keys to tandem_actions using (caller = caller());

-- ------------------------------------------------------------------ idempotency keys

-- The first to come gets no row and is to answer; it holds the key until its transaction ends, and
-- whoever comes meanwhile waits. Later ones get what the first was answered.
create function claim_idempotency_key(
  user_id text, its_route text, its_key text, its_body_hash bytea, now timestamptz, expired timestamptz)
returns table (same_body boolean, status smallint, answer text) language plpgsql as $$
#variable_conflict use_column
begin
  perform act_as(user_id);
  insert into idempotency_keys as k (caller, route, key, body_hash, created_at)
  values (user_id, its_route, its_key, its_body_hash, now)
  on conflict (caller, route, key) do update
    set body_hash = excluded.body_hash, created_at = excluded.created_at,
        status = null, answer = null
    where k.created_at <= expired;
  if not found then
    return query
      select k.body_hash = its_body_hash, k.status, k.answer from idempotency_keys k
      where k.caller = user_id and k.route = its_route and k.key = its_key;
  end if;
end $$;

-- Who prunes sees when a key was used, and by whom, never what was answered.
create index idempotency_keys_by_age on idempotency_keys (created_at);
grant select (caller, route, key, created_at), delete on idempotency_keys to tandem_pruning;
create policy all_keys on idempotency_keys to tandem_pruning using (true);

-- ------------------------------------------------------------------ the relay

grant select, update (published_at) on session_events to tandem_relay;
create policy all_events on session_events to tandem_relay using (true);

-- What is left, session by session, each in the order of its numbers.
drop index session_events_unpublished;
create index session_events_unpublished on session_events (session_id, seq)
  where published_at is null;

-- Sessions of which SNS refused an event: not to be tried again before.
create table session_backoffs (
  -- no reference: checking it would wait for whoever has the session locked
  session_id uuid primary key,
  refusals int not null check (refusals > 0),
  retry_at timestamptz not null
);
alter table session_backoffs enable row level security;
grant select, insert, update, delete on session_backoffs to tandem_relay;
create policy all_backoffs on session_backoffs to tandem_relay using (true);
