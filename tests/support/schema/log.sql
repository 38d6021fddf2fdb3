-- Schema log as its migrations make it. Written by `npm run db:drift -- --write`; do not edit.

table log.event
  position bigint not null
  id uuid not null
  type text not null
  entity_type text not null
  entity_id uuid not null
  refs jsonb not null
  data jsonb not null
  changes jsonb not null
  actor_kind text not null
  actor_id text not null
  at timestamp with time zone not null
  causation_id text
  correlation_id text
  constraint event_id_is_unique UNIQUE (id)
  constraint event_pkey PRIMARY KEY ("position")
  index event_by_entity USING btree (entity_id, "position")

table log.head
  only_row boolean not null default true
  epoch uuid not null default gen_random_uuid()
  last_position bigint not null default 0
  oldest_position bigint not null default 1
  constraint head_has_one_row CHECK (only_row)
  constraint head_pkey PRIMARY KEY (only_row)

table log.job_fence
  job text not null
  token bigint not null
  at timestamp with time zone not null default now()
  constraint job_fence_pkey PRIMARY KEY (job)
  index job_fence_by_age USING btree (at)

table log.pending
  seq bigint not null generated as identity
  id uuid not null
  type text not null
  entity_type text not null
  entity_id uuid not null
  refs jsonb not null
  data jsonb not null
  changes jsonb not null
  actor_kind text not null
  actor_id text not null
  at timestamp with time zone not null default now()
  causation_id text
  correlation_id text
  constraint pending_pkey PRIMARY KEY (seq)
  constraint pending_type_is_noun_past_tense CHECK ((type ~ '^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$'::text))

function keep_before() returns trigger as

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
end

function keep_undo_of(place regclass, thing text) returns void as

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
end

function prune(before timestamp with time zone, max_rows bigint, step integer, OUT removed bigint, OUT oldest bigint) returns record as

declare
  head log.head;
  upto bigint;
begin
  select * into strict head from log.head for update;
  upto := least(head.oldest_position + step, head.last_position + 1);
  oldest := coalesce(
    (select min(position) from log.event
      where position >= head.oldest_position and position < upto and (before is null or at >= before)),
    upto);
  if max_rows is not null then
    oldest := greatest(oldest, least(head.last_position - max_rows + 1, upto));
  end if;
  delete from log.event where position < oldest;
  get diagnostics removed = row_count;
  update log.head set oldest_position = oldest where oldest_position <> oldest;
end

function reached(projection text) returns bigint as

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
end

function sequence(batch_size integer, OUT moved integer, OUT last_position bigint) returns record as

declare
  first_free bigint;
  upto bigint;
begin
  select head.last_position + 1 into strict first_free from log.head for update;
  select max(seq) into upto from (select seq from log.pending order by seq limit batch_size) as batch;
  with batch as (delete from log.pending where seq <= upto returning *)
  insert into log.event
    (position, id, type, entity_type, entity_id, refs, data, changes, actor_kind, actor_id, at, causation_id, correlation_id)
  select first_free - 1 + row_number() over (order by seq),
    id, type, entity_type, entity_id, refs, data, changes, actor_kind, actor_id, at, causation_id, correlation_id
  from batch;
  get diagnostics moved = row_count;
  last_position := first_free - 1 + moved;
  if moved > 0 then
    update log.head set last_position = sequence.last_position;
    perform pg_notify('tributary_advance', sequence.last_position::text);
  end if;
end

sequence pending_seq_seq
