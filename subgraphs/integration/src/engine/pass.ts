import type { ConnectorContext, Stream, Upsert } from '@tributary/connector-kit';
import type { InboundResult } from '@tributary/platform';
import type { ConnectionRow } from '../connection/table.ts';
import type { SchemaGate } from '../schema-drift/gate.ts';
import type { StreamRow } from '../stream/table.ts';
import type { OpenRun } from './open-run.ts';
import type { Lease } from './queries/lease.ts';

/** Where records are filed and handed on: what delivering needs to know. */
export interface Shelf {
  readonly connection: ConnectionRow;
  /** Name of the stream that the shelf is; records of sub-streams are filed under the one they feed. */
  readonly name: string;
  readonly lease: Lease;
  /** Which code and which mapping of an operator made the records: kept with what could not be taken in. */
  readonly mappingVersion: string;
  /** An import: it is told of row by row, goes on where it was killed, and can be taken back. */
  readonly isImport: boolean;
}

/** What became of a record: a created one that is part of a customer who was there already is linked. */
export type RecordStatus = InboundResult['status'] | 'linked';

/** What became of one thing that was read. */
export interface ReadOutcome {
  readonly upsert: Upsert;
  readonly status: RecordStatus;
  readonly entityId?: string | undefined;
  readonly reason?: string | undefined;
}

/** How far a run is: records read over all its attempts, and of how many, as far as the source knows. */
export interface PassProgress {
  readonly read: number;
  readonly estimate: number | undefined;
}

/** One reading of one stream by one reader, as far as it is known before the connection is open. */
export interface PassFrame {
  readonly shelf: Shelf;
  /** As it was when the pass began. */
  readonly stream: StreamRow;
  readonly run: OpenRun;
  /** Aborts when the process is to end or the lease is lost. */
  readonly signal: AbortSignal;
  /** Called after each batch, while nothing is on its way: for what must not wait for the end of the pass. */
  readonly between?: (() => Promise<void>) | undefined;
  /** It runs between two batches of another pass of the same shelf. */
  readonly isWithin: boolean;
  /** Called after each batch that is stored and delivered. */
  readonly onOutcomes?: ((outcomes: readonly ReadOutcome[]) => Promise<void>) | undefined;
  /** Called after each batch that is stored. */
  readonly onProgress?: ((progress: PassProgress) => void) | undefined;
}

export interface Pass extends PassFrame {
  readonly declared: Stream;
  readonly context: ConnectorContext;
  /** Undefined for an import: a file has the columns that its mapping names. */
  readonly gate: SchemaGate | undefined;
}
