/**
 * One job: everything a stream has to do now. What that is stands in the tables and not in the job, so a job
 * may come twice, late, or after the process that had begun it was killed.
 */
import { appendEvents, type Logger } from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { findStream, type StreamAndConnection } from '../stream/queries.ts';
import { connectorActor, runEvent } from '../sync-run/events.ts';
import { lockRun, nextRun, updateRunRow } from '../sync-run/queries.ts';
import type { SyncRunRow } from '../sync-run/table.ts';
import { deliver } from './deliver.ts';
import { shelfOf, withLease } from './shelf.ts';
import { workOffHints } from './hinted-streams.ts';
import { askedRun, RunStopped, unaskedRun, type OpenRun } from './open-run.ts';
import { remapAsAsked } from './remap-shelf.ts';
import { runPass } from './run-pass.ts';
import { holdLease, LeaseLost, type Lease } from './queries/lease.ts';

export interface SyncJob {
  /** The same for all attempts of one job. */
  readonly jobId: string;
  readonly signal: AbortSignal;
  readonly logger: Logger;
}

/** How long after a stream was found busy it is looked at again, when somebody waits for it. */
const BUSY_MS = 2_000;

/** Returns when the stream is to be looked at again, when that is sooner than its next poll may be. */
export async function syncStream(host: HostDeps, streamId: string, job: SyncJob): Promise<Date | undefined> {
  const found = await findStream(host.database.db, streamId);
  if (!found || found.connection.status !== 'ACTIVE') return undefined;
  const now = host.clock.now();
  if (found.stream.notBefore !== null && found.stream.notBefore > now) return undefined;
  const held = await withLease(
    host,
    { shelfId: found.stream.shelfId, holder: job.jobId, signal: job.signal },
    async (lease, signal) => {
      await deliver(host, shelfOf(host, found, lease), { signal, isLeft: true });
      await remapAsAsked(host, found, { lease, signal });
      return await work(host, { streamId, lease, signal });
    },
  ).catch((error: unknown) => {
    if (!(error instanceof LeaseLost)) throw error;
    job.logger.warn({ streamId }, 'another worker has taken the stream over');
    return { again: undefined };
  });
  if (held) return held.again;
  const waits = await nextRun(host.database.db, streamId);
  return waits && new Date(now.getTime() + BUSY_MS);
}

interface Work {
  readonly streamId: string;
  readonly lease: Lease;
  readonly signal: AbortSignal;
}

/** What webhooks told of, between any two batches; runs that were asked for, then one poll, then a sweep that is due. */
async function work(host: HostDeps, { streamId, lease, signal }: Work): Promise<{ again: Date | undefined }> {
  let isPolled = false;
  for (;;) {
    const found = await findStream(host.database.db, streamId);
    if (found?.connection.status !== 'ACTIVE' || found.stream.isStopped) return { again: undefined };
    const again = await workOffHints(host, { found, lease, signal });
    if (again) return { again };
    const run = await nextTask(host, found, { lease, isPolled });
    if (run === undefined) return { again: undefined };
    if (run.mode === 'CHANGES') isPolled = true;
    const between = async (): Promise<void> => {
      await workOffHints(host, { found, lease, signal, isWithin: true });
    };
    try {
      const outcome = await runPass(host, { found, run, lease, signal, between });
      if (outcome.is === 'trouble') return { again: outcome.again };
    } catch (error) {
      if (!(error instanceof RunStopped)) throw error;
    }
  }
}

async function nextTask(
  host: HostDeps,
  { stream, connection }: StreamAndConnection,
  { lease, isPolled }: { lease: Lease; isPolled: boolean },
): Promise<OpenRun | undefined> {
  const row = await nextRun(host.database.db, stream.id);
  if (row) return askedRun(row.status === 'RUNNING' ? row : await begin(host, row, lease));
  const unasked = {
    connectionId: connection.id,
    streamId: stream.id,
    trigger: 'SCHEDULE',
    now: () => host.clock.now(),
  } as const;
  if (!isPolled && stream.pollEveryMs !== null) return unaskedRun({ ...unasked, mode: 'CHANGES' });
  const isDue = stream.nextSweepAt !== null && stream.nextSweepAt <= host.clock.now();
  return isDue ? unaskedRun({ ...unasked, mode: 'SWEEP' }) : undefined;
}

async function begin({ database, clock }: HostDeps, { id }: SyncRunRow, lease: Lease): Promise<SyncRunRow> {
  return await database.transaction(async (tx) => {
    await holdLease(tx, lease);
    const before = await lockRun(tx, id);
    if (before?.status !== 'QUEUED') throw new RunStopped(before?.status ?? 'gone');
    const run = await updateRunRow(tx, id, { status: 'RUNNING', startedAt: before.startedAt ?? clock.now() });
    await appendEvents(tx, [runEvent('syncRun.started', { run, actor: connectorActor(run.connectionId) })]);
    return run;
  });
}
