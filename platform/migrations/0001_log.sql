-- Safe while the old version runs.
--
-- The event log. A writer inserts into log.pending in its own transaction; log.sequence() moves what is
-- committed to log.event and gives it the next positions, without gaps. Positions are given after the
-- commit and by one transaction at a time (the row lock on log.head), so a reader that pages by
-- `position > cursor` never meets a lower position later. A serial column in log.event would not do:
-- a lower number may commit after a higher one was read.

create table log.head (
  only_row boolean primary key default true constraint head_has_one_row check (only_row),
  -- Changes whenever positions may have been given twice, that is after a restore. Part of every cursor.
  epoch uuid not null default gen_random_uuid(),
  last_position bigint not null default 0,
  -- The lowest position that retention has left; last_position + 1 when nothing is left.
  oldest_position bigint not null default 1
);
insert into log.head default values;

create table log.pending (
  seq bigint generated always as identity primary key,
  id uuid not null,
  type text not null constraint pending_type_is_noun_past_tense check (type ~ '^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$'),
  entity_type text not null,
  entity_id uuid not null,
  refs jsonb not null,
  data jsonb not null,
  changes jsonb not null,
  actor_kind text not null,
  actor_id text not null,
  at timestamptz not null default now(),
  causation_id text,
  correlation_id text
) with (
  -- Every row is deleted within milliseconds; what is left behind would slow the next scan.
  autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_insert_threshold = -1
);

create table log.event (
  position bigint primary key,
  id uuid not null constraint event_id_is_unique unique,
  type text not null,
  entity_type text not null,
  entity_id uuid not null,
  refs jsonb not null,
  data jsonb not null,
  changes jsonb not null,
  actor_kind text not null,
  actor_id text not null,
  at timestamptz not null,
  causation_id text,
  correlation_id text
);
create index event_by_entity on log.event (entity_id, position);

-- Moves up to batch_size committed events in the order of their insertion and says where the log ends.
-- Any session may call it at any time: the row lock lets one at a time through, and the statement behind
-- the lock sees what the one before it has done.
create function log.sequence(batch_size integer, out moved integer, out last_position bigint)
language plpgsql as $$
declare
  first_free bigint;
begin
  select head.last_position + 1 into strict first_free from log.head for update;
  with batch as (
    delete from log.pending where seq in (select seq from log.pending order by seq limit batch_size) returning *
  )
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
end $$;

-- Removes at most step events from the old end: those before `before` (all that follow the first younger one
-- stay, so that what is left has no holes) and those beyond the newest max_rows. Moves the old end with them.
create function log.prune(before timestamptz, max_rows bigint, step integer, out removed bigint, out oldest bigint)
language plpgsql as $$
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
end $$;

-- Who may still write for a job: a worker that was taken for dead and comes back has a lower token than the one
-- that has replaced it (platform/src/queue/fence.ts).
create table log.job_fence (
  job text primary key,
  token bigint not null,
  at timestamptz not null default now()
);
create index job_fence_by_age on log.job_fence (at);

revoke all on all functions in schema log from public;
grant execute on all functions in schema log to tributary_log;
grant usage on schema log to tributary_log_writer;
grant insert on log.pending to tributary_log_writer;
grant select, insert, update, delete on log.job_fence to tributary_log_writer;
grant select on log.pending, log.event, log.head to tributary_log_writer;
