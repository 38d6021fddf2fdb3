/**
 * The road in: the connector host hands canonical records to the subgraph that owns their kind. Bulk, and
 * idempotent by (connection, stream, key, version): the same batch twice changes nothing the second time.
 */
export { customerOf, inlinePersonKey, type Customer, type Guest } from './customer-of.ts';

export const DUPLICATE_POLICIES = ['ERROR', 'RETURN_EXISTING', 'CREATE_AND_QUEUE', 'MERGE'] as const;
/** What happens to a record of somebody who seems to be known: the same words on every road in. */
export type DuplicatePolicy = (typeof DUPLICATE_POLICIES)[number];

export interface InboundItem {
  /** The source's own id of the thing. */
  readonly key: string;
  readonly version: string;
  readonly op: 'upsert' | 'delete';
  /** A canonical record of `@tributary/connector-kit`; absent for a delete. */
  readonly record?: unknown;
  /** ISO time when the host read it. */
  readonly observedAt: string;
}

export interface InboundBatch {
  /** uuid of the connection, or the word `hub` for what people enter here. */
  readonly connectionId: string;
  readonly connectionName: string;
  readonly stream: string;
  readonly kind: string;
  /** Source priority of the connection: larger wins where survivorship asks for it. */
  readonly priority: number;
  /**
   * What happens to a new record of somebody who is known: rejected, answered with whom it is and not kept, kept apart
   * until somebody has looked, or linked. Default: `MERGE`.
   */
  readonly duplicates?: DuplicatePolicy;
  /** Run of an import: what the batch changes is kept under it, so that it can be taken back. */
  readonly undoId?: string | undefined;
  readonly items: readonly InboundItem[];
}

export interface InboundResult {
  readonly key: string;
  readonly status: 'created' | 'updated' | 'unchanged' | 'deleted' | 'rejected';
  /** uuid of the entity that the record is or became part of. */
  readonly id?: string;
  /** A created record that is no new customer: it became part of the one that `id` names. */
  readonly isLinked?: boolean;
  /** Why it was rejected, for the person who repairs it; or what else there is to know of what became of it. */
  readonly reason?: string;
}

export interface Inbound {
  /** Kinds of canonical record that this subgraph owns. */
  readonly kinds: readonly string[];
  accept(batch: InboundBatch): Promise<InboundResult[]>;
  /** The same road in a transaction that is rolled back when it ends: what would become of a batch, and of the next. */
  rehearse?(): Promise<{ readonly inbound: Inbound; end(): Promise<void> }>;
  /** Takes back a part of what came with `undoId`, newest first. Safe to repeat; done when it says so. */
  revert?(request: RevertRequest): Promise<RevertStep>;
  /** Projections whose effects are taken back with it: the revert begins once they have seen everything. */
  readonly revertsAfter?: readonly string[];
  /** Forgets, at most `limit` rows at a time, what was kept for reverts before then. Returns how many. */
  forgetUndo?(before: Date, limit: number): Promise<number>;
}

export interface RevertRequest {
  readonly undoId: string;
  /** In whose name: the connection that the import belonged to. */
  readonly connectionId: string;
  /** Records at most. */
  readonly limit: number;
  /** What other subgraphs kept of the same import: what hangs on it stays too. */
  readonly kept?: readonly KeptRecord[];
}

/** A record that stays as it is, because taking it back would take something else with it. */
export interface KeptRecord {
  readonly kind: string;
  readonly key: string;
  readonly id: string;
  readonly reason: string;
}

export interface RevertStep {
  readonly isDone: boolean;
  /** Records taken away, and records that have their earlier version back. */
  readonly removed: number;
  readonly restored: number;
  /** Of this step; the last step names all that the revert kept. */
  readonly kept: readonly KeptRecord[];
}
