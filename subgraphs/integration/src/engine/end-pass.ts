/** How a pass ends: its run, its stream and its connection are brought to what happened, in one transaction. */
import { stableJson } from '@tributary/connector-kit';
import { appendEvents, type NewEvent, type Transaction } from '@tributary/platform';
import { connectionEvent } from '../connection/events.ts';
import { lockConnection, markSynced, updateConnectionRow } from '../connection/queries.ts';
import type { ConnectionRow, ConnectionStatus } from '../connection/table.ts';
import type { HostDeps } from '../deps.ts';
import { areAllStopped, updateStreamRow } from '../stream/queries.ts';
import type { StreamRow } from '../stream/table.ts';
import { connectorActor, runEvent } from '../sync-run/events.ts';
import { lockRun, updateRunRow } from '../sync-run/queries.ts';
import { runErrorFields } from '../sync-run/run-error.ts';
import type { SyncMode, SyncRunRow } from '../sync-run/table.ts';
import type { PassFrame } from './pass.ts';
import { holdLease } from './queries/lease.ts';
import { ATTEMPTS_OF_A_RUN, type Trouble } from './trouble.ts';

type Deps = Pick<HostDeps, 'database' | 'clock'>;

export async function endPass({ database, clock }: Deps, pass: PassFrame): Promise<void> {
  const { run, stream, shelf } = pass;
  const now = clock.now();
  await database.transaction(async (tx) => {
    await holdLease(tx, shelf.lease);
    await updateStreamRow(tx, stream.id, {
      ...HEALTHY,
      ...(READS.has(run.mode) ? { lastReadAt: now } : {}),
      ...(ENDS_A_FULL_READ.has(run.mode) ? { fullCheckpoint: null, toldCheckpoint: null } : {}),
      ...(run.mode === 'SWEEP' ? { nextSweepAt: nextSweep(stream, now) } : {}),
    });
    const events = await endRun(tx, pass, { status: 'SUCCEEDED', finishedAt: now, ...runErrorFields(undefined) });
    await appendEvents(tx, events);
  });
  if (run.mode !== 'HINTS') await markSynced(database.db, shelf.connection.id, now);
}

const READS: ReadonlySet<SyncMode> = new Set(['CHANGES', 'FULL']);
const ENDS_A_FULL_READ: ReadonlySet<SyncMode> = new Set(['FULL', 'SWEEP']);
const HEALTHY = { failures: 0, notBefore: null, errorCode: null, errorMessage: null } as const;

function nextSweep({ sweepEveryMs }: StreamRow, now: Date): Date | null {
  return sweepEveryMs === null ? null : new Date(now.getTime() + sweepEveryMs);
}

/** Returns when the stream is to be tried again, if at all. */
export async function endPassInTrouble(
  { database, clock }: Deps,
  pass: PassFrame,
  trouble: Trouble,
): Promise<Date | undefined> {
  const { stream, shelf, run } = pass;
  const now = clock.now();
  return await database.transaction(async (tx) => {
    const isStop = trouble.then.is === 'stopConnection' || trouble.then.is === 'stopStream';
    // The connection comes first in the lock order.
    const connection = isStop ? await lockConnection(tx, shelf.connection.id) : undefined;
    // Another credential or configuration was given while the one before was refused: that one is to be tried.
    const isEdited = connection !== undefined && areSettingsOther(connection, shelf.connection);
    const then: Trouble['then'] = isEdited ? { is: 'wait', until: now, isAttempt: true } : trouble.then;
    const isAttempt = then.is !== 'wait' || then.isAttempt;
    const failures = stream.failures + (isAttempt ? 1 : 0);
    const staysOpen = then.is === 'wait' && failures < ATTEMPTS_OF_A_RUN;
    await holdLease(tx, shelf.lease);
    await updateStreamRow(tx, stream.id, {
      failures: then.is === 'failRun' ? 0 : failures,
      errorCode: trouble.code,
      errorMessage: trouble.message,
      ...(then.is === 'wait' ? { notBefore: then.until } : {}),
      ...(then.is === 'stopStream' ? { isStopped: true } : {}),
      // A sweep that failed is due again in its turn, not at once.
      ...(run.mode === 'SWEEP' && !staysOpen ? { nextSweepAt: nextSweep(stream, now) } : {}),
    });
    const status = staysOpen ? ({ status: 'RUNNING' } as const) : ({ status: 'FAILED', finishedAt: now } as const);
    const events = await endRun(tx, pass, { ...status, ...runErrorFields(trouble) }, { isNews: true });
    if (connection?.status === 'ACTIVE' && !isEdited)
      events.push(...(await stopConnection(tx, { connection, trouble })));
    await appendEvents(tx, events);
    return then.is === 'wait' ? then.until : undefined;
  });
}

function areSettingsOther(now: ConnectionRow, then: ConnectionRow): boolean {
  const settingsOf = ({ authId, config, credential }: ConnectionRow): string =>
    stableJson([authId, config, credential?.toString('base64') ?? null]);
  return settingsOf(now) !== settingsOf(then);
}

/** An unasked-for run that found nothing has no row, unless there is something to tell. */
async function endRun(
  tx: Transaction,
  { run, shelf }: PassFrame,
  fields: Partial<SyncRunRow>,
  { isNews } = { isNews: false },
): Promise<NewEvent[]> {
  if (!run.isBegun && !isNews) return [];
  const begun = run.isBegun ? [] : (await run.note(tx, {}, { isNews: true })).events;
  const before = await lockRun(tx, run.id);
  // Paused or cancelled in the meantime: that stays.
  if (before?.status !== 'RUNNING') return [...begun];
  const row = await updateRunRow(tx, run.id, fields);
  const type =
    row.status === 'SUCCEEDED'
      ? 'syncRun.succeeded'
      : row.status === 'FAILED'
        ? 'syncRun.failed'
        : 'syncRun.progressed';
  return [...begun, runEvent(type, { run: row, actor: connectorActor(shelf.connection.id) })];
}

interface Stop {
  readonly connection: NonNullable<Awaited<ReturnType<typeof lockConnection>>>;
  readonly trouble: Trouble;
}

async function stopConnection(tx: Transaction, { connection: before, trouble }: Stop): Promise<NewEvent[]> {
  const isReconnect = trouble.then.is === 'stopConnection';
  if (!isReconnect && !(await areAllStopped(tx, before.id))) return [];
  const status: ConnectionStatus = isReconnect ? 'NEEDS_RECONNECT' : 'FAILED';
  const connection = await updateConnectionRow(tx, before.id, { status, statusReason: trouble.message });
  const type = isReconnect ? 'connection.reconnectNeeded' : 'connection.failed';
  return [connectionEvent(type, { connection, before, actor: connectorActor(before.id) })];
}
