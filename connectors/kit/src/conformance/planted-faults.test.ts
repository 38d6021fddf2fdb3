/** The suite is only worth what it catches: each connector here has one fault, and a named check must find it. */
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { SourceBatch } from '../stream.ts';
import { TimestampCursor } from '../timestamp-window.ts';
import { fakeShopConnector, goodRead, makeFakeShop, PAGE_SIZE, type FakeShop, type PeopleSpec } from './fake-shop.ts';
import { runConformance } from './suite.ts';

type Batch = SourceBatch<TimestampCursor>;
type Read = PeopleSpec['read'];

/** The loop that everybody writes first: newer than the last time, page after page. */
function simpleRead(shop: FakeShop, isAfter: (time: string, cursor: string) => boolean): Read {
  return async function* (_ctx, { cursor, mode }): AsyncGenerator<Batch> {
    let at = mode === 'full' ? '' : (cursor?.done ?? '');
    for (;;) {
      const newer = shop
        .page({ from: '', until: undefined, order: 'time', skip: 0, take: 1000 })
        .rows.filter((row) => isAfter(row.at, at));
      const rows = newer.slice(0, PAGE_SIZE);
      const last = rows.at(-1);
      if (last) at = last.at;
      const final = newer.length <= PAGE_SIZE;
      yield await Promise.resolve({ rows, checkpoint: at === '' ? {} : { done: at }, final });
      if (final) return;
    }
  };
}

function changed(shop: FakeShop, change: (batch: Batch, index: number) => Batch): Read {
  return async function* (ctx, request) {
    let index = 0;
    for await (const batch of goodRead(shop, ctx.clock.now(), request)) yield change(batch, index++);
  };
}

interface Fault {
  readonly fault: string;
  readonly caughtBy: string;
  plant(shop: FakeShop): Partial<PeopleSpec>;
}

