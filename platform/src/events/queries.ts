import type { Database } from '../db/index.ts';
import type { Actor, LogEvent } from './event.ts';
import { LogGap } from './log-errors.ts';

export interface LogHead {
  /** The newest position, 0 for an empty log. */
  readonly last: bigint;
  /** The lowest position that retention has left. */
  readonly oldest: bigint;
  readonly epoch: string;
}

export interface ReadOptions {
  /** Events with a higher position. */
  readonly after: bigint;
  readonly limit: number;
  /** `deal.created`, or `deal.*` for all of a noun; absent: every type. */
  readonly types?: readonly string[];
  /** Of these only events whose data has one of these fields; absent: all. */
  readonly having?: readonly string[] | undefined;
  /** Only what these kinds of actors did; absent: all. */
  readonly actors?: readonly Actor['kind'][] | undefined;
}

export interface LogPage {
  readonly events: readonly LogEvent[];
  /** Where the next page begins: everything up to here has been looked at. */
  readonly next: bigint;
  readonly head: LogHead;
}

/** Positions one read looks at, so that a rare type in a long log never makes one long statement. */
const WINDOW = 20_000n;

/** Both come from one snapshot, so the page ends where the head says or at the limit. Throws LogGap. */
export async function readLog(
  database: Database,
  { after, limit, types, having, actors }: ReadOptions,
): Promise<LogPage> {
  const rows = await database.query({
    name: 'log_read',
    text: `
      select head.last_position, head.oldest_position, head.epoch, event.*
      from log.head left join lateral (
        select position, id, type, entity_type, entity_id, refs, data, changes, actor_kind, actor_id,
          to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), causation_id, correlation_id
        from log.event
        where position > $1 and position <= $1::bigint + ${String(WINDOW)}
          and ($3::text[] is null or type = any($3) or split_part(type, '.', 1) = any($4))
          and ($5::text[] is null or data ?| $5)
          and ($6::text[] is null or actor_kind = any($6))
        order by position limit $2
      ) event on true
      order by event.position`,
    values: [
      String(after),
      limit,
      types === undefined ? null : [...types],
      nounsOf(types),
      having ? [...having] : null,
      actors ? [...actors] : null,
    ],
  });
  const head = headOf(rows[0] ?? []);
  if (after + 1n < head.oldest) throw new LogGap(after, head.oldest);
  const events = rows.filter((row) => row[3] !== null).map((row) => eventOf(row.slice(3)));
  const lastRead = events.length === limit ? events.at(-1)?.position : undefined;
  return { events, next: lastRead ?? largest(after, smallest(after + WINDOW, head.last)), head };
}

export async function readHead(database: Database): Promise<LogHead> {
  const rows = await database.query({
    name: 'log_head',
    text: 'select last_position, oldest_position, epoch from log.head',
    values: [],
  });
  return headOf(rows[0] ?? []);
}

/** Positions of those of the events that have one. */
export async function positionsOf(database: Database, eventIds: readonly string[]): Promise<Map<string, bigint>> {
  const rows = await database.query({
    name: 'log_positions',
    text: 'select id, position from log.event where id = any($1::uuid[])',
    values: [[...eventIds]],
  });
  return new Map(rows.map(([id, position]) => [String(id), BigInt(String(position))]));
}

/** The newest insertion that waits for its position, or undefined when none does. */
export async function lastPending(database: Database): Promise<bigint | undefined> {
  const rows = await database.query({ name: 'log_pending', text: 'select max(seq) from log.pending', values: [] });
  const seq = rows[0]?.[0];
  return typeof seq === 'string' ? BigInt(seq) : undefined;
}

export async function isPendingUpTo(database: Database, seq: bigint): Promise<boolean> {
  const rows = await database.query({
    name: 'log_pending_up_to',
    text: 'select exists (select from log.pending where seq <= $1)',
    values: [String(seq)],
  });
  return rows[0]?.[0] === true;
}

/**
 * Which database this is: another one after a logical restore, even where the rows were copied with it. (A
 * restore of the server's files keeps it: `startNewEpoch` is for that.)
 */
export async function databaseIdentity(database: Database): Promise<string> {
  const rows = await database.query({
    text: `select (select system_identifier from pg_control_system()), oid from pg_database where datname = current_database()`,
    values: [],
  });
  return (rows[0] ?? []).map(String).join('/');
}

function headOf([last, oldest, epoch]: readonly unknown[]): LogHead {
  return { last: BigInt(String(last)), oldest: BigInt(String(oldest)), epoch: String(epoch) };
}

function eventOf(row: readonly unknown[]): LogEvent {
  const [
    position,
    id,
    type,
    entityType,
    entityId,
    refs,
    data,
    changes,
    actorKind,
    actorId,
    at,
    causation,
    correlation,
  ] = row;
  return {
    position: BigInt(String(position)),
    id: String(id),
    type: String(type),
    entity: { type: String(entityType), id: String(entityId) },
    // Written by appendEvents only, from values of these types.
    refs: JSON.parse(String(refs)) as LogEvent['refs'],
    data: JSON.parse(String(data)) as LogEvent['data'],
    changes: JSON.parse(String(changes)) as LogEvent['changes'],
    actor: { kind: actorKind as LogEvent['actor']['kind'], id: String(actorId) },
    at: String(at),
    ...(typeof causation === 'string' ? { causationId: causation } : {}),
    ...(typeof correlation === 'string' ? { correlationId: correlation } : {}),
  };
}

function nounsOf(types: readonly string[] = []): string[] {
  return types.filter((type) => type.endsWith('.*')).map((type) => type.slice(0, -2));
}

function smallest(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}

function largest(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}
