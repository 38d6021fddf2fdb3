-- Safe while the old version runs: the same functions, with the same answers, and two more indexes (built in seconds).
-- What triggers keep of an import is planned once and kept, at first for a handful of rows. So each row's own past is a
-- look-up by key, whatever the plan: a subquery with a limit is never turned into a join over everything that is kept.

-- Whoever moves a record to another customer writes nothing else of it: such rows are told by a few columns, before
-- they are compared as a whole.
create or replace function contact.keep_changed() returns trigger language plpgsql set enable_nestloop = off as $$
declare
  undo uuid := contact.undo_id();
begin
  if tg_table_name = 'source_records' then
    insert into contact.import_undo as known (undo_id, kind, id, before, written)
      select undo, kind, id, was, now_is ->> 'updated_at'
      from (
        select old_rows.kind, old_rows.id, to_jsonb(old_rows) as was, to_jsonb(new_rows) as now_is
        from old_rows join new_rows on new_rows.id = old_rows.id
        where old_rows.entity_id = new_rows.entity_id or old_rows.updated_at <> new_rows.updated_at
          or old_rows.version <> new_rows.version offset 0) as changed
      where was - 'entity_id' <> now_is - 'entity_id'
      on conflict (undo_id, kind, id) do update set written = excluded.written;
  elsif tg_table_name in ('affiliations', 'notes') then
    insert into contact.import_undo as known (undo_id, kind, id, before, written)
      select undo, tg_table_name, id, was, now_is ->> 'updated_at'
      from (
        select old_rows.id, to_jsonb(old_rows) as was, to_jsonb(new_rows) as now_is
        from old_rows join new_rows on new_rows.id = old_rows.id
        where (old_rows.contact_id, old_rows.company_id) is not distinct from (new_rows.contact_id, new_rows.company_id)
          or old_rows.version <> new_rows.version offset 0) as changed
      where was - '{contact_id,company_id}'::text[] <> now_is - '{contact_id,company_id}'::text[]
        and (
          select true from contact.import_undo as made
          where made.undo_id = undo and made.kind in ('new ' || tg_table_name, 'person', 'company')
            and made.id = changed.id and made.before is null limit 1) is null
      on conflict (undo_id, kind, id) do update set written = excluded.written;
  else
    insert into contact.import_undo as known (undo_id, kind, id, before, written)
      select undo, tg_table_name, was.id, was.row, coalesce(now_is.row ->> 'updated_at', now_is.row ->> 'version')
      from (
        select id, to_jsonb(old_rows) as row from old_rows
        where (
          select true from contact.import_undo as made
          where made.undo_id = undo and made.kind in ('new ' || tg_table_name, 'person', 'company')
            and made.id = old_rows.id and made.before is null limit 1) is null) as was
      join (select id, to_jsonb(new_rows) as row from new_rows) as now_is using (id)
      where was.row - '{contact_id,company_id}'::text[] <> now_is.row - '{contact_id,company_id}'::text[]
      on conflict (undo_id, kind, id) do update set written = excluded.written;
  end if;
  return null;
end $$;

create or replace function contact.keep_removed() returns trigger language plpgsql as $$
declare
  undo uuid := contact.undo_id();
begin
  insert into contact.import_undo (undo_id, kind, id, before)
    select undo, tg_table_name, id, to_jsonb(old_rows) from old_rows
    where (
      select true from contact.import_undo as made
      where made.undo_id = undo and made.kind in ('new ' || tg_table_name, 'person', 'company')
        and made.id = old_rows.id and made.before is null limit 1) is null
    on conflict do nothing;
  return null;
end $$;

create or replace function contact.keep_new_customers() returns trigger language plpgsql as $$
declare
  undo uuid := contact.undo_id();
begin
  insert into contact.import_undo (undo_id, kind, id)
    select undo, 'new ' || tg_table_name, added.id from new_rows as added
    where (
        select true from contact.import_undo as made
        where made.undo_id = undo and made.kind in ('new ' || tg_table_name, 'person', 'company')
          and made.id = added.id and made.before is null limit 1) is null
      and (
        select true from contact.import_undo as known
        where known.undo_id = undo and known.kind = tg_table_name and known.id = added.id limit 1) is null
    on conflict do nothing;
  return null;
end $$;

-- Customers are found along links, and two pairs in three are none: without their rows, from small indexes.
create index match_pairs_link_idx on contact.match_pairs (one_id, other_id) where band = 'LINK';
create index match_pairs_link_back_idx on contact.match_pairs (other_id, one_id) where band = 'LINK';
