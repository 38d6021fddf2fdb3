/**
 * Reading a list that has the newest rows first and no lower bound. A pass notes where it began and goes down until
 * it meets what the last one has read; what came meanwhile is above its top, for the next pass. The time of a row is
 * its author's: `lookbackMs` is for those who were slow to tell, whoever dates further back is a blind spot.
 */
import { z } from 'zod';
import type { ReadRequest, SourceBatch, SourceRow } from './stream.ts';

export const NewestFirstCursor = z.strictObject({
  /** Everything up to this time is read. */
  done: z.iso.datetime().optional(),
  /** The present pass: where it began, and the page it goes on with. */
  pass: z.strictObject({ top: z.iso.datetime().optional(), page: z.string() }).optional(),
});
export type NewestFirstCursor = z.infer<typeof NewestFirstCursor>;

/** A row and when it happened, ISO in UTC. */
export interface TimedRow extends SourceRow {
  readonly at: string;
}
export interface TimedPage {
  readonly rows: readonly TimedRow[];
  /** Where to go on; undefined behind the last row. */
  readonly next: string | undefined;
}

export interface NewestFirstOptions {
  readonly request: ReadRequest<NewestFirstCursor>;
  readonly lookbackMs: number;
  page(from: string | undefined): Promise<TimedPage>;
}

/** Committed after each page, and resumed there; `page` must not lose rows of one time at a page's end. */
export async function* readNewestFirst(options: NewestFirstOptions): AsyncGenerator<SourceBatch<NewestFirstCursor>> {
  const { mode, cursor = {} } = options.request;
  const floor = mode === 'full' ? undefined : earlier(cursor.done, options.lookbackMs);
  let from = cursor.pass?.page;
  let top = cursor.pass?.top;
  for (;;) {
    const { rows, next } = await options.page(from);
    top ??= rows[0]?.at;
    const wanted = floor === undefined ? rows : rows.filter(({ at }) => at >= floor);
    const done = later(cursor.done, top);
    if (next === undefined || wanted.length < rows.length) {
      yield { rows: wanted, checkpoint: done === undefined ? {} : { done }, final: true };
      return;
    }
    yield {
      rows: wanted,
      checkpoint: {
        ...(cursor.done !== undefined && { done: cursor.done }),
        pass: { ...(top !== undefined && { top }), page: next },
      },
    };
    from = next;
  }
}

function later(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}

function earlier(at: string | undefined, ms: number): string | undefined {
  return at === undefined ? undefined : new Date(Date.parse(at) - ms).toISOString();
}
