-- The login roles of the functions, one for each kind.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['tandem_actions', 'tandem_relay', 'tandem_push', 'tandem_receipts']
  loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I login', wanted);
    end if;
  end loop;
end $$;

-- Whose transaction this is; null if nobody has said so.
create function caller() returns text stable language sql
  return nullif(current_setting('tandem.caller', true), '');
