-- Safe while the old version runs: a new function.
-- How far every copy is that projections of this name keep, in whatever schema; null where there is none. A subgraph may
-- not read another one's cursors, and this tells it nothing else of them.
create function log.reached(projection text) returns bigint
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  place record;
  position bigint;
  reached bigint;
begin
  for place in
    select namespace.nspname as schema from pg_class as class join pg_namespace as namespace on namespace.oid = relnamespace
    where relname = 'projection_cursors' and relkind = 'r'
  loop
    execute format('select position from %I.projection_cursors where name = $1', place.schema) into position using projection;
    reached := least(reached, position);
  end loop;
  return reached;
end $$;
revoke all on function log.reached from public;
grant execute on function log.reached to tributary_log;
