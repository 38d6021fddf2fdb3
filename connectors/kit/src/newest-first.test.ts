import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readNewestFirst, type NewestFirstCursor, type TimedRow } from './newest-first.ts';

const LOOKBACK_MS = 10;
const at = (ms: number): string => new Date(1_700_000_000_000 + ms).toISOString();
const rowAt = (ms: number): TimedRow => ({ key: String(ms), version: '1', at: at(ms), raw: null });

/** Pages of a list that is newest first; a page is named by the number of rows above it that are known by time. */
function pager(list: () => readonly number[], size: number) {
  return (from: string | undefined) => {
    const below = from === undefined ? list() : list().filter((ms) => at(ms) < from);
    const rows = below.slice(0, size).map(rowAt);
    return Promise.resolve({ rows, next: below.length > size ? rows.at(-1)?.at : undefined });
  };
}

async function pass(
  page: ReturnType<typeof pager>,
  cursor: NewestFirstCursor | undefined,
  stopAfter = Number.POSITIVE_INFINITY,
): Promise<{ keys: string[]; cursor: NewestFirstCursor | undefined }> {
  const keys: string[] = [];
  let last = cursor;
  let batches = 0;
  for await (const batch of readNewestFirst({ request: { mode: 'changes', cursor }, lookbackMs: LOOKBACK_MS, page })) {
    keys.push(...batch.rows.map(({ key }) => key));
    last = batch.checkpoint;
    batches += 1;
    if (batches >= stopAfter) break;
  }
  return { keys, cursor: last };
}

describe('reading newest first', () => {
  it('loses nothing, however often it is stopped and whatever comes meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uniqueArray(fc.nat(30), { maxLength: 12 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 6 }),
        async (waves, size, stops) => {
          let base = 0;
          let list: number[] = [];
          const seen = new Set<string>();
          let cursor: NewestFirstCursor | undefined;
          for (const [turn, wave] of waves.entries()) {
            base += 100;
            list = [...wave.map((ms) => base + ms).sort((a, b) => b - a), ...list];
            const read = await pass(
              pager(() => list, size),
              cursor,
              stops[turn],
            );
            for (const key of read.keys) seen.add(key);
            cursor = read.cursor;
          }
          // Two whole passes: the one that was stopped ends, and what came meanwhile is read.
          for (const _ of [1, 2]) {
            const read = await pass(
              pager(() => list, size),
              cursor,
            );
            for (const key of read.keys) seen.add(key);
            cursor = read.cursor;
          }

          expect([...seen].map(Number).sort((a, b) => b - a)).toEqual(list);
        },
      ),
    );
  });

  it('reads no further down than what it has, and the time it looks back', async () => {
    const list = [500, 400, 395, 390, 389, 100];
    const { keys } = await pass(
      pager(() => list, 2),
      { done: at(400) },
    );

    expect(keys).toEqual(['500', '400', '395', '390']);
  });
});
