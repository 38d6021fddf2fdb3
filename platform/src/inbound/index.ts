/**
 * The road in: the connector host hands canonical records to the subgraph that owns their kind. Bulk, and
 * idempotent by (connection, stream, key, version): the same batch twice changes nothing the second time.
 */
export { customerOf, inlinePersonKey, type Customer, type Guest } from './customer-of.ts';

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
  readonly duplicates?: 'ERROR' | 'RETURN_EXISTING' | 'CREATE_AND_QUEUE' | 'MERGE';
  readonly items: readonly InboundItem[];
}

export interface InboundResult {
  readonly key: string;
  readonly status: 'created' | 'updated' | 'unchanged' | 'deleted' | 'rejected';
  /** uuid of the entity that the record is or became part of. */
  readonly id?: string;
  /** Why it was rejected, for the person who repairs it. */
  readonly reason?: string;
}

export interface Inbound {
  /** Kinds of canonical record that this subgraph owns. */
  readonly kinds: readonly string[];
  accept(batch: InboundBatch): Promise<InboundResult[]>;
}
