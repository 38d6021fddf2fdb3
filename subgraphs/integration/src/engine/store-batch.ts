import type { Batch, RejectUpsert } from '@tributary/connector-kit';
import { appendEvents } from '@tributary/platform';
import { deadLetterEvent } from '../dead-letter/events.ts';
import { addDeadLetters, supersedeDeadLetters, type NewDeadLetter } from '../dead-letter/queries.ts';
import type { HostDeps } from '../deps.ts';
import { addEnvelopes, itemId, knownItems, type KnownItem, type NewEnvelope } from '../raw-record/queries.ts';
import type { Gated } from '../schema-drift/gate.ts';
import { connectorActor } from '../sync-run/events.ts';
import type { Pass } from './pass.ts';
import { holdLease } from './queries/lease.ts';
import { growShelf, saveCheckpoint, type Progress } from './queries/progress.ts';
import { refsIn, sortBatch, storableUpsert, type SortedBatch } from './sort-batch.ts';

export type StoredBatch = SortedBatch & {
  /** Number of the envelope, by item. */
  readonly seqs: ReadonlyMap<string, number>;
};

/**
 * Everything of a batch or nothing: envelopes, rejects, checkpoint, the run's counts and the event that tells of
 * them are one transaction. A batch that comes again (the process died behind the commit) stores nothing.
 */
export async function storeBatch(
  { database, clock }: Pick<HostDeps, 'database' | 'clock'>,
  pass: Pass,
  {
    batch: given,
    progress,
    estimate,
  }: { batch: Batch; progress?: Progress | undefined; estimate?: number | undefined },
): Promise<StoredBatch> {
  const batch = { ...given, upserts: given.upserts.map(storableUpsert) };
  const { shelf, run } = pass;
  const { shelfId } = shelf.lease;
  const now = clock.now();
  const { stored, noted } = await database.transaction(async (tx) => {
    await holdLease(tx, shelf.lease);
    const gated = (await pass.gate?.judge(tx, batch, now)) ?? { upserts: batch.upserts, sent: new Map() };
    const going = { upserts: gated.upserts, deletes: batch.deletes };
    const known = await knownItems(tx, shelfId, refsIn(going));
    const sorted = sortBatch(going, known);
    const envelopes = envelopesOf(sorted, gated);
    const seqs = await addEnvelopes(tx, {
      shelfId,
      runId: run.id,
      observedAt: now,
      envelopes,
      undoOf: shelf.isImport ? sorted.fresh.filter((upsert) => known.has(itemId(upsert))) : [],
    });
    // What is gone at the source is not to come back by a replay.
    const gone = batch.deletes.map((ref) => ({ ...ref, version: '' }));
    const good = [...gone, ...sorted.fresh, ...sorted.unchanged];
    await supersedeDeadLetters(tx, { streamId: shelfId, good, now });
    const place = { connectionId: shelf.connection.id, streamId: shelfId, runId: run.id, now };
    const letters = await addDeadLetters(tx, lettersOf(sorted.rejects), {
      ...place,
      mappingVersion: shelf.mappingVersion,
    });
    await growShelf(tx, shelfId, sorted.growth);
    if (progress) await saveCheckpoint(tx, progress);
    const isNews = envelopes.length + letters.length > 0;
    const noted = await run.note(tx, countsOf(sorted), { isNews, estimate });
    const actor = connectorActor(shelf.connection.id);
    await appendEvents(tx, [
      ...noted.events,
      ...letters.map((letter) => deadLetterEvent('deadLetter.added', { letter, actor })),
    ]);
    return { stored: { ...sorted, seqs }, noted };
  });
  noted.committed();
  return stored;
}

function envelopesOf({ fresh, deletes }: SortedBatch, { sent }: Pick<Gated, 'sent'>): NewEnvelope[] {
  return [
    ...fresh.map(({ kind, key, version, raw, record }) => ({
      ...{ kind, key, version, raw, record, op: 'upsert' as const },
      sent: sent.get(itemId({ kind, key })),
    })),
    ...deletes.map((item) => ({ kind: item.kind, key: item.key, version: goneVersion(item), op: 'delete' as const })),
  ];
}

function goneVersion({ version }: KnownItem): string {
  return `gone~${version}`;
}

export function lettersOf(rejects: readonly RejectUpsert[]): NewDeadLetter[] {
  return rejects.map(({ kind, key, version, raw, reject }) => ({
    kind,
    key,
    version,
    raw: raw ?? undefined,
    line: reject.line,
    field: reject.field,
    text: reject.text,
    reason: reject.reason,
    errorClass: reject.code,
  }));
}

/** Created, updated and deleted are what the owning subgraph says; it is asked later. */
function countsOf({ fresh, unchanged, rejects, deletes, absent }: SortedBatch) {
  const same = unchanged.length + absent;
  return {
    read: fresh.length + same + rejects.length + deletes.length,
    unchanged: same,
    rejected: rejects.length,
  };
}