const FAULTS: readonly Fault[] = [
  {
    fault: 'reads strictly after the last time, so ties beyond a page are lost',
    caughtBy: 'STR-05',
    plant: (shop) => ({ read: simpleRead(shop, (time, cursor) => time > cursor) }),
  },
  {
    fault: 'saves the checkpoint of the batch after this one',
    caughtBy: 'STR-03',
    plant: (shop) => ({
      read: async function* (ctx, request) {
        const batches: Batch[] = [];
        for await (const batch of goodRead(shop, ctx.clock.now(), request)) batches.push(batch);
        for (const [index, batch] of batches.entries())
          yield { ...batch, checkpoint: batches[index + 1]?.checkpoint ?? batch.checkpoint };
      },
    }),
  },
  {
    fault: 'begins again from the start when it is resumed',
    caughtBy: 'STR-03',
    plant: (shop) => ({
      read: (ctx, request) =>
        goodRead(shop, ctx.clock.now(), {
          ...request,
          cursor: request.cursor?.at === undefined ? request.cursor : undefined,
        }),
    }),
  },
  {
    fault: 'filters rows that it cannot map',
    caughtBy: 'STR-07',
    plant: () => ({
      map: ({ id, name, city }) =>
        name === '' ? [] : [{ key: id, record: { kind: 'person', names: { full: name }, addresses: [{ city }] } }],
    }),
  },
  {
    fault: 'drops a field',
    caughtBy: 'STR-01',
    plant: () => ({ map: ({ id, name }) => [{ key: id, record: { kind: 'person', names: { full: name } } }] }),
  },
  {
    fault: 'leaves out the last page',
    caughtBy: 'STR-01',
    plant: (shop) => ({ read: changed(shop, (batch) => (batch.final === true ? { ...batch, rows: [] } : batch)) }),
  },
  {
    fault: 'gives a new version at every read',
    caughtBy: 'STR-02',
    plant: (shop) => ({
      read: changed(shop, (batch) => ({
        ...batch,
        rows: batch.rows.map((row) => ({ ...row, version: String(Math.random()) })),
      })),
    }),
  },
  {
    fault: 'moves the checkpoint back when nothing is new',
    caughtBy: 'STR-02',
    plant: (shop) => ({
      read: async function* (ctx, request) {
        for await (const batch of goodRead(shop, ctx.clock.now(), request)) {
          yield request.cursor?.done === undefined
            ? batch
            : { ...batch, checkpoint: { done: '2020-01-01T00:00:00.000Z' } };
        }
      },
    }),
  },
  {
    fault: 'takes the time for the version, so what a sweep finds is thrown away',
    caughtBy: 'STR-04',
    plant: (shop) => ({
      read: changed(shop, (batch) => ({
        ...batch,
        rows: batch.rows.map((row) => ('raw' in row ? { ...row, version: String(Object(row.raw).updatedAt) } : row)),
      })),
    }),
  },
  { fault: 'does not declare its blind spot', caughtBy: 'STR-04', plant: () => ({ blindSpots: [] }) },
  { fault: 'says that nothing is ever deleted', caughtBy: 'STR-04', plant: () => ({ deletes: { by: 'none' } }) },
  {
    fault: 'never lists some records, so a sweep would delete them',
    caughtBy: 'STR-10',
    plant: (shop) => ({
      listKeys: async function* () {
        yield await Promise.resolve([...shop.people.keys()].slice(1).map((key) => ({ kind: 'person' as const, key })));
      },
    }),
  },
  {
    fault: 'keeps something in the checkpoint that is not JSON',
    caughtBy: 'STR-09',
    plant: () => ({
      cursor: {
        schema: z.object({ done: z.date() }) as never,
        kind: 'timestamp',
        granularityMs: 1,
        lookbackMs: 2_000,
        settleMs: 1_000,
        tieBreak: 'key',
      },
    }),
  },
  {
    fault: 'needs more than the raw envelope to map',
    caughtBy: 'STR-08',
    plant: () => {
      const seen = new Set<string>();
      return {
        map: ({ id, name, city }) => {
          const again = seen.has(`${id}${name}${city}`);
          seen.add(`${id}${name}${city}`);
          return [
            { key: id, record: { kind: 'person', names: { full: again ? 'forgotten' : name }, addresses: [{ city }] } },
          ];
        },
      };
    },
  },
  {
    fault: 'both covers and does not see a change',
    caughtBy: 'DEF-05',
    plant: () => ({ covers: ['created', 'edited', 'moved'] }),
  },
  {
    fault: 'names a sub-stream that is not there',
    caughtBy: 'DEF-06',
    plant: () => ({ blindSpots: [{ kind: 'moved', remedy: 'substream', stream: 'nowhere', everyMs: 1 }] }),
  },
  {
    fault: 'looks back less than it lets settle',
    caughtBy: 'DEF-07',
    plant: () => ({
      cursor: {
        schema: TimestampCursor,
        kind: 'timestamp',
        granularityMs: 1,
        lookbackMs: 0,
        settleMs: 1_000,
        tieBreak: 'key',
      },
    }),
  },
];

describe('conformance suite', () => {
  it('finds nothing wrong with a sound connector', async () => {
    const shop = makeFakeShop();

    const report = await runConformance(fakeShopConnector(shop), shop.target);

    expect(report.failed).toEqual([]);
    expect(report.passed.length).toBeGreaterThan(15);
  });

  it.each(FAULTS)('$caughtBy rejects a connector that $fault', async ({ caughtBy, plant }) => {
    const shop = makeFakeShop();

    const report = await runConformance(fakeShopConnector(shop, plant(shop)), shop.target);

    expect(report.failed.map(({ id }) => id)).toContain(caughtBy);
  });

  it('rejects a connector whose configuration holds a secret (DEF-02)', async () => {
    const shop = makeFakeShop();
    const leaky = { ...fakeShopConnector(shop), config: z.looseObject({}) };

    const report = await runConformance(leaky, {
      ...shop.target,
      connection: () => ({ config: { apiToken: 'x' }, secrets: {} }),
    });

    expect(report.failed.map(({ id }) => id)).toContain('DEF-02');
  });
});
