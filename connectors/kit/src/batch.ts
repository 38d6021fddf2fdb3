import type { CanonicalKind, RecordRef } from './canonical-parts.ts';
import type { CanonicalRecord } from './canonical.ts';

/** Why a row could not become a record, with enough of it to repair it at the source. */
export interface Reject {
  readonly code: RejectCode;
  readonly reason: string;
  /** The row as it came, shortened to 64 kB. */
  readonly text: string;
  /** 1-based line of a file, when the source has lines. */
  readonly line?: number;
  /** Path of the offending field, e.g. `emails.0.address`. */
  readonly field?: string;
}
export type RejectCode = 'UNREADABLE' | 'WRONG_SHAPE' | 'NOT_CANONICAL' | 'UNKNOWN_REFERENCE';

interface UpsertBase {
  readonly kind: CanonicalKind;
  /** The source's own id, unique per kind within the connection. */
  readonly key: string;
  /** Opaque; equal versions mean equal content. The host applies a (kind, key) once per version. */
  readonly version: string;
  /** The source's declared fields, kept so that a mapping can be run again without fetching. JSON. */
  readonly raw: unknown;
}
export interface RecordUpsert extends UpsertBase {
  readonly record: CanonicalRecord;
}
export interface RejectUpsert extends UpsertBase {
  readonly reject: Reject;
}
/** A record or its refusal. Refused rows travel like good ones: the host must store them as dead letters. */
export type Upsert = RecordUpsert | RejectUpsert;

/**
 * The unit of progress: the host stores rows, deletes and `checkpoint` in one transaction or not at all.
 * Resumed from `checkpoint`, a stream continues behind this batch.
 */
export interface Batch {
  readonly upserts: readonly Upsert[];
  readonly deletes: readonly RecordRef[];
  /** The rows as the source sent them, for a host that looks at their shape. Nothing of them is stored. */
  readonly sent?: readonly unknown[];
  /** JSON; valid against the stream's cursor schema. */
  readonly checkpoint: unknown;
  /** The pass is complete: the next read begins a new one. */
  readonly final?: boolean;
  /** Rows of the whole pass, as far as the source knows. */
  readonly estimate?: number;
}

export function isReject(upsert: Upsert): upsert is RejectUpsert {
  return 'reject' in upsert;
}
