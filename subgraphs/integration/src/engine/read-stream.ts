import type { Batch, ReadMode } from '@tributary/connector-kit';
import type { HostDeps } from '../deps.ts';
import { openReasons } from '../dead-letter/queries.ts';
import { itemId } from '../raw-record/queries.ts';
import { stepsOf } from './connector-fault.ts';
import { deliver, type Answers } from './deliver.ts';
import type { Pass, ReadOutcome } from './pass.ts';
import { storeBatch, type StoredBatch } from './store-batch.ts';

export interface Reading {
  readonly mode: ReadMode;
  /** Begins at the beginning, whatever an earlier pass left. */
  readonly isAnew?: boolean;
  readonly onBatch?: (batch: Batch) => void;
}

/** Reads a stream from its checkpoint to the end of the pass, each batch stored and delivered before the next. */
export async function readStream(
  host: HostDeps,
  pass: Pass,
  { mode, isAnew = false, onBatch }: Reading,
): Promise<void> {
  const { stream, declared, context, run, shelf, signal } = pass;
  const saved = mode === 'full' ? stream.fullCheckpoint : stream.checkpoint;
  const cursor = isAnew || saved === null ? undefined : saved;
  const readBefore = run.read;
  for await (const batch of stepsOf(declared.read(context, { mode, cursor }), signal)) {
    onBatch?.(batch);
    const isEnd = mode === 'full' && batch.final === true;
    const progress = {
      streamId: stream.id,
      slot: mode === 'full' ? ('full_checkpoint' as const) : ('checkpoint' as const),
      checkpoint: isEnd ? null : batch.checkpoint,
    };
    // What a source estimates is this reading; what the run shows includes what was read before it was resumed.
    const estimate = batch.estimate === undefined ? undefined : readBefore + batch.estimate;
    const stored = await storeBatch(host, pass, { batch, progress, estimate });
    const answers = stored.seqs.size === 0 ? new Map() : await deliver(host, shelf, signal);
    await pass.onOutcomes?.(await outcomesOf(host, pass, { stored, answers }));
  }
}

/** What became of everything in a batch, for those who want to know it row by row. */
async function outcomesOf(
  { database }: Pick<HostDeps, 'database'>,
  { shelf }: Pass,
  { stored, answers }: { stored: StoredBatch; answers: Answers },
): Promise<ReadOutcome[]> {
  const open = await openReasons(database.db, shelf.lease.shelfId, stored.unchanged);
  return [
    ...stored.fresh.map((upsert): ReadOutcome => {
      const answer = answers.get(stored.seqs.get(itemId(upsert)) ?? -1);
      return { upsert, status: answer?.status ?? 'unchanged', entityId: answer?.id, reason: answer?.reason };
    }),
    ...stored.unchanged.map((upsert): ReadOutcome => {
      const reason = open.get(itemId(upsert));
      return reason === undefined ? { upsert, status: 'unchanged' } : { upsert, status: 'rejected', reason };
    }),
    ...stored.rejects.map((upsert): ReadOutcome => ({ upsert, status: 'rejected', reason: upsert.reject.reason })),
  ];
}
