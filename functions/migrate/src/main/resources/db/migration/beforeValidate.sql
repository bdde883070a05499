-- Runs before anything is migrated. Roles belong to the whole server: a second stack would give those of the
-- first other passwords, which would then log in nowhere.
do $$
declare
  owner text;
begin
  select shobj_description(oid, 'pg_authid') into owner from pg_roles where rolname = '${actions}';
  if owner <> '${stack}' then
    raise exception 'The roles of this server are those of %, and not of %. Give each stack a server of its own. If % is gone, say: comment on role "${actions}" is ''${stack}''',
      owner, '${stack}', owner using errcode = 'TD409';
  end if;
end $$;
