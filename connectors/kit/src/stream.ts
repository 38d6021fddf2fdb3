/**
 * A stream is one list of a source. Its spec is written in the source's own types; `stream()` closes over
 * them, so that a host handles every stream alike: cursors are parsed before use, rows are parsed, mapped
 * and checked on their way out, and a row that fails becomes a reject instead of disappearing.
 */
import type { z } from 'zod';
import type { Batch, Reject, Upsert } from './batch.ts';
import type { CanonicalKind, RecordRef } from './canonical-parts.ts';
import type { CanonicalInput } from './canonical.ts';
import type { ConnectorContext } from './context.ts';
import { VendorContractBroken } from './errors.ts';
import { upsertsOf } from './upserts.ts';

/** A way a record can change at the source, e.g. `edited`, `addressAdded`, `deleted`. */
export type MutationKind = string;

export interface CursorSpec<Cursor> {
  readonly schema: z.ZodType<Cursor>;
  readonly kind: 'timestamp' | 'token' | 'feed' | 'offset' | 'none';
  /** Smallest step of the source's clock. */
  readonly granularityMs?: number;
  /** How far behind the last position a new pass begins again. */
  readonly lookbackMs?: number;
  /** Rows younger than this are left for the next pass, so that late commits are not jumped over. */
  readonly settleMs?: number;
  /** How long the source can still answer for a cursor. */
  readonly retentionMs?: number;
  readonly tieBreak: 'key' | 'position' | 'none';
}

/** A change that the cursor does not see, and what the host does about it. */
export type BlindSpot = { readonly kind: MutationKind; readonly everyMs: number } & (
  | { readonly remedy: 'substream'; readonly stream: string }
  | { readonly remedy: 'sweep' }
  | { readonly remedy: 'webhook' }
);

/** How the host learns of deletes. `sweep` closes only over one complete enumeration. */
export type DeleteStrategy =
  { readonly by: 'tombstone' | 'softFlag' | 'webhook' | 'none' } | { readonly by: 'sweep'; readonly everyMs: number };

/** `changes` reads on from the cursor; `full` reads everything there is, without an upper bound. */
export type ReadMode = 'changes' | 'full';

export interface ReadRequest<Cursor> {
  readonly mode: ReadMode;
  /**
   * The last committed checkpoint of this stream in this mode: a full read has its own, and none once it
   * was complete.
   */
  readonly cursor: Cursor | undefined;
}

/** A row as the source sent it. `raw` is parsed by the stream, not by `read`. */
export interface SourceRow {
  readonly key: string;
  readonly version: string;
  readonly raw: unknown;
  readonly line?: number;
}
/** A row that could not even be read. */
export interface BrokenRow {
  readonly key: string;
  readonly version: string;
  readonly reject: Reject;
}
export interface SourceBatch<Cursor> {
  readonly rows: readonly (SourceRow | BrokenRow)[];
  readonly deletes?: readonly RecordRef[];
  readonly checkpoint: Cursor;
  readonly final?: boolean;
  readonly estimate?: number;
}

/** One of the records that a row stands for. */
export interface MappedRecord {
  readonly key: string;
  readonly record: CanonicalInput;
}

interface StreamFacts {
  readonly name: string;
  readonly title: string;
  /** Kinds of record that come out; the first is the one a reject is filed under. */
  readonly kinds: readonly [CanonicalKind, ...CanonicalKind[]];
  /** This stream's records are rows of another stream: it only finds changes the other's cursor misses. */
  readonly feeds?: string;
  readonly covers: readonly MutationKind[];
  readonly blindSpots: readonly BlindSpot[];
  readonly deletes: DeleteStrategy;
}

export interface StreamSpec<Config, Raw, Cursor> extends StreamFacts {
  /** Only declared fields are kept. */
  readonly raw: z.ZodType<Raw>;
  readonly cursor: CursorSpec<Cursor>;
  read(ctx: ConnectorContext<Config>, request: ReadRequest<Cursor>): AsyncIterable<SourceBatch<Cursor>>;
  /** Pure and total for every parsed row. */
  map(raw: Raw, config: Config): readonly MappedRecord[];
  /** The present state of some keys; a key that is missing in the answer is gone. */
  fetch?(ctx: ConnectorContext<Config>, keys: readonly string[]): Promise<readonly (SourceRow | BrokenRow)[]>;
  /** Every record there is, in pages. Throws rather than end early. */
  listKeys?(ctx: ConnectorContext<Config>): AsyncIterable<readonly RecordRef[]>;
  count?(ctx: ConnectorContext<Config>): Promise<number>;
  /** The source no longer knows the cursor: the host starts again with a full read. */
  resetOn?(error: unknown): boolean;
}

export interface Stream<Config = unknown> extends StreamFacts {
  readonly raw: z.ZodType;
  readonly cursor: CursorSpec<unknown>;
  read(ctx: ConnectorContext<Config>, request: ReadRequest<unknown>): AsyncIterable<Batch>;
  /** Raw envelope to records again, after the mapping changed. */
  remap(row: { key: string; version: string; raw: unknown }, config: Config): readonly Upsert[];
  fetch?(ctx: ConnectorContext<Config>, keys: readonly string[]): Promise<readonly Upsert[]>;
  listKeys?(ctx: ConnectorContext<Config>): AsyncIterable<readonly RecordRef[]>;
  count?(ctx: ConnectorContext<Config>): Promise<number>;
  resetOn?(error: unknown): boolean;
}

export function stream<Config, Raw, Cursor>(spec: StreamSpec<Config, Raw, Cursor>): Stream<Config> {
  const { read, map, fetch: fetchRows, listKeys, count, resetOn, ...facts } = spec;
  const toUpserts = (rows: readonly (SourceRow | BrokenRow)[], config: Config): Upsert[] =>
    rows.flatMap((row) => upsertsOf(row, { kind: spec.kinds[0], raw: spec.raw, map: (raw) => map(raw, config) }));

  return {
    ...facts,
    async *read(ctx, request) {
      const cursor = parseCursor(spec, request.cursor);
      for await (const batch of read(ctx, { mode: request.mode, cursor })) {
        yield {
          upserts: toUpserts(batch.rows, ctx.config),
          deletes: batch.deletes ?? [],
          sent: batch.rows.flatMap((row) => ('raw' in row ? [row.raw] : [])),
          checkpoint: batch.checkpoint,
          ...(batch.final === undefined ? {} : { final: batch.final }),
          ...(batch.estimate === undefined ? {} : { estimate: batch.estimate }),
        };
      }
    },
    remap: (row, config) => toUpserts([row], config),
    ...(fetchRows && { fetch: async (ctx, keys) => toUpserts(await fetchRows(ctx, keys), ctx.config) }),
    ...(listKeys && { listKeys }),
    ...(count && { count }),
    ...(resetOn && { resetOn }),
  };
}

function parseCursor<Config, Raw, Cursor>(spec: StreamSpec<Config, Raw, Cursor>, saved: unknown): Cursor | undefined {
  if (saved === undefined || saved === null) return undefined;
  const parsed = spec.cursor.schema.safeParse(saved);
  if (parsed.success) return parsed.data;
  throw new VendorContractBroken(`The saved checkpoint of stream "${spec.name}" does not fit this version of it.`);
}
