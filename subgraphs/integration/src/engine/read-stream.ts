import type { Batch, ReadMode } from '@tributary/connector-kit';
import type { HostDeps } from '../deps.ts';
import { openReasons } from '../dead-letter/queries.ts';
import { itemId } from '../raw-record/queries.ts';
import { stepsOf } from './connector-fault.ts';
import { deliver, type Answers } from './deliver.ts';
import { makeErrorBudget } from './error-budget.ts';
import type { Pass, ReadOutcome } from './pass.ts';
import { holdLease } from './queries/lease.ts';
import { remapShelf } from './remap-shelf.ts';
import { storeBatch, type StoredBatch } from './store-batch.ts';

export interface Reading {
  readonly mode: ReadMode;
  /** Begins at the beginning, whatever an earlier pass left. */
  readonly isAnew?: boolean;
  readonly onBatch?: (batch: Batch) => void;
}

/**
 * Reads a stream from its checkpoint to the end of the pass, each batch delivered while the next is read. Of an import
 * the next is stored meanwhile too: nobody else waits for it, and two cores work on it. What webhooks named is fetched
 * before a batch is asked for, never behind one that has come already: an older state would be taken for the newer one.
 */
export async function readStream(
  host: HostDeps,
  pass: Pass,
  { mode, isAnew = false, onBatch }: Reading,
): Promise<void> {
  const { stream, declared, context, run, shelf, signal } = pass;
  const saved = mode === 'full' ? stream.fullCheckpoint : stream.checkpoint;
  const cursor = isAnew || saved === null ? undefined : saved;
  const readBefore = run.read;
  const delivery = new Delivery(host, pass, { place: cursor, told: stream.toldCheckpoint });
  const errors = makeErrorBudget();
  let last: StoredBatch | undefined;
  async function noteLast(): Promise<void> {
    await delivery.finished();
    // An import is told of row by row, and ends by itself.
    if (last && !shelf.isImport) errors.note(last, delivery.refused);
  }
  const batches = stepsOf(declared.read(context, { mode, cursor }), signal);
  try {
    for await (const batch of shelf.isImport ? readAhead(batches) : batches) {
      onBatch?.(batch);
      if (!shelf.isImport) await noteLast();
      // An import that is killed at its end must not begin anew: its checkpoint goes when the pass ends.
      const isEnd = mode === 'full' && batch.final === true && !shelf.isImport;
      const progress = {
        streamId: stream.id,
        slot: mode === 'full' ? ('full_checkpoint' as const) : ('checkpoint' as const),
        checkpoint: isEnd ? null : batch.checkpoint,
        ...(shelf.isImport ? { told: delivery.told ?? null } : {}),
      };
      // What a source estimates is this reading; what the run shows includes what was read before it was resumed.
      const estimate = batch.estimate === undefined ? undefined : readBefore + batch.estimate;
      const stored = await storeBatch(host, pass, { batch, progress, estimate });
      pass.onProgress?.({ read: run.read, estimate });
      await delivery.finished();
      if (!shelf.isImport) await pass.between?.();
      delivery.begin(stored, batch.checkpoint);
      last = stored;
    }
    await noteLast();
    signal.throwIfAborted();
    await endGate(host, pass, mode);
  } finally {
    await delivery.left();
  }
}

/** What was kept on the suspicion that a field has vanished, and has not, is mapped again as it was sent. */
async function endGate({ clock, ...host }: HostDeps, pass: Pass, mode: ReadMode): Promise<void> {
  const { gate, shelf } = pass;
  if (gate?.hasToDecide !== true) return;
  const isFull = mode === 'full';
  const mayRelease = await host.database.transaction(async (tx) => {
    await holdLease(tx, shelf.lease);
    return await gate.end(tx, { now: clock.now(), isFull });
  });
  if (mayRelease) await remapShelf({ clock, ...host }, pass, { what: 'KEPT', isDecided: true });
}

/** One batch at a time on its way to its subgraph. */
class Delivery {
  /** The place before the last batch of which outcomes have been told. */
  told: unknown;
  /** Records of the batch that was delivered last which the owning subgraph did not accept. */
  refused = 0;
  private readonly host: HostDeps;
  private readonly pass: Pass;
  private current: Promise<void> = Promise.resolve();
  private place: unknown;

  constructor(host: HostDeps, pass: Pass, { place, told }: { place: unknown; told: unknown }) {
    this.host = host;
    this.pass = pass;
    this.place = place;
    this.told = told;
  }

  begin(stored: StoredBatch, checkpoint: unknown): void {
    this.current = this.deliver(stored, checkpoint);
    // It is heard of where it is waited for.
    this.current.catch(() => undefined);
  }

  async finished(): Promise<void> {
    await this.current;
  }

  /** Whatever became of it: nothing may be on its way when the lease is given back. */
  async left(): Promise<void> {
    await this.current.catch(() => undefined);
  }

  private async deliver(stored: StoredBatch, checkpoint: unknown): Promise<void> {
    const { shelf, signal, onOutcomes } = this.pass;
    // What is stored behind this batch meanwhile is the next one's.
    const upTo = Math.max(0, ...stored.seqs.values());
    const answers: Answers = stored.seqs.size === 0 ? new Map() : await deliver(this.host, shelf, { signal, upTo });
    this.refused = [...stored.seqs.values()].filter((seq) => answers.get(seq)?.status === 'rejected').length;
    const outcomes = onOutcomes ? await outcomesOf(this.host, this.pass, { stored, answers }) : [];
    await onOutcomes?.(outcomes);
    // Whoever kept them cannot know whether the last line is whole, and wants it again.
    if (outcomes.length > 0) this.told = this.place;
    this.place = checkpoint;
  }
}

/** Asks for the next item while the one before it is worked on. */
async function* readAhead<Item>(source: AsyncGenerator<Item>): AsyncGenerator<Item> {
  const ask = (): Promise<IteratorResult<Item, unknown>> => {
    const asked = source.next();
    asked.catch(() => undefined);
    return asked;
  };
  let next = ask();
  try {
    for (;;) {
      const step = await next;
      if (step.done === true) return;
      next = ask();
      yield step.value;
    }
  } finally {
    await source.return(undefined);
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
