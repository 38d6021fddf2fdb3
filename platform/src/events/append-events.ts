import { sql } from 'drizzle-orm';
import type { Transaction } from '../db/index.ts';
import { newId } from '../ids/index.ts';
import type { NewEvent } from './event.ts';
import { EventTooLarge } from './log-errors.ts';

/** Bytes of JSON, per event. */
const MAX_EVENT_BYTES = 256 * 1024;

/**
 * Appends events in the caller's transaction: they exist when it commits, and only then. Returns their ids in
 * the order given; they get their positions after the commit, events of one call in that order too. One
 * statement for any number. Lock the entity's row before calling: that is what orders an entity's events.
 * Where the transaction names an undo (platform/src/undo) and the event says nothing else, that is its correlation.
 */
export async function appendEvents(tx: Transaction, events: readonly NewEvent[]): Promise<string[]> {
  if (events.length === 0) return [];
  const rows = events.map((event) => rowOf(event, newId()));
  await tx.execute(sql`
    with appended as (
      insert into log.pending
        (id, type, entity_type, entity_id, refs, data, changes, actor_kind, actor_id, causation_id, correlation_id)
      select id, type, entity_type, entity_id, refs, data, changes, actor_kind, actor_id, causation_id,
        coalesce(correlation_id, 'undo:' || nullif(current_setting('tributary.undo', true), ''))
      from rows from (jsonb_to_recordset(${`[${rows.map(({ json }) => json).join(',')}]`}::jsonb) as (
        id uuid, type text, entity_type text, entity_id uuid, refs jsonb, data jsonb, changes jsonb,
        actor_kind text, actor_id text, causation_id text, correlation_id text
      )) with ordinality as event order by ordinality
    )
    select pg_notify('tributary_pending', '')`);
  return rows.map(({ id }) => id);
}

function rowOf(event: NewEvent, id: string): { id: string; json: string } {
  const json = JSON.stringify({
    id,
    type: event.type,
    entity_type: event.entity.type,
    entity_id: event.entity.id,
    refs: event.refs,
    data: event.data,
    changes: event.changes ?? {},
    actor_kind: event.actor.kind,
    actor_id: event.actor.id,
    causation_id: event.causationId,
    correlation_id: event.correlationId,
  });
  const bytes = Buffer.byteLength(json);
  if (bytes > MAX_EVENT_BYTES) throw new EventTooLarge(event.type, bytes, MAX_EVENT_BYTES);
  return { id, json };
}
