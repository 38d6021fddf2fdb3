import { appendEvents, newId } from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { holdLease, type Lease } from '../engine/queries/lease.ts';
import type { StreamAndConnection } from '../stream/queries.ts';
import { connectorActor, runEvent } from '../sync-run/events.ts';
import { cancelRunsOfStream, insertRun, unfinishedImport, updateRunRow } from '../sync-run/queries.ts';
import { runErrorFields } from '../sync-run/run-error.ts';
import type { SyncRunRow } from '../sync-run/table.ts';
import { findImport, insertImport, type ImportedContent } from './queries.ts';

export interface BegunImport {
  readonly run: SyncRunRow;
  /** An earlier attempt of it was killed: it goes on where that one was. */
  readonly isResumed: boolean;
}

/**
 * Begins the run of an import. One that was left unfinished goes on when it read the same file by the same mapping
 * and policy, and is over when it did not.
 */
export async function beginImport(
  { database, clock }: Pick<HostDeps, 'database' | 'clock'>,
  { found, lease, content }: { found: StreamAndConnection; lease: Lease; content: ImportedContent },
): Promise<BegunImport> {
  const now = clock.now();
  const { connection, stream } = found;
  const actor = connectorActor(connection.id);
  return await database.transaction(async (tx) => {
    await holdLease(tx, lease);
    const unfinished = await unfinishedImport(tx, stream.id);
    const known = unfinished && (await findImport(tx, unfinished.id));
    if (unfinished && known && isSame(known, content) && stream.fullCheckpoint !== null) {
      const run = await updateRunRow(tx, unfinished.id, { status: 'RUNNING', ...runErrorFields(undefined) });
      await appendEvents(tx, [runEvent('syncRun.started', { run, actor })]);
      return { run, isResumed: true };
    }
    const left = await cancelRunsOfStream(tx, stream.id, now);
    const facts = { connectionId: connection.id, streamId: stream.id, mode: 'FULL', trigger: 'IMPORT' } as const;
    const run = await insertRun(tx, { id: newId(), ...facts, status: 'RUNNING', queuedAt: now, startedAt: now });
    await insertImport(tx, run.id, content);
    await appendEvents(tx, [
      ...left.map((one) => runEvent('syncRun.cancelled', { run: one, actor })),
      runEvent('syncRun.started', { run, actor }),
    ]);
    return { run, isResumed: false };
  });
}

function isSame(one: ImportedContent, other: ImportedContent): boolean {
  const prints = ['contentPrint', 'mappingPrint', 'duplicates'] as const;
  return prints.every((name) => one[name] === other[name]);
}
