-- Phones that are quiet at night, what is held for them until the morning, and what became of the
-- pushes that were sent.

-- ------------------------------------------------------------------ phones

alter table push_devices
  add quiet_zone text,
  add quiet_from time,
  add quiet_to time,
  add constraint quiet_hours_are_whole check (
    num_nulls(quiet_zone, quiet_from, quiet_to) in (0, 3)),
  add constraint quiet_hours_end check (quiet_from <> quiet_to),
  -- what a held push refers to: this phone, for as long as it is this user's
  add constraint phone_of_a_user unique (push_token, user_id);

alter table push_devices enable row level security;
grant select, insert, update, delete on push_devices to tandem_actions;
create policy own_phones on push_devices to tandem_actions using (user_id = caller());

-- A phone that changes hands leaves whoever had it, whose row the new user does not see. Two who
-- register the same phone at once take turns; one of them would run into the other's row.
create function leave_other_users(token text, new_user text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(token, 1));
  delete from push_devices where push_token = token and user_id <> new_user;
end $$;
revoke execute on function leave_other_users(text, text) from public;
grant execute on function leave_other_users(text, text) to tandem_actions;

-- ------------------------------------------------------------------ held until the morning

-- What would have rung in a phone's quiet hours: of each session the newest.
create table held_pushes (
  push_token text not null,
  user_id text not null,
  session_id uuid not null,
  event_id uuid not null,
  event text not null,
  seq bigint not null,
  due_at timestamptz not null,
  primary key (push_token, session_id),
  -- a phone that goes, or that becomes somebody else's, takes with it what is held for it
  foreign key (push_token, user_id) references push_devices (push_token, user_id) on delete cascade
);

create index held_pushes_by_due_time on held_pushes (due_at);

alter table held_pushes enable row level security;
-- Registering a phone again changes its quiet hours, and with them when they end.
grant select (push_token, user_id), update (due_at) on held_pushes to tandem_actions;
create policy for_own_phones on held_pushes to tandem_actions using (user_id = caller());

-- ------------------------------------------------------------------ tickets

-- What Expo gave for a push that it took; there is a receipt for it some time later.
create table push_tickets (
  ticket_id text primary key,
  push_token text not null,
  event_id uuid not null,
  sent_at timestamptz not null,
  -- when the receipt is to be asked for
  ask_at timestamptz not null
);

create index push_tickets_by_ask_time on push_tickets (ask_at);
create index push_tickets_by_age on push_tickets (sent_at);
create index push_deliveries_by_age on push_deliveries (claimed_at);

alter table push_tickets enable row level security;
alter table push_deliveries enable row level security;

-- ------------------------------------------------------------------ who sends

-- What a member calls the other one: all that a push needs to know of a session, and all that can
-- be seen of one here. The view's owner reads the sessions, not who reads the view.
create view partner_names (session_id, user_id, name) as
  select id, inviter_user_id, invitation_name from sessions
  union all
  select id, invitee_user_id, inviter_name from sessions where invitee_user_id is not null;

grant select on partner_names to tandem_push;
grant select (push_token, user_id, registered_at, quiet_zone, quiet_from, quiet_to), delete
  on push_devices to tandem_push;
grant select (event_id, user_id), insert, delete on push_deliveries to tandem_push;
grant select, insert, update, delete on held_pushes to tandem_push;
grant insert on push_tickets to tandem_push;
create policy all_phones on push_devices to tandem_push using (true);
create policy all_deliveries on push_deliveries to tandem_push using (true);
create policy all_held on held_pushes to tandem_push using (true);
create policy all_tickets on push_tickets to tandem_push using (true);

-- ------------------------------------------------------------------ who asks for receipts

grant select (ticket_id, push_token, sent_at, ask_at), update (ask_at), delete
  on push_tickets to tandem_receipts;
grant select (push_token, registered_at), delete on push_devices to tandem_receipts;
grant select, delete on push_deliveries to tandem_receipts;
create policy all_tickets_asked_for on push_tickets to tandem_receipts using (true);
create policy phones_to_forget on push_devices to tandem_receipts using (true);
create policy old_deliveries on push_deliveries to tandem_receipts using (true);
