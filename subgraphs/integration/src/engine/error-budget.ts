import type { SortedBatch } from './sort-batch.ts';

/** So much of what was read could not be mapped, or was not accepted, that reading on would only fill the dead letters. */
export class TooManyRejected extends Error {
  constructor(rejected: number, read: number) {
    super(`${String(rejected)} of ${String(read)} rows could not be taken in.`);
    this.name = 'TooManyRejected';
  }
}

/** A larger part than this ends the reading, once it has read so many rows. */
const BUDGET = { part: 0.5, from: 100 };

export interface ErrorBudget {
  /**
   * To be called when the batch is stored and delivered: nothing of it is lost. `refused` are those of its records that
   * the owning subgraph did not accept. Throws TooManyRejected.
   */
  note(batch: Pick<SortedBatch, 'fresh' | 'unchanged' | 'rejects'>, refused: number): void;
}

/** Of one reading. Somebody looks at what came, and resumes the stream: it goes on behind what is stored. */
export function makeErrorBudget(): ErrorBudget {
  let read = 0;
  let rejected = 0;
  return {
    note({ fresh, unchanged, rejects }, refused) {
      read += fresh.length + unchanged.length + rejects.length;
      rejected += rejects.length + refused;
      if (read >= BUDGET.from && rejected > read * BUDGET.part) throw new TooManyRejected(rejected, read);
    },
  };
}
