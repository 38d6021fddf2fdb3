-- Safe while the old version runs: the same function, with the same answers.
-- log.pending is nearly empty whenever it is analysed, so the planner takes it for one row and joined the batch with
-- itself row by row: a backlog of thousands, as every import makes one, slowed each batch to seconds. A range needs no
-- join, and without sequential scans every plan walks the key. What commits between the two statements and lies in the
-- range goes along, so that `moved` may exceed the batch.
create or replace function log.sequence(batch_size integer, out moved integer, out last_position bigint)
language plpgsql set enable_seqscan = off as $$
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
end $$;
