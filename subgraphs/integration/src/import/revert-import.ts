/**
 * Taking an import back: first the subgraphs give what they made of it, step by step, then the host forgets what the
 * source held by it. Each step is a transaction that leaves less to do, so a revert that dies goes on where it was.
 */
import { CANONICAL_KINDS } from '@tributary/connector-kit';
import {
  accept,
  actorOf,
  appendEvents,
  refuse,
  type Inbound,
  type KeptRecord,
  type Outcome,
  type Principal,
  type Refusal,
  type Written,
} from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { deliver } from '../engine/deliver.ts';
import { holdLease, type Lease } from '../engine/queries/lease.ts';
import { shelfOf } from '../engine/shelf.ts';
import { UNDO_KEPT_DAYS } from '../raw-record/prune-history.ts';
import { findStream, type StreamAndConnection } from '../stream/queries.ts';
import { connectorActor, runEvent } from '../sync-run/events.ts';
import { addToRevert, findRun, lockRun, updateRunRow } from '../sync-run/queries.ts';
import type { SyncRunRow } from '../sync-run/table.ts';
import { holdStream } from './hold-stream.ts';
import { dropUndelivered, forgetImport, takeBackItems } from './queries.ts';

type Deps = Pick<HostDeps, 'database' | 'clock' | 'logger' | 'inboundFor' | 'log' | 'connectors'>;

export type RevertCodes = 'SYNC_RUN_NOT_FOUND' | 'NOT_AN_IMPORT' | 'IMPORT_TOO_OLD' | 'IMPORT_NOT_REVERTIBLE';

const DAY_MS = 24 * 60 * 60_000;
const RECORDS_PER_STEP = 500;
const ENVELOPES_PER_STEP = 2_000;

/** Notes that an import is to be taken back. Asked again it changes nothing. */
export async function askToRevert(
  { database, clock, inboundFor }: Pick<Deps, 'database' | 'clock' | 'inboundFor'>,
  principal: Principal,
  { id }: { readonly id: string },
): Promise<Outcome<Written, RevertCodes>> {
  return await database.transaction(async (tx) => {
    const before = await lockRun(tx, id);
    const refusal = whyNot(before, clock.now());
    if (!before || refusal) return refusal ?? refuse('SYNC_RUN_NOT_FOUND', 'There is no such run.', 'id');
    if (before.revertStatus !== null) return accept({ id });
    const found = await findStream(tx, before.streamId);
    const forGood = (found?.stream.kinds ?? []).filter((kind) => inboundFor(kind)?.revert === undefined);
    if (forGood.length > 0) {
      return refuse('IMPORT_NOT_REVERTIBLE', `Records of kind ${forGood.join(', ')} cannot be taken back.`, 'id');
    }
    const isOver = before.finishedAt !== null;
    const ended = isOver ? {} : { status: 'CANCELLED' as const, finishedAt: clock.now() };
    const run = await updateRunRow(tx, id, { ...ended, revertStatus: 'QUEUED' });
    const [eventId] = await appendEvents(tx, [runEvent('syncRun.revertQueued', { run, actor: actorOf(principal) })]);
    return accept({ id, eventId });
  });
}

function whyNot(run: SyncRunRow | undefined, now: Date): Refusal<RevertCodes> | undefined {
  if (!run) return refuse('SYNC_RUN_NOT_FOUND', 'There is no such run.', 'id');
  if (run.trigger !== 'IMPORT') {
    return refuse('NOT_AN_IMPORT', 'Only an import can be taken back: a connected system would say it again.', 'id');
  }
  const age = now.getTime() - (run.startedAt ?? run.queuedAt).getTime();
  if (run.revertStatus !== null || age < UNDO_KEPT_DAYS * DAY_MS) return undefined;
  const days = String(UNDO_KEPT_DAYS);
  return refuse('IMPORT_TOO_OLD', `What was there before is kept for ${days} days, and the import is older.`, 'id');
}

export interface RevertReport {
  readonly runId: string;
  readonly removed: number;
  readonly restored: number;
  readonly kept: readonly KeptRecord[];
}

export interface RevertOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: ((run: Pick<SyncRunRow, 'revertRemoved' | 'revertRestored'>) => void) | undefined;
  /**
   * Another process that takes it back is waited for, and its progress told, however long it takes: of a command that
   * was killed, a worker of the hub does the rest, and the command that is given again asks for the same.
   */
  readonly isFollowing?: boolean | undefined;
  /** Between two tries while another process is at it. Default 1,000. */
  readonly pauseMs?: number | undefined;
}

