import { createHash } from 'node:crypto';
import {
  beginRehearsal,
  derivedId,
  EventTooLarge,
  type Inbound,
  type InboundBatch,
  type InboundItem,
  forgetThings,
  type InboundResult,
  keepUndo,
  revertThings,
  type SubgraphDeps,
  type Transaction,
} from '@tributary/platform';
import { salesThings } from '../import-undo/things.ts';
import { dealIntake } from './deal-intake.ts';
import type { Intake, News, Source, Upsert } from './intake.ts';
import { leadIntake } from './lead-intake.ts';
import { orderIntake } from './order-intake.ts';
import { productIntake } from './product-intake.ts';
import { lastSeen, lockSource, type Seen } from './queries.ts';

type Deps = Pick<SubgraphDeps, 'database' | 'clock'>;

/** Part of every content hash: raise it when a mapping changes, and every record is written anew when it comes again. */
const MAPPING_VERSION = '1';
const REASON_LENGTH = 500;

/** What this subgraph takes from connectors: products, orders, leads and deals. */
export function makeInbound(deps: Deps): Inbound {
  const doors = new Map([
    [productIntake.kind, doorOf(productIntake)],
    [orderIntake.kind, doorOf(orderIntake)],
    [leadIntake.kind, doorOf(leadIntake)],
    [dealIntake.kind, doorOf(dealIntake)],
  ]);
  return {
    kinds: [...doors.keys()],
    async accept(batch) {
      const door = doors.get(batch.kind);
      if (!door) throw new Error(`The sales subgraph does not own records of kind ${batch.kind}.`);
      return await door(deps, batch);
    },
    async rehearse() {
      const { database, end } = await beginRehearsal(deps.database);
      return { inbound: makeInbound({ ...deps, database }), end };
    },
    revert: async (request) => await revertThings({ database: deps.database, things: salesThings }, request),
    forgetUndo: async (before, limit) => await forgetThings(deps.database.db, 'sales', { before, limit }),
  };
}

type Door = (deps: Deps, batch: InboundBatch) => Promise<InboundResult[]>;

/**
 * One batch is one transaction of a few statements. When the database refuses it because of what one record holds,
 * its records are tried one by one, so that a bad one takes no good one with it.
 */
function doorOf<Record>(intake: Intake<Record>): Door {
  return async (deps, batch) => {
    const results: InboundResult[] = [];
    for (const items of roundsOf(batch.items)) {
      try {
        results.push(...(await acceptRound(deps, intake, { ...batch, items })));
      } catch (error) {
        if (!isDataError(error)) throw error;
        for (const item of items) results.push(await acceptAlone(deps, intake, { ...batch, items: [item] }));
      }
    }
    return results;
  };
}

async function acceptAlone<Record>(deps: Deps, intake: Intake<Record>, batch: InboundBatch): Promise<InboundResult> {
  const key = batch.items[0]?.key ?? '';
  try {
    const [result] = await acceptRound(deps, intake, batch);
    return result ?? { key, status: 'unchanged' };
  } catch (error) {
    if (!isDataError(error)) throw error;
    return { key, status: 'rejected', reason: `cannot be stored: ${rootMessage(error)}`.slice(0, REASON_LENGTH) };
  }
}

async function acceptRound<Record>(
  { database, clock }: Deps,
  intake: Intake<Record>,
  batch: InboundBatch,
): Promise<InboundResult[]> {
  const { connectionId, stream, items } = batch;
  const read = items.map((item) => readItem(intake, connectionId, item));
  return await database.transaction(async (tx) => {
    await keepUndo(tx, batch.undoId);
    await lockSource(tx, connectionId, intake.kind);
    const seen = await lastSeen(
      tx,
      intake.table,
      read.map(({ id }) => id),
    );
    const judged = read.map((one) => ({ ...one, status: statusOf(one, seen.get(one.id)) }));
    const source: Source = { connectionId, stream, actor: { kind: 'connector', id: connectionId }, now: clock.now() };
    await writeNews(tx, { intake, source, judged });
    return judged.map(({ id, item, status, reason }) =>
      status === 'rejected'
        ? { key: item.key, status, reason: reason ?? 'is not valid' }
        : { key: item.key, status, id },
    );
  });
}

interface Read<Record> {
  readonly id: string;
  readonly item: InboundItem;
  readonly observedAt: Date;
  readonly upsert?: Upsert<Record>;
  readonly reason?: string;
}

type Judged<Record> = Read<Record> & { readonly status: InboundResult['status'] };

async function writeNews<Record>(
  tx: Transaction,
  { intake, source, judged }: { intake: Intake<Record>; source: Source; judged: readonly Judged<Record>[] },
): Promise<void> {
  const upserts = judged.flatMap(({ upsert, status }) =>
    upsert && (status === 'created' || status === 'updated') ? [upsert] : [],
  );
  const goneIds = judged.filter(({ status }) => status === 'deleted').map(({ id }) => id);
  const news: News<Record> = { upserts, goneIds };
  if (upserts.length > 0 || goneIds.length > 0) await intake.write(tx, source, news);
}

function readItem<Record>(intake: Intake<Record>, connectionId: string, item: InboundItem): Read<Record> {
  const id = derivedId(connectionId, intake.kind, item.key);
  const observedAt = new Date(item.observedAt);
  const base = { id, item, observedAt };
  if (item.op === 'delete') return base;
  const parsed = intake.schema.safeParse(item.record);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'record'}: ${message}`);
    return { ...base, reason: reasons.join('; ').slice(0, REASON_LENGTH) };
  }
  const record = parsed.data;
  const reason = intake.alsoWrong?.(record);
  if (reason !== undefined) return { ...base, reason };
  const hash = createHash('sha256')
    .update(`${MAPPING_VERSION}${JSON.stringify(record)}`)
    .digest('base64url');
  return { ...base, upsert: { id, item, record, hash, observedAt } };
}

/** What was read later is what the source says now; the same content again is no news. */
function statusOf<Record>(read: Read<Record>, seen: Seen | undefined): InboundResult['status'] {
  if (read.reason !== undefined) return 'rejected';
  const isStale = seen?.observedAt !== undefined && seen.observedAt !== null && read.observedAt < seen.observedAt;
  if (isStale) return 'unchanged';
  if (!read.upsert) return seen === undefined || seen.isDeleted ? 'unchanged' : 'deleted';
  if (seen === undefined) return 'created';
  return seen.hash === read.upsert.hash && !seen.isDeleted ? 'unchanged' : 'updated';
}

/** A key that comes twice is two changes, one after the other. */
function roundsOf(items: readonly InboundItem[]): InboundItem[][] {
  const rounds: InboundItem[][] = [];
  const timesSeen = new Map<string, number>();
  for (const item of items) {
    const round = timesSeen.get(item.key) ?? 0;
    timesSeen.set(item.key, round + 1);
    (rounds[round] ??= []).push(item);
  }
  return rounds;
}

/** PostgreSQL's classes 22 (data exception) and 23 (integrity constraint violation), and an event that is too large. */
function isDataError(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof EventTooLarge) return true;
    if ('code' in at && typeof at.code === 'string' && /^2[23]/.test(at.code)) return true;
  }
  return false;
}

function rootMessage(error: unknown): string {
  let at = error;
  while (at instanceof Error && at.cause instanceof Error) at = at.cause;
  return at instanceof Error ? at.message : 'unknown reason';
}
