import { isReject, stableJson, type Upsert } from '@tributary/connector-kit';
import { openReasons } from '../dead-letter/queries.ts';
import type { HostDeps } from '../deps.ts';
import { itemId, outcomesOfRun } from '../raw-record/queries.ts';
import { stepsOf } from './connector-fault.ts';
import type { Pass, ReadOutcome } from './pass.ts';
import { storableUpsert } from './sort-batch.ts';

/**
 * Tells the outcomes of what an earlier attempt of this run has stored, from the place of `toldCheckpoint` up to its checkpoint: it was
 * killed, and nobody may have heard of them. Reads and looks up; stores and counts nothing.
 */
export async function tellAgain(
  host: HostDeps,
  pass: Pass,
  tell: (outcomes: readonly ReadOutcome[]) => Promise<void>,
): Promise<void> {
  const { stream, declared, context, signal } = pass;
  const from = stream.toldCheckpoint;
  const end = stableJson(stream.fullCheckpoint);
  if (stream.fullCheckpoint === null || stableJson(from) === end) return;
  const cursor = from ?? undefined;
  for await (const batch of stepsOf(declared.read(context, { mode: 'full', cursor }), signal)) {
    await tell(await storedOutcomes(host, pass, batch.upserts.map(storableUpsert)));
    if (stableJson(batch.checkpoint) === end) return;
  }
}

async function storedOutcomes(
  { database }: Pick<HostDeps, 'database'>,
  { shelf, run }: Pass,
  upserts: readonly Upsert[],
): Promise<ReadOutcome[]> {
  const { shelfId } = shelf.lease;
  const records = upserts.filter((upsert) => !isReject(upsert));
  const open = await openReasons(database.db, shelfId, records);
  const made = await outcomesOfRun(database.db, { shelfId, runId: run.id, refs: records });
  return upserts.map((upsert): ReadOutcome => {
    if (isReject(upsert)) return { upsert, status: 'rejected', reason: upsert.reject.reason };
    const reason = open.get(itemId(upsert));
    if (reason !== undefined) return { upsert, status: 'rejected', reason };
    const own = made.get(itemId(upsert));
    // An earlier row of the same key says what a later one replaces: nothing came of it.
    if (own?.version !== upsert.version) return { upsert, status: 'unchanged' };
    return { upsert, status: own.outcome, entityId: own.entityId ?? undefined };
  });
}
