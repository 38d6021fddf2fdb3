/**
 * One request of a pass by time. Where the next one begins depends on what the source can do:
 * - a keyset: behind the last row;
 * - ties broken by key: at the time of the last row, behind the rows of that time that were read. The last of them is
 *   asked for again: when it does not come, a row left, and the time is read again from its first row;
 * - neither: at the time of the last row, whose rows are left for the next page. A time with more rows than a page is
 *   read by key, with the same overlap.
 */
import { Unavailable, VendorContractBroken } from './errors.ts';
import type { Page, PageRequest, TimestampedRow, WindowSource } from './timestamp-window.ts';

export interface Position {
  readonly at: string | undefined;
  /** Of the rows at exactly `at`: how many are read, in the order of their keys, and the last of them. */
  readonly tie?: { readonly skip: number; readonly lastKey: string } | undefined;
}

/** What was read and where it leaves us. `next` is undefined at the end. */
export interface Step {
  readonly rows: readonly TimestampedRow[];
  readonly next: Position | undefined;
  readonly left?: number | undefined;
}

export interface Pass {
  readonly until: string | undefined;
  /** Rows that were given lately: a source that repeats some of them has told nothing new. */
  readonly before: readonly TimestampedRow[];
}

export async function readStep(source: WindowSource, position: Position, pass: Pass): Promise<Step> {
  if (source.keyset === 'always') return await readBehind(source, position, pass);
  if (source.breaksTies === true) return await readOn(source, position, pass);
  return position.tie ? await readTie(source, position, pass) : await readPage(source, position, pass);
}

async function readBehind(source: WindowSource, { at, tie }: Position, { until, before }: Pass): Promise<Step> {
  const after = at === undefined || tie === undefined ? undefined : { at, key: tie.lastKey };
  const request = { from: at, until, order: 'time', skip: 0, take: source.pageSize, ...(after && { after }) } as const;
  const { rows, left } = await ask(source, request, before);
  const last = inOrder(rows, at).at(-1);
  if (!last || left === 0) return { rows, next: undefined, left: 0 };
  return { rows, next: { at: last.at, tie: { skip: 0, lastKey: last.key } }, left };
}

async function readOn(source: WindowSource, { at, tie }: Position, { until, before }: Pass): Promise<Step> {
  const overlap = tie && tie.skip > 0 ? tie.lastKey : undefined;
  const skip = Math.max(0, (tie?.skip ?? 0) - 1);
  const take = takeOf(source);
  // Only one time can have so many rows: they are read by key.
  if (skip + take > (source.searchLimit ?? Infinity)) return await readTie(source, { at, tie }, { until, before });
  const request = { from: at, until, order: 'time', skip, take } as const;
  const { page, rows, left } = await ask(source, request, before, overlap);
  if (overlap !== undefined && !page.rows.some(({ key }) => key === overlap)) {
    return await readOn(source, { at }, { until, before: [] });
  }
  const last = inOrder(rows, at).at(-1);
  if (!last || left === 0) return { rows, next: undefined, left: 0 };
  const ofLast = rows.filter((row) => row.at === last.at).length;
  const read = last.at === at ? (tie?.skip ?? 0) : 0;
  return { rows, next: { at: last.at, tie: { skip: read + ofLast, lastKey: last.key } }, left };
}

async function readPage(source: WindowSource, { at }: Position, pass: Pass): Promise<Step> {
  const request = { from: at, until: pass.until, order: 'time', skip: 0, take: source.pageSize } as const;
  const { rows, left } = await ask(source, request, pass.before);
  const first = rows[0];
  const last = inOrder(rows, at).at(-1);
  if (left === 0) return { rows, next: undefined, left: 0 };
  if (!first || !last || first.at === last.at) return await readTie(source, { at: last?.at ?? at }, pass);
  const earlier = rows.filter((row) => row.at < last.at);
  // A page that ends in many rows of one time is followed by their tie: it would hold little else.
  const isTie = (rows.length - earlier.length) * TIE_PART > source.pageSize;
  return { rows: earlier, next: { at: last.at, ...(isTie && { tie: { skip: 0, lastKey: '' } }) }, left };
}

/** From this part of a page on, rows of one time are read as a tie. */
const TIE_PART = 3;

