-- A read begins as a command does: who reads and what, in one round trip.
create function read_session(user_id text, wanted uuid) returns setof sessions language plpgsql as $$
begin
  perform act_as(user_id);
  return query select * from sessions where id = wanted;
end $$;

-- The mark does not wait for the disk. What a crash of PostgreSQL takes with it is published again,
-- and dropped by its id, as after any other loss of a mark.
create or replace function mark_published(user_id text, invitation uuid, events uuid[])
returns void language plpgsql as $$
begin
  perform act_as(user_id, invitation);
  perform set_config('synchronous_commit', 'off', true);
  update session_events set published_at = now() where id = any (events);
end $$;

-- Without a condition of its own each half is looked up by its index when it is joined; with one,
-- PostgreSQL read all sessions to tell of a few. Nobody asks for the name of nobody.
create or replace view partner_names (session_id, user_id, name) as
  select id, inviter_user_id, invitation_name from sessions
  union all
  select id, invitee_user_id, inviter_name from sessions;
