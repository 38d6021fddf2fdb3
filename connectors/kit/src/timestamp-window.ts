/**
 * Reading a list by its `updatedAt` without losing a row, for sources that filter and sort by time. What goes
 * wrong with the simple loop, and the answer here:
 * - paging by offset loses rows when others leave the window: every page begins at a time instead, and the
 *   rows at a page's last time are left for the next page;
 * - more rows share one time than fit a page: they are read by key, by offset, with one row of overlap; when
 *   that row is not the expected one, a row left, and the time is read again from its first row;
 * - rows committed late with an earlier time: a pass ends `settleMs` before now, and the next begins
 *   `lookbackMs` before the last row.
 * The host applies a version once, so what is read twice changes nothing.
 */
import { z } from 'zod';
import { VendorContractBroken } from './errors.ts';
import type { ReadRequest, SourceBatch, SourceRow } from './stream.ts';

export const TimestampCursor = z.strictObject({
  /** Time of the last row of the last complete pass. */
  done: z.iso.datetime().optional(),
  /** Where the present pass stands: rows before this time are read. */
  at: z.iso.datetime().optional(),
  /** Rows at exactly `at`, by key, that are read too. Only inside a tie. */
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
}
export interface Page {
  readonly rows: readonly TimestampedRow[];
  /** All rows that match, if the source says so. */
  readonly total?: number;
}

export interface WindowOptions {
  readonly request: ReadRequest<TimestampCursor>;
  readonly now: Date;
  readonly pageSize: number;
  readonly granularityMs: number;
  readonly lookbackMs: number;
  readonly settleMs: number;
  page(request: PageRequest): Promise<Page>;
}

/** One step of a pass: what was read and where it leaves us. `next` is undefined at the end. */
interface Step {
  readonly rows: readonly TimestampedRow[];
  readonly next: Position | undefined;
  readonly left?: number | undefined;
}
interface Position {
  readonly at: string | undefined;
  readonly tie?: { readonly skip: number; readonly lastKey: string } | undefined;
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
  while (position !== undefined) {
    const step: Step = position.tie ? await readTie(options, position) : await readPage(options, position, until);
    position = step.next;
    given += step.rows.length;
    // An empty or lagging pass never moves the state back.
    for (const { at } of step.rows) done = later(done, at);
    yield {
      rows: step.rows,
      checkpoint: position === undefined ? { ...(done !== undefined && { done }) } : resumable(cursor?.done, position),
      final: position === undefined,
      ...(step.left === undefined ? {} : { estimate: given + step.left }),
    };
  }
}

function startOf({ request: { cursor, mode }, lookbackMs }: WindowOptions): Position {
  if (cursor?.at !== undefined) return { at: cursor.at, tie: cursor.tie };
  if (mode === 'full' || cursor?.done === undefined) return { at: undefined };
  return { at: shifted(cursor.done, -lookbackMs) };
}

async function readPage(options: WindowOptions, { at }: Position, until: string | undefined): Promise<Step> {
  const page = await options.page({ from: at, until, order: 'time', skip: 0, take: options.pageSize });
  const { rows } = page;
  refuseDisorder(rows, at);
  const left = page.total === undefined ? undefined : Math.max(0, page.total - rows.length);
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last || rows.length < options.pageSize) return { rows, next: undefined, left: 0 };
  if (first.at === last.at) return await readTie(options, { at: first.at });
  return { rows: rows.filter((row) => row.at < last.at), next: { at: last.at }, left };
}

/** All rows of one time, page by page in the order of their keys. */
async function readTie(options: WindowOptions, { at, tie }: Position): Promise<Step> {
  const overlap = tie ? 1 : 0;
  const skip = (tie?.skip ?? 0) - overlap;
  const take = options.pageSize + overlap;
  const page = await options.page({ from: at, until: at, order: 'key', skip, take });
  if (tie && page.rows[0]?.key !== tie.lastKey) return await readTie(options, { at });
  const rows = page.rows.slice(overlap);
  const last = rows.at(-1);
  if (page.rows.length < take || !last) {
    return { rows, next: { at: at === undefined ? undefined : shifted(at, options.granularityMs) } };
  }
  return { rows, next: { at, tie: { skip: skip + overlap + rows.length, lastKey: last.key } } };
}

function refuseDisorder(rows: readonly TimestampedRow[], from: string | undefined): void {
  let before = from;
  for (const { at } of rows) {
    if (before !== undefined && at < before)
      throw new VendorContractBroken(`Rows come out of order: ${at} after ${before}.`);
    before = at;
  }
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
