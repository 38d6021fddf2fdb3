-- Safe while the old version runs: the same functions, with the same answers.
-- `tg_table_name` is a `name`: text made of it has the collation "C", and the index of what is kept, which has another,
-- was then searched by its first column only, through all that an import has kept so far, once for every row. A list of
-- kinds was a filter behind the same search, in a plan that was made when little was kept: each kind is looked up.
drop function contact.is_made;

create or replace function contact.keep_changed() returns trigger language plpgsql set enable_nestloop = off as $$
declare
  undo uuid := contact.undo_id();
  place text := tg_table_name;
begin
  if place = 'source_records' then
    insert into contact.import_undo as known (undo_id, kind, id, before, written)
      select undo, kind, id, was, now_is ->> 'updated_at'
      from (
        select old_rows.kind, old_rows.id, to_jsonb(old_rows) as was, to_jsonb(new_rows) as now_is
        from old_rows join new_rows on new_rows.id = old_rows.id
        where old_rows.entity_id = new_rows.entity_id or old_rows.updated_at <> new_rows.updated_at
          or old_rows.version <> new_rows.version offset 0) as changed
      where was - 'entity_id' <> now_is - 'entity_id'
      on conflict (undo_id, kind, id) do update set written = excluded.written;
  elsif place in ('affiliations', 'notes') then
    insert into contact.import_undo as known (undo_id, kind, id, before, written)
      select undo, place, id, was, now_is ->> 'updated_at'
      from (
        select old_rows.id, to_jsonb(old_rows) as was, to_jsonb(new_rows) as now_is
        from old_rows join new_rows on new_rows.id = old_rows.id
        where (old_rows.contact_id, old_rows.company_id) is not distinct from (new_rows.contact_id, new_rows.company_id)
          or old_rows.version <> new_rows.version offset 0) as changed
      where was - '{contact_id,company_id}'::text[] <> now_is - '{contact_id,company_id}'::text[]
        and (
          select true from unnest(array['new ' || place, 'person', 'company']) as origin (kind)
            cross join lateral (
              select from contact.import_undo as known
              where known.undo_id = undo and known.kind = origin.kind and known.id = changed.id and known.before is null
              limit 1) as made limit 1) is null
      on conflict (undo_id, kind, id) do update set written = excluded.written;
  else
    insert into contact.import_undo as known (undo_id, kind, id, before, written)
      select undo, place, was.id, was.row, coalesce(now_is.row ->> 'updated_at', now_is.row ->> 'version')
      from (
        select id, to_jsonb(old_rows) as row from old_rows
        where (
          select true from unnest(array['new ' || place, 'person', 'company']) as origin (kind)
            cross join lateral (
              select from contact.import_undo as known
              where known.undo_id = undo and known.kind = origin.kind and known.id = old_rows.id and known.before is null
              limit 1) as made limit 1) is null) as was
      join (select id, to_jsonb(new_rows) as row from new_rows) as now_is using (id)
      where was.row - '{contact_id,company_id}'::text[] <> now_is.row - '{contact_id,company_id}'::text[]
      on conflict (undo_id, kind, id) do update set written = excluded.written;
  end if;
  return null;
end $$;

create or replace function contact.keep_removed() returns trigger language plpgsql as $$
declare
  undo uuid := contact.undo_id();
  place text := tg_table_name;
begin
  insert into contact.import_undo (undo_id, kind, id, before)
    select undo, place, id, to_jsonb(old_rows) from old_rows
    where (
      select true from unnest(array['new ' || place, 'person', 'company']) as origin (kind)
        cross join lateral (
          select from contact.import_undo as known
          where known.undo_id = undo and known.kind = origin.kind and known.id = old_rows.id and known.before is null
          limit 1) as made limit 1) is null
    on conflict do nothing;
  return null;
end $$;

create or replace function contact.keep_new_customers() returns trigger language plpgsql as $$
declare
  undo uuid := contact.undo_id();
  place text := tg_table_name;
begin
  insert into contact.import_undo (undo_id, kind, id)
    select undo, 'new ' || place, added.id from new_rows as added
    where (
        select true from unnest(array['new ' || place, 'person', 'company']) as origin (kind)
          cross join lateral (
            select from contact.import_undo as known
            where known.undo_id = undo and known.kind = origin.kind and known.id = added.id and known.before is null
            limit 1) as made limit 1) is null
      and (
        select true from contact.import_undo as known
        where known.undo_id = undo and known.kind = place and known.id = added.id limit 1) is null
    on conflict do nothing;
  return null;
end $$;
