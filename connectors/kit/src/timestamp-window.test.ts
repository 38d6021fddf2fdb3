import { describe, expect, it } from '@jest/globals';
import { makeFakeShop, type FakeShop } from './conformance/fake-shop.ts';
import type { SourceBatch } from './stream.ts';
import { readTimestampWindow, type Page, type PageRequest, type TimestampCursor } from './timestamp-window.ts';

const FAR = new Date('2030-01-01T00:00:00.000Z');

interface Reading {
  readonly cursor?: TimestampCursor;
  readonly mode?: 'changes' | 'full';
  readonly now?: Date;
  readonly beforePage?: (index: number, request: PageRequest) => void;
}

async function read(shop: FakeShop, { cursor, mode = 'changes', now = FAR, beforePage }: Reading = {}) {
  let index = 0;
  const batches: SourceBatch<TimestampCursor>[] = [];
  const pass = readTimestampWindow({
    request: { mode, cursor },
    now,
    pageSize: 3,
    granularityMs: 1,
    lookbackMs: 2_000,
    settleMs: 1_000,
    page: (request) => {
      beforePage?.(index++, request);
      return Promise.resolve(shop.page(request));
    },
  });
  for await (const batch of pass) batches.push(batch);
  return { batches, keys: batches.flatMap(({ rows }) => rows.map(({ key }) => key)), last: batches.at(-1)?.checkpoint };
}

function stamp(shop: FakeShop, id: string, updatedAt: string): void {
  shop.people.set(id, { id, name: id, city: 'Bonn', updatedAt });
}

describe('reading a list by time', () => {
  it('gives every row once when nothing changes', async () => {
    const { keys, batches } = await read(makeFakeShop(10));

    expect([...keys].sort((a, b) => Number(a) - Number(b))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
    ]);
    expect(batches.at(-1)?.final).toBe(true);
  });

  it('reads all rows of one time when they are more than a page', async () => {
    const shop = makeFakeShop(0);
    for (let id = 1; id <= 11; id += 1) stamp(shop, String(id), '2024-05-01T00:00:00.000Z');

    const { keys } = await read(shop);

    expect(new Set(keys).size).toBe(11);
  });

  it('loses no row of a tie when one of them is edited away between two pages', async () => {
    const shop = makeFakeShop(0);
    for (let id = 11; id <= 20; id += 1) stamp(shop, String(id), '2024-05-01T00:00:00.000Z');

    const { keys } = await read(shop, {
      beforePage: (index) => {
        if (index === 2) stamp(shop, '11', '2024-06-01T00:00:00.000Z');
      },
    });

    expect(new Set(keys).size).toBe(10);
  });

  it('loses no row when rows leave the window between two pages', async () => {
    const shop = makeFakeShop(9);

    const { keys } = await read(shop, {
      beforePage: (index) => {
        if (index === 1) for (const id of ['1', '2']) stamp(shop, id, '2029-12-31T23:59:59.999Z');
      },
    });

    expect(new Set(keys).size).toBe(9);
  });

  it('leaves rows younger than the settle time to the next pass, which takes them', async () => {
    const shop = makeFakeShop(2);
    stamp(shop, 'young', '2024-07-01T00:00:00.500Z');

    const first = await read(shop, { now: new Date('2024-07-01T00:00:01.000Z') });
    const second = await read(shop, {
      now: new Date('2024-07-01T00:00:02.000Z'),
      ...(first.last && { cursor: first.last }),
    });

    expect(first.keys).not.toContain('young');
    expect(second.keys).toContain('young');
  });

  it('finds a row that was committed late with an earlier time, within the look-back', async () => {
    const shop = makeFakeShop(0);
    stamp(shop, 'a', '2024-07-01T00:00:10.000Z');
    const first = await read(shop);
    stamp(shop, 'late', '2024-07-01T00:00:08.500Z');

    const { keys } = await read(shop, { ...(first.last && { cursor: first.last }) });

    expect(keys).toContain('late');
  });

  it('does not move back when a pass finds nothing', async () => {
    const cursor = { done: '2029-01-01T00:00:00.000Z' };

    const { last } = await read(makeFakeShop(3), { cursor });

    expect(last).toEqual(cursor);
  });

  it('has no upper bound in a full read, so that an edited row does not look deleted', async () => {
    const shop = makeFakeShop(3);
    stamp(shop, '1', '2029-12-31T23:59:59.999Z');

    const { keys } = await read(shop, { mode: 'full', now: new Date('2024-01-01T00:00:00.000Z') });

    expect(keys).toContain('1');
  });

  it('takes an answer about other times for no end of the list', async () => {
    const shop = makeFakeShop(0);
    for (const id of ['1', '2', '3', '4']) stamp(shop, id, '2024-07-01T00:00:10.000Z');
    stamp(shop, '5', '2024-07-01T00:00:20.000Z');
    let ties = 0;
    let stale: Page | undefined;
    // The short end of the tie, again and again.
    const page = (request: PageRequest): Page => {
      ties += request.order === 'key' ? 1 : 0;
      if (ties >= 2) stale ??= shop.page(request);
      return stale ?? shop.page(request);
    };

    await expect(read({ ...shop, page })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('refuses rows that are not in the order of their times', async () => {
    const shop = makeFakeShop(5);
    const unordered = { ...shop, page: (request: PageRequest) => ({ rows: [...shop.page(request).rows].reverse() }) };

    await expect(read(unordered)).rejects.toThrow('out of order');
  });
});
