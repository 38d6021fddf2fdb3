/** What webhooks told of, before everything else that a stream has to do. */
import type { HostDeps } from '../deps.ts';
import { findStream, type StreamAndConnection } from '../stream/queries.ts';
import { hintedStreams, nextHintAt } from '../webhook/queries.ts';
import { RunStopped, unaskedRun } from './open-run.ts';
import type { Lease } from './queries/lease.ts';
import { LeaseLost } from './queries/lease.ts';
import { runPass } from './run-pass.ts';
import { withLease } from './shelf.ts';
import type { SyncJob } from './sync-stream.ts';

/** The one who reads the shelf now looks between two batches; it may have been at its last. */
const BUSY_MS = 1_000;

/** One job: the records of a stream that are due. Returns when there will be some to look at again. */
export async function syncHinted(host: HostDeps, streamId: string, job: SyncJob): Promise<Date | undefined> {
  const { database, clock } = host;
  const found = await findStream(database.db, streamId);
  if (found?.connection.status !== 'ACTIVE' || found.stream.isStopped) return undefined;
  const { notBefore, shelfId } = found.stream;
  if (notBefore !== null && notBefore > clock.now()) return notBefore;
  const held = await withLease(host, { shelfId, holder: job.jobId, signal: job.signal }, async (lease, signal) => ({
    again: await workOffHints(host, { found, lease, signal }),
  })).catch((error: unknown) => {
    if (!(error instanceof LeaseLost)) throw error;
    return undefined;
  });
  if (held?.again) return held.again;
  const next = await nextHintAt(database.db, streamId);
  return next && new Date(Math.max(next.getTime(), clock.now().getTime() + (held ? 0 : BUSY_MS)));
}

interface HintWork {
  readonly found: StreamAndConnection;
  readonly lease: Lease;
  readonly signal: AbortSignal;
  readonly isWithin?: boolean;
}

/** Of every stream of the shelf. Returns when the source is to be tried again, should it be in trouble. */
export async function workOffHints(
  host: HostDeps,
  { found, lease, signal, isWithin = false }: HintWork,
): Promise<Date | undefined> {
  const { database, clock } = host;
  const shelfId = found.stream.shelfId;
  for (const streamId of await hintedStreams(database.db, { shelfId, now: clock.now(), isNamed: isWithin })) {
    const hinted = await findStream(database.db, streamId);
    if (hinted?.connection.status !== 'ACTIVE' || hinted.stream.isStopped) continue;
    const run = unaskedRun({
      connectionId: hinted.connection.id,
      streamId,
      mode: 'HINTS',
      trigger: 'WEBHOOK',
      now: () => clock.now(),
    });
    try {
      const outcome = await runPass(host, { found: hinted, run, lease, signal, isWithin });
      if (outcome.is === 'trouble') return outcome.again;
    } catch (error) {
      if (!(error instanceof RunStopped)) throw error;
    }
  }
  return undefined;
}
