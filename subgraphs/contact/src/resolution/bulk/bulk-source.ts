import type { StoredRecord } from '../../source-record/stored-record.ts';

export interface BulkRecord {
  /** Unique in the source; never shown to the engine but to break ties. */
  readonly id: string;
  readonly record: StoredRecord;
}

/** Where records come from: a file, a table. Batches of any size, so that a million records are not a million promises. */
export type BulkSource = AsyncIterable<readonly BulkRecord[]>;
