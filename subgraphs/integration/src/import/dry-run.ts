import { isConnectorError } from '@tributary/connector-kit';
import { accept, newId, refuse, type Outcome } from '@tributary/platform';
import { findConnectionByName } from '../connection/queries.ts';
import type { ConnectionRow } from '../connection/table.ts';
import type { HostDeps } from '../deps.ts';
import { stepsOf } from '../engine/connector-fault.ts';
import type { ReadOutcome } from '../engine/pass.ts';
import { refsIn, sortBatch, storableUpsert, type SortedBatch } from '../engine/sort-batch.ts';
import { itemId, knownItems, type KnownItem } from '../raw-record/queries.ts';
import { IMPORTS } from '../registry.ts';
import { streamNamed } from '../stream/declaration.ts';
import { streamId } from '../stream/declare-streams.ts';
import type { RunCounts } from '../sync-run/queries.ts';
import type { ImportReport } from './import-file.ts';

interface File {
  readonly stream: string;
  readonly config: unknown;
  readonly signal: AbortSignal;
}

interface DryRun extends File {
  readonly source: string;
  readonly onOutcomes: (outcomes: readonly ReadOutcome[]) => Promise<void>;
}

/** Reads and maps the file and compares it with what an earlier import of the source brought. Writes nothing. */
export async function dryRun(
  host: HostDeps,
  { source, stream, config, signal, onOutcomes }: DryRun,
): Promise<Outcome<ImportReport, 'IMPORT_FAILED'>> {
  const connection = await findConnectionByName(host.database.db, source);
  const id = connection?.id ?? newId();
  const counts: Record<keyof RunCounts, number> = {
    read: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    deleted: 0,
    rejected: 0,
  };
  const seen = new Map<string, KnownItem>();
  try {
    for await (const batch of readingOf(host, id, { stream, config, signal })) {
      const given = { upserts: batch.upserts.map(storableUpsert), deletes: [] };
      const held = await knownItems(host.database.db, streamId(id, stream), refsIn(given));
      // What a later row of the same file repeats is held by then.
      const known = new Map([...held, ...seen]);
      const sorted = sortBatch(given, known);
      for (const upsert of sorted.fresh) seen.set(itemId(upsert), { ...upsert, isDeleted: false });
      const outcomes = outcomesOf(sorted, known);
      for (const { status } of outcomes) counts[status] += 1;
      counts.read += outcomes.length;
      await onOutcomes(outcomes);
    }
  } catch (error) {
    if (isConnectorError(error)) return refuse('IMPORT_FAILED', error.message, 'file');
    throw error;
  }
  return accept({ runId: undefined, connectionId: connection?.id, counts });
}

/** Why the file cannot be read at all, such as a missing column: known before anything is written. */
export async function whyUnreadable(host: HostDeps, file: File): Promise<string | undefined> {
  const reading = readingOf(host, newId(), file);
  try {
    // The first rows are enough: what is wrong further down is said of its row.
    await reading.next();
    return undefined;
  } catch (error) {
    if (isConnectorError(error)) return error.message;
    throw error;
  } finally {
    await reading.return(undefined);
  }
}

function readingOf(host: HostDeps, connectionId: string, { stream, config, signal }: File) {
  const { connector, context } = host.opened.open(rowOf(connectionId, config));
  const declared = streamNamed(connector, context.config, stream);
  if (!declared) throw new Error(`The connector does not declare ${stream}.`);
  return stepsOf(declared.read(context, { mode: 'full', cursor: undefined }), signal);
}

function outcomesOf({ fresh, unchanged, rejects }: SortedBatch, known: ReadonlyMap<string, KnownItem>): ReadOutcome[] {
  return [
    ...fresh.map((upsert): ReadOutcome => {
      const isNew = known.get(itemId(upsert))?.isDeleted ?? true;
      return { upsert, status: isNew ? 'created' : 'updated' };
    }),
    ...unchanged.map((upsert): ReadOutcome => ({ upsert, status: 'unchanged' })),
    ...rejects.map((upsert): ReadOutcome => ({ upsert, status: 'rejected', reason: upsert.reject.reason })),
  ];
}

/** A connection that is not stored: only what opening it looks at matters. */
function rowOf(id: string, config: unknown): ConnectionRow {
  const now = new Date();
  return {
    id,
    connectorId: IMPORTS.connectorId,
    name: 'dry run',
    config,
    authId: 'none',
    credential: null,
    status: 'ACTIVE',
    statusReason: null,
    priority: 0,
    pollEveryMs: null,
    lastSyncAt: null,
    version: 0,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
}
