/**
 * Reading a list by its `updatedAt` without losing a row, for sources that filter and sort by time. What goes
 * wrong with the simple loop, and the answer here:
 * - paging by offset loses rows when others leave the window, and searches end (at 10,000, say): every page begins
 *   at a time instead, so that no position grows with the list;
 * - more rows share one time than fit a page: the rows of a time are read by key (`timestamp-step.ts`);
 * - rows committed late with an earlier time: a pass ends `settleMs` before now, and the next begins
 *   `lookbackMs` before the last row;
 * - pages repeat rows: what the page before gave is not given again.
 * The host applies a version once, so what is read twice changes nothing.
 */
import { z } from 'zod';
import type { ReadRequest, SourceBatch, SourceRow } from './stream.ts';
import { readStep, type Position } from './timestamp-step.ts';

export const TimestampCursor = z.strictObject({
  /** Time of the last row of the last complete pass. */
  done: z.iso.datetime().optional(),
  /** Where the present pass stands: rows before this time are read. */
  at: z.iso.datetime().optional(),
  /** Rows at exactly `at`, by key, that are read too. */
  tie: z.strictObject({ skip: z.int().min(0), lastKey: z.string() }).optional(),
});
export type TimestampCursor = z.infer<typeof TimestampCursor>;

export interface TimestampedRow extends SourceRow {
  /** ISO, in the source's granularity. */
  readonly at: string;
}

export interface PageRequest {
  /** Inclusive. Undefined: from the beginning. */
  readonly from: string | undefined;
  /** Inclusive. Undefined: no upper bound. */
  readonly until: string | undefined;
  /** `key` only inside a tie, where all rows have one time. */
  readonly order: 'time' | 'key';
  readonly skip: number;
  readonly take: number;
  /** Only rows behind this one, in the order that is asked for. Only where `keyset` says that the source can. */
  readonly after?: { readonly at: string; readonly key: string };
}
export interface Page {
  readonly rows: readonly TimestampedRow[];
  /** All rows that match, if the source says so. With it a page may be shorter than was asked before the end. */
  readonly total?: number;
}

/** What the source can do; with more of it fewer requests are needed. */
export interface WindowSource {
  readonly pageSize: number;
  readonly granularityMs: number;
  /** In the order of time, rows of one time come in the order of their keys. */
  readonly breaksTies?: boolean;
  /** Rows behind a named one can be asked for: among those of one time, or in the order of time (and key) as well. */
  readonly keyset?: 'inTies' | 'always';
  /** The source answers for no position (`skip + take`) above this. */
  readonly searchLimit?: number;
  page(request: PageRequest): Promise<Page>;
}

export interface WindowOptions extends WindowSource {
  readonly request: ReadRequest<TimestampCursor>;
  readonly now: Date;
  readonly lookbackMs: number;
  readonly settleMs: number;
}

export async function* readTimestampWindow(options: WindowOptions): AsyncGenerator<SourceBatch<TimestampCursor>> {
  const { mode, cursor } = options.request;
  // A full read chases the newest row: an upper bound would make a row that is edited meanwhile look deleted.
  const until = mode === 'full' ? undefined : shifted(options.now.toISOString(), -options.settleMs);
  const start = startOf(options);
  let position: Position | undefined = start;
  // Resumed behind the last row, a pass gives no row that could tell how far it came.
  let done = later(cursor?.done, start.at);
  let given = 0;
  let before: readonly TimestampedRow[] = [];
  while (position !== undefined) {
    const { rows, next, left } = await readStep(options, position, { until, before });
    position = next;
    given += rows.length;
    before = [...before, ...rows].slice(-2 * options.pageSize);
    // An empty or lagging pass never moves the state back.
    for (const { at } of rows) done = later(done, at);
    yield {
      rows,
      checkpoint: position === undefined ? { ...(done !== undefined && { done }) } : resumable(cursor?.done, position),
      final: position === undefined,
      ...(left === undefined ? {} : { estimate: given + left }),
    };
  }
}

function startOf({ request: { cursor, mode }, lookbackMs }: WindowOptions): Position {
  if (cursor?.at !== undefined) return { at: cursor.at, tie: cursor.tie };
  if (mode === 'full' || cursor?.done === undefined) return { at: undefined };
  return { at: shifted(cursor.done, -lookbackMs) };
}

function resumable(done: string | undefined, { at, tie }: Position): TimestampCursor {
  return { ...(done !== undefined && { done }), ...(at !== undefined && { at }), ...(tie && { tie }) };
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

function shifted(iso: string, ms: number): string {
  return new Date(Date.parse(iso) + ms).toISOString();
}
