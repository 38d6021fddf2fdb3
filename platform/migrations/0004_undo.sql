-- Safe while the old version runs: new functions, which nothing calls yet.
-- Trigger that keeps a row as it was, in `<schema>.import_undo`, before a transaction that asks for it (`tributary.undo`)
-- changes it. Its argument says, in terms of `row`, which thing the row is a part of. Times are hashed in UTC: the print
-- of a row must not depend on who looks.
create function log.keep_before() returns trigger language plpgsql set timezone = 'UTC' as $$
declare
  undo uuid := current_setting('tributary.undo')::uuid;
  kept text := case tg_op
    when 'INSERT' then 'null, md5(to_jsonb(row)::text) from new_rows as row'
    when 'UPDATE' then 'to_jsonb(was), md5(to_jsonb(row)::text) from new_rows as row join old_rows as was using (id)
      where to_jsonb(was) <> to_jsonb(row)'
    else 'to_jsonb(row), null from old_rows as row'
  end;
begin
  execute format('insert into %I.import_undo (undo_id, thing_id, table_name, id, before, written)
    select $1, %s, %L, row.id, %s
    on conflict (undo_id, table_name, id) do update set written = excluded.written',
    tg_table_schema, tg_argv[0], tg_table_name, kept) using undo;
  return null;
end $$;
grant execute on function log.keep_before to public;

-- Has the rows of a table kept by that trigger; `thing` is its argument.
create function log.keep_undo_of(place regclass, thing text) returns void language plpgsql as $$
declare
  change record;
begin
  for change in
    select * from (values
      ('inserted', 'insert', 'new table as new_rows'),
      ('updated', 'update', 'old table as old_rows new table as new_rows'),
      ('deleted', 'delete', 'old table as old_rows')
    ) as change (name, event, tables)
  loop
    execute format(
      'create trigger keep_%s after %s on %s referencing %s for each statement
        when (coalesce(current_setting(''tributary.undo'', true), '''') <> '''') execute function log.keep_before(%L)',
      change.name, change.event, place, change.tables, thing);
  end loop;
end $$;
