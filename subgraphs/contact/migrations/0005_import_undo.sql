-- Safe while the old version runs: a new table, and triggers that do nothing unless a transaction asks for it.
-- How rows were before an import changed them, so that it can be taken back. Kept by triggers and not by use cases:
-- whatever road writes, also one that is built later, is covered. A transaction asks for it by `tributary.undo`.
create table contact.import_undo (
  undo_id uuid not null,
  -- Of a source record its kind, else the name of the table.
  kind text not null,
  id uuid not null,
  -- Null: there was no such row.
  before jsonb,
  -- The row's `updated_at` (of an interaction: its version) as the import left it; whoever wrote later left another one.
  written text,
  -- Why the row was not taken back.
  kept text,
  noted_at timestamptz not null default now(),
  constraint import_undo_pkey primary key (undo_id, kind, id)
);
create index import_undo_noted_idx on contact.import_undo (noted_at);
-- Who edited a record: asked of every record that is taken back.
create index if not exists source_records_edits_idx on contact.source_records (edits_id) where edits_id is not null;

-- By its columns and not as a whole: every record of an import comes by here.
create function contact.keep_added_records() returns trigger language plpgsql as $$
begin
  insert into contact.import_undo (undo_id, kind, id, written)
    select current_setting('tributary.undo')::uuid, kind, id, to_jsonb(updated_at) #>> '{}' from new_rows
    on conflict do nothing;
  return null;
end $$;

create function contact.keep_added() returns trigger language plpgsql as $$
begin
  insert into contact.import_undo (undo_id, kind, id, written)
    select current_setting('tributary.undo')::uuid, coalesce(to_jsonb(new_rows) ->> 'kind', tg_table_name), id,
           coalesce(to_jsonb(new_rows) ->> 'updated_at', to_jsonb(new_rows) ->> 'version')
    from new_rows
    on conflict do nothing;
  return null;
end $$;

-- The steps of a revert ask too, by `tributary.reverting`: what the import left alone, and only they change on their way,
-- is to be as it was in the end.
create function contact.undo_id() returns uuid language sql stable as $$
  select coalesce(
    nullif(current_setting('tributary.undo', true), ''), nullif(current_setting('tributary.reverting', true), ''))::uuid
$$;

-- Whether a row came about by the import: it was nothing before it, whatever becomes of it.
create function contact.is_made(undo uuid, table_name text, row_id uuid) returns boolean language sql stable as $$
  select exists (
    select from contact.import_undo as made
    where made.undo_id = undo and made.kind in ('new ' || table_name, 'person', 'company') and made.id = row_id
      and made.before is null)
$$;

-- A row that only follows its record to another customer has not changed: resolution brings it back by itself.
create function contact.keep_changed() returns trigger language plpgsql as $$
declare
  undo uuid := contact.undo_id();
begin
  insert into contact.import_undo as known (undo_id, kind, id, before, written)
    select undo, coalesce(was.row ->> 'kind', tg_table_name), was.id, was.row,
           coalesce(now_is.row ->> 'updated_at', now_is.row ->> 'version')
    from (select id, to_jsonb(old_rows) as row from old_rows) as was
    join (select id, to_jsonb(new_rows) as row from new_rows) as now_is using (id)
    where was.row - '{entity_id,contact_id,company_id}'::text[] <> now_is.row - '{entity_id,contact_id,company_id}'::text[]
      and (tg_table_name = 'source_records' or not contact.is_made(undo, tg_table_name, was.id))
    on conflict (undo_id, kind, id) do update set written = excluded.written;
  return null;
end $$;

create function contact.keep_removed() returns trigger language plpgsql as $$
declare
  undo uuid := contact.undo_id();
begin
  insert into contact.import_undo (undo_id, kind, id, before)
    select undo, tg_table_name, id, to_jsonb(old_rows) from old_rows
    where not contact.is_made(undo, tg_table_name, id)
    on conflict do nothing;
  return null;
end $$;

-- A customer whose id was none before: part of another one, which the import, or a step of its revert, took apart.
create function contact.keep_new_customers() returns trigger language plpgsql as $$
declare
  undo uuid := contact.undo_id();
begin
  insert into contact.import_undo (undo_id, kind, id)
    select undo, 'new ' || tg_table_name, added.id from new_rows as added
    where not contact.is_made(undo, tg_table_name, added.id)
      and not exists (
        select from contact.import_undo as known
        where known.undo_id = undo and known.kind = tg_table_name and known.id = added.id)
    on conflict do nothing;
  return null;
end $$;

create trigger keep_added after insert on contact.source_records referencing new table as new_rows
  for each statement when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function contact.keep_added_records();
create trigger keep_changed after update on contact.source_records referencing old table as old_rows new table as new_rows
  for each statement when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function contact.keep_changed();
create trigger keep_new_customers after insert on contact.contacts referencing new table as new_rows
  for each statement when (contact.undo_id() is not null) execute function contact.keep_new_customers();
create trigger keep_changed after update on contact.contacts referencing old table as old_rows new table as new_rows
  for each statement when (contact.undo_id() is not null) execute function contact.keep_changed();
create trigger keep_removed after delete on contact.contacts referencing old table as old_rows
  for each statement when (contact.undo_id() is not null) execute function contact.keep_removed();
create trigger keep_new_customers after insert on contact.companies referencing new table as new_rows
  for each statement when (contact.undo_id() is not null) execute function contact.keep_new_customers();
create trigger keep_changed after update on contact.companies referencing old table as old_rows new table as new_rows
  for each statement when (contact.undo_id() is not null) execute function contact.keep_changed();
create trigger keep_removed after delete on contact.companies referencing old table as old_rows
  for each statement when (contact.undo_id() is not null) execute function contact.keep_removed();
create trigger keep_changed after update on contact.affiliations referencing old table as old_rows new table as new_rows
  for each statement when (contact.undo_id() is not null) execute function contact.keep_changed();
create trigger keep_removed after delete on contact.affiliations referencing old table as old_rows
  for each statement when (contact.undo_id() is not null) execute function contact.keep_removed();
create trigger keep_added after insert on contact.notes referencing new table as new_rows
  for each statement when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function contact.keep_added();
create trigger keep_changed after update on contact.notes referencing old table as old_rows new table as new_rows
  for each statement when (contact.undo_id() is not null) execute function contact.keep_changed();
create trigger keep_added after insert on contact.interactions referencing new table as new_rows
  for each statement when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function contact.keep_added();
create trigger keep_changed after update on contact.interactions referencing old table as old_rows new table as new_rows
  for each statement when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function contact.keep_changed();
create trigger keep_added after insert on contact.tags referencing new table as new_rows
  for each statement when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function contact.keep_added();