/** All rows of one time, page by page in the order of their keys. */
async function readTie(source: WindowSource, { at, tie }: Position, { before }: Pass): Promise<Step> {
  const read = tie?.skip ?? 0;
  const hasKeyset = source.keyset !== undefined && read > 0 && at !== undefined;
  const overlap = read > 0 && !hasKeyset ? tie?.lastKey : undefined;
  const skip = overlap === undefined ? 0 : read - 1;
  const take = Math.min(takeOf(source), (source.searchLimit ?? Infinity) - skip);
  if (take <= 0 || (take === 1 && overlap !== undefined)) throw tooManyAt(at, source.searchLimit);
  const after = hasKeyset ? { at, key: tie?.lastKey ?? '' } : undefined;
  const request = { from: at, until: at, order: 'key', skip, take, ...(after && { after }) } as const;
  const { page, rows, left } = await ask(source, request, before, overlap);
  if (overlap !== undefined && !page.rows.some(({ key }) => key === overlap)) {
    return await readTie(source, { at }, { until: at, before: [] });
  }
  const last = rows.at(-1);
  if (!last || left === 0) {
    return { rows, next: { at: at === undefined ? undefined : shifted(at, source.granularityMs) } };
  }
  return { rows, next: { at, tie: { skip: read + rows.length, lastKey: last.key } } };
}

/** With one row of overlap a page of one row would never come on. */
function takeOf({ pageSize }: WindowSource): number {
  return Math.max(2, pageSize);
}

function tooManyAt(at: string | undefined, limit: number | undefined): VendorContractBroken {
  return new VendorContractBroken(
    `More than ${String(limit)} rows have the time ${at ?? '?'}, and the source answers for no more: nothing behind them can be read.`,
  );
}

/** How often a page that came again is asked for. */
const REPEATED = 3;

/**
 * A page without what was given already. One that is nothing but the page before, or has only rows of other times than
 * were asked for, is asked for again: it is no end.
 */
async function ask(source: WindowSource, request: PageRequest, before: readonly TimestampedRow[], overlap?: string) {
  for (let attempt = 1; attempt <= REPEATED; attempt += 1) {
    const page = await source.page(request);
    if (isOfOtherTimes(page, request, source.granularityMs)) continue;
    const rows = newIn(page, before).filter(({ key, at }) => key !== overlap || at !== request.from);
    if (rows.length > 0 || page.rows.length < request.take) {
      return { page, rows, left: rows.length === 0 ? 0 : leftBehind(page, request) };
    }
  }
  throw new Unavailable('The source gives the same page again and again.');
}

/** As a cache answers that looks at the path alone. A source may round what it is asked for. */
function isOfOtherTimes({ rows }: Page, { from, until }: PageRequest, granularityMs: number): boolean {
  const least = from === undefined ? -Infinity : Date.parse(from) - granularityMs;
  const most = until === undefined ? Infinity : Date.parse(until) + granularityMs;
  const isWithin = (at: number): boolean => at > least && at <= most;
  return rows.length > 0 && !rows.some(({ at }) => isWithin(Date.parse(at)));
}

/** Rows that neither this page nor the step before gave already. */
function newIn({ rows }: Page, before: readonly TimestampedRow[]): TimestampedRow[] {
  const known = new Map(before.map(({ key, version }) => [key, version]));
  return rows.filter(({ key, version }) => {
    if (known.get(key) === version) return false;
    known.set(key, version);
    return true;
  });
}

/** How many rows are behind the page, 0 at the end; undefined when the source does not say and there may be some. */
function leftBehind({ rows, total }: Page, { skip, take, from, until }: PageRequest): number | undefined {
  if (rows.length === 0) return 0;
  const left = total === undefined ? undefined : Math.max(0, total - skip - new Set(rows.map(({ key }) => key)).size);
  if (rows.length < take) return left ?? 0;
  // A list that grows meanwhile shows its end only by the next page; one time does not grow.
  return left === 0 && (from === undefined || from !== until) ? undefined : left;
}

function inOrder(rows: readonly TimestampedRow[], from: string | undefined): readonly TimestampedRow[] {
  let before = from;
  for (const { at } of rows) {
    if (before !== undefined && at < before)
      throw new VendorContractBroken(`Rows come out of order: ${at} after ${before}.`);
    before = at;
  }
  return rows;
}

function shifted(iso: string, ms: number): string {
  return new Date(Date.parse(iso) + ms).toISOString();
}
