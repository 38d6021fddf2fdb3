import { appendEvents, newId } from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { holdLease, type Lease } from '../engine/queries/lease.ts';
import type { StreamAndConnection } from '../stream/queries.ts';
import { connectorActor, runEvent } from '../sync-run/events.ts';
import { cancelRunsOfStream, insertRun } from '../sync-run/queries.ts';
import type { SyncRunRow } from '../sync-run/table.ts';

/** Begins the run of an import; one that a killed import left unfinished is over. */
export async function beginImport(
  { database, clock }: Pick<HostDeps, 'database' | 'clock'>,
  { found, lease }: { found: StreamAndConnection; lease: Lease },
): Promise<SyncRunRow> {
  const now = clock.now();
  const { connection, stream } = found;
  const actor = connectorActor(connection.id);
  return await database.transaction(async (tx) => {
    await holdLease(tx, lease);
    const left = await cancelRunsOfStream(tx, stream.id, now);
    const facts = { connectionId: connection.id, streamId: stream.id, mode: 'FULL', trigger: 'IMPORT' } as const;
    const run = await insertRun(tx, { id: newId(), ...facts, status: 'RUNNING', queuedAt: now, startedAt: now });
    await appendEvents(tx, [
      ...left.map((one) => runEvent('syncRun.cancelled', { run: one, actor })),
      runEvent('syncRun.started', { run, actor }),
    ]);
    return run;
  });
}
