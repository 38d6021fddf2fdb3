import type { SortedBatch } from './sort-batch.ts';

/** So much of what was read could not become a record that reading on would only fill the dead letters. */
export class TooManyRejected extends Error {
  constructor(rejected: number, read: number) {
    super(`${String(rejected)} of ${String(read)} rows could not become records.`);
    this.name = 'TooManyRejected';
  }
}

/** A larger part than this ends the reading, once it has read so many rows. */
const BUDGET = { part: 0.5, from: 100 };

export interface ErrorBudget {
  /** To be called when the batch is stored: nothing of it is lost. Throws TooManyRejected. */
  note(batch: Pick<SortedBatch, 'fresh' | 'unchanged' | 'rejects'>): void;
}

/** Of one reading. Somebody looks at what came, and resumes the stream: it goes on behind what is stored. */
export function makeErrorBudget(): ErrorBudget {
  let read = 0;
  let rejected = 0;
  return {
    note({ fresh, unchanged, rejects }) {
      read += fresh.length + unchanged.length + rejects.length;
      rejected += rejects.length;
      if (read >= BUDGET.from && rejected > read * BUDGET.part) throw new TooManyRejected(rejected, read);
    },
  };
}