/** Does what was asked for, from wherever an earlier attempt was. */
export async function revertImport(
  host: Deps,
  id: string,
  { signal = new AbortController().signal, onProgress, isFollowing = false, pauseMs }: RevertOptions = {},
): Promise<Outcome<RevertReport, 'IMPORT_BUSY'>> {
  const run = await findRun(host.database.db, id);
  if (!run) throw new Error(`Run ${id} is gone.`);
  const found = await findStream(host.database.db, run.streamId);
  const shelfId = found?.stream.shelfId ?? run.streamId;
  const isWaitedFor = async (): Promise<boolean> => {
    const now = isFollowing ? await findRun(host.database.db, id) : undefined;
    if (now) onProgress?.(now);
    return now?.revertStatus === 'RUNNING';
  };
  const report = await holdStream(host, { shelfId, signal, isWaitedFor, pauseMs }, async (lease, held) =>
    takeBack(host, { run, shelfId, found, lease, signal: held, onProgress }),
  );
  return report ? accept(report) : refuse('IMPORT_BUSY', 'The file is being imported or taken back already.', 'id');
}

interface Reverting extends RevertOptions {
  readonly run: SyncRunRow;
  readonly shelfId: string;
  /** Undefined once its connection is deleted. */
  readonly found: StreamAndConnection | undefined;
  readonly lease: Lease;
  readonly signal: AbortSignal;
}

async function takeBack(host: Deps, reverting: Reverting): Promise<RevertReport> {
  const { run, shelfId, found, lease, signal } = reverting;
  const { database, clock } = host;
  const isDone = run.revertStatus === 'DONE';
  if (!isDone) {
    await database.transaction(async (tx) => {
      await holdLease(tx, lease);
      await dropUndelivered(tx, run.id);
      await tell(tx, 'syncRun.reverting', await updateRunRow(tx, run.id, { revertStatus: 'RUNNING' }));
    });
  }
  const kept = await takeBackRecords(host, reverting);
  if (!isDone) {
    await takeBackEnvelopes(host, reverting, kept);
    // What later imports have said too is theirs from now on.
    if (found) await deliver(host, shelfOf(host, found, lease), { signal });
    await database.transaction(async (tx) => {
      await holdLease(tx, lease);
      await forgetImport(tx, { runId: run.id, shelfId });
      const fields = { revertStatus: 'DONE', revertKept: kept.length, revertedAt: clock.now() } as const;
      await tell(tx, 'syncRun.reverted', await updateRunRow(tx, run.id, fields));
    });
  }
  const { revertRemoved: removed, revertRestored: restored } = (await findRun(database.db, run.id)) ?? run;
  return { runId: run.id, removed, restored, kept };
}

type Tx = Parameters<Parameters<HostDeps['database']['transaction']>[0]>[0];

async function tell(tx: Tx, type: 'syncRun.reverting' | 'syncRun.reverted', run: SyncRunRow): Promise<void> {
  await appendEvents(tx, [runEvent(type, { run, actor: connectorActor(run.connectionId) })]);
}

async function takeBackRecords(host: Deps, { run, lease, signal, onProgress }: Reverting): Promise<KeptRecord[]> {
  const kept: KeptRecord[] = [];
  const request = { undoId: run.id, connectionId: run.connectionId, limit: RECORDS_PER_STEP };
  for (const inbound of inTurn(inbounds(host))) {
    if (inbound.revertsAfter) await host.log.appliedBy(inbound.revertsAfter);
    for (let isDone = inbound.revert === undefined; !isDone;) {
      signal.throwIfAborted();
      const step = await inbound.revert?.({ ...request, kept });
      if (!step) break;
      isDone = step.isDone;
      if (isDone) kept.push(...step.kept);
      if (step.removed + step.restored === 0) continue;
      const row = await host.database.transaction(async (tx) => {
        await holdLease(tx, lease);
        const counted = await addToRevert(tx, run.id, step);
        await tell(tx, 'syncRun.reverting', counted);
        return counted;
      });
      onProgress?.(row);
    }
  }
  return kept;
}

async function takeBackEnvelopes(
  { database }: Deps,
  { run, shelfId, lease, signal }: Reverting,
  kept: readonly KeptRecord[],
): Promise<void> {
  const refs = kept.map(({ kind, key }) => ({ kind, key }));
  let after: number | undefined = 0;
  while (after !== undefined) {
    signal.throwIfAborted();
    const page: Parameters<typeof takeBackItems>[1] = {
      runId: run.id,
      shelfId,
      after,
      limit: ENVELOPES_PER_STEP,
      kept: refs,
    };
    const last: number | undefined = await database.transaction(async (tx) => {
      await holdLease(tx, lease);
      return await takeBackItems(tx, page);
    });
    after = last;
  }
}

/** First those whose changes others make something of. */
function inTurn(all: readonly Inbound[]): Inbound[] {
  const waits = ({ revertsAfter }: Inbound): number => (revertsAfter === undefined ? 0 : 1);
  return all.toSorted((one, other) => waits(one) - waits(other));
}

/** Every subgraph that takes records, each once. */
function inbounds({ inboundFor }: Pick<HostDeps, 'inboundFor'>): Inbound[] {
  return [...new Set(CANONICAL_KINDS.flatMap((kind) => inboundFor(kind) ?? []))];
}
