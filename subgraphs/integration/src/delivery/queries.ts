import { newId, type Database, type LogEvent, type Transaction } from '@tributary/platform';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import { TEST_EVENT } from '../endpoint/endpoint-rules.ts';
import { jsonText } from '../raw-record/json-text.ts';
import { deliveries, deliveryAttempts, type DeliveryAttemptRow, type DeliveryRow } from './table.ts';

type Executor = Pick<Database['db'], 'execute' | 'select'>;

export interface NewDelivery {
  readonly endpointId: string;
  readonly event: Pick<LogEvent, 'id' | 'position' | 'type' | 'entity' | 'at'>;
}

/** Each event once per endpoint. */
export async function addDeliveries(tx: Transaction, rows: readonly NewDelivery[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`${inserted(rows, now)} on conflict (endpoint_id, event_id) do nothing`);
}

/** The same deliveries as before, to be made once more; those that are yet to be made stay as they are. */
export async function replayDeliveries(
  tx: Transaction,
  { endpointId, now }: { readonly endpointId: string; readonly now: Date },
  events: readonly LogEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({ endpointId, event }));
  await tx.execute(sql`
    ${inserted(rows, now)}
    on conflict (endpoint_id, event_id) do update
      set status = 'PENDING', reason = null, attempts = 0, first_attempt_at = null, finished_at = null, due_at = excluded.due_at
      where deliveries.status <> 'PENDING'`);
}

function inserted(rows: readonly NewDelivery[], now: Date): SQL {
  const given = rows.map(({ endpointId, event }) => ({
    id: newId(),
    endpoint_id: endpointId,
    event_id: event.id,
    position: String(event.position),
    event_type: event.type,
    entity_type: event.entity.type,
    entity_id: event.entity.id,
    happened_at: event.at,
  }));
  return sql`
    insert into integration.deliveries
      (id, endpoint_id, event_id, position, event_type, entity_type, entity_id, happened_at, due_at, created_at)
    select id, endpoint_id, event_id, position, event_type, entity_type, entity_id, happened_at,
      ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${jsonText(given)}::jsonb) as given (
      id uuid, endpoint_id uuid, event_id uuid, position bigint, event_type text, entity_type text, entity_id uuid,
      happened_at timestamptz)`;
}

/** Endpoints that something is due for: whatever told of it may have been lost. */
export async function endpointsDue(db: Executor, now: Date): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select endpoint.id from integration.endpoints endpoint
    where endpoint.deleted_at is null and exists (
      select from integration.deliveries delivery
      where delivery.endpoint_id = endpoint.id and delivery.status = 'PENDING' and delivery.due_at <= ${now.toISOString()}
        and (endpoint.status = 'ACTIVE' or delivery.event_type = ${TEST_EVENT}))`);
  return rows.map(({ id }) => id);
}

export interface DueFilter {
  readonly endpointId: string;
  /** Of a paused endpoint only what tries it. */
  readonly onlyTests: boolean;
}

/** Pending, and none of the same entity is pending before it: a receiver is told of each entity in order. */
function isNext({ endpointId, onlyTests }: DueFilter): SQL {
  return sql`
    delivery.endpoint_id = ${endpointId} and delivery.status = 'PENDING'
    and (${!onlyTests} or delivery.event_type = ${TEST_EVENT})
    and not exists (
      select from integration.deliveries earlier
      where earlier.endpoint_id = delivery.endpoint_id and earlier.entity_id = delivery.entity_id
        and earlier.position < delivery.position and earlier.status = 'PENDING'
        and (${!onlyTests} or earlier.event_type = ${TEST_EVENT}))`;
}

/**
 * Takes the delivery that has waited longest until `until`: for others it is not due before. Whoever dies on the way
 * leaves it to the next.
 */
export async function claimDelivery(
  db: Executor,
  filter: DueFilter,
  { now, until }: { readonly now: Date; readonly until: Date },
): Promise<DeliveryRow | undefined> {
  const { rows } = await db.execute<{ id: string }>(sql`
    update integration.deliveries set claim = claim + 1, due_at = ${until.toISOString()},
      first_attempt_at = coalesce(first_attempt_at, ${now.toISOString()})
    where id = (
      select delivery.id from integration.deliveries delivery
      where ${isNext(filter)} and delivery.due_at <= ${now.toISOString()}
      order by delivery.due_at, delivery.position limit 1 for update skip locked)
    returning id`);
  const id = rows[0]?.id;
  return id === undefined ? undefined : await findDelivery(db, id);
}

async function findDelivery(db: Executor, id: string): Promise<DeliveryRow | undefined> {
  const [row] = await db.select().from(deliveries).where(eq(deliveries.id, id));
  return row;
}

/** When something is due next, now or later. */
export async function nextDueAt(db: Executor, filter: DueFilter): Promise<Date | undefined> {
  const { rows } = await db.execute<{ due_at: string }>(sql`
    select delivery.due_at from integration.deliveries delivery
    where ${isNext(filter)} order by delivery.due_at limit 1`);
  return rows[0] && new Date(rows[0].due_at);
}

/** Undefined when somebody else has taken it meanwhile. */
export async function finishDelivery(
  tx: Transaction,
  { id, claim }: Pick<DeliveryRow, 'id' | 'claim'>,
  fields: Partial<DeliveryRow>,
): Promise<DeliveryRow | undefined> {
  const [row] = await tx
    .update(deliveries)
    .set(fields)
    .where(and(eq(deliveries.id, id), eq(deliveries.claim, claim), eq(deliveries.status, 'PENDING')))
    .returning();
  return row;
}

/** What waits behind a delivery is not looked at before it. */
export async function putOffBehind(
  tx: Transaction,
  { endpointId, entityId, position, dueAt }: DeliveryRow,
): Promise<void> {
  await tx.execute(sql`
    update integration.deliveries set due_at = ${dueAt.toISOString()}
    where endpoint_id = ${endpointId} and entity_id = ${entityId} and position > ${position} and status = 'PENDING'
      and due_at < ${dueAt.toISOString()}`);
}

/** What waited behind a delivery waits no longer. */
export async function letGoBehind(
  tx: Transaction,
  { endpointId, entityId, position }: DeliveryRow,
  now: Date,
): Promise<void> {
  await tx.execute(sql`
    update integration.deliveries set due_at = ${now.toISOString()}
    where endpoint_id = ${endpointId} and entity_id = ${entityId} and position > ${position} and status = 'PENDING'
      and attempts = 0 and due_at > ${now.toISOString()}`);
}

export async function insertAttempt(tx: Transaction, attempt: DeliveryAttemptRow): Promise<void> {
  await tx.insert(deliveryAttempts).values(attempt);
}

/** Everything that waits is due, and as if it had never been tried. What is under way is left to whoever is at it. */
export async function tryAgain(tx: Transaction, endpointId: string, now: Date): Promise<void> {
  await tx.execute(sql`
    update integration.deliveries set due_at = ${now.toISOString()}, attempts = 0, first_attempt_at = null
    where endpoint_id = ${endpointId} and status = 'PENDING'`);
}

export async function forgetDeliveries(tx: Transaction, endpointId: string): Promise<void> {
  await tx.delete(deliveries).where(eq(deliveries.endpointId, endpointId));
}

export async function pruneEndpointDeliveries(db: Executor, before: Date, limit: number): Promise<number> {
  const { rowCount } = await db.execute(sql`
    delete from integration.deliveries where id in (
      select id from integration.deliveries where created_at < ${before.toISOString()} limit ${limit})`);
  return rowCount ?? 0;
}
