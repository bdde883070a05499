-- Runs before any migration. Roles belong to the whole server: a second stack would change the passwords
-- of the first, which could then no longer log in.
do $$
declare
  owner text;
begin
  select shobj_description(oid, 'pg_authid') into owner from pg_roles where rolname = '${actions}';
  if owner <> '${stack}' then
    raise exception 'The roles of this server are those of %, and not of %. Give each stack its own server. If % is gone, run: comment on role "${actions}" is ''${stack}''',
      owner, '${stack}', owner using errcode = 'TD409';
  end if;
end $$;
