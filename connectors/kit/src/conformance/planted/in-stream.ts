import { z } from 'zod';
import type { SourceBatch } from '../../stream.ts';
import type { TimestampCursor } from '../../timestamp-window.ts';
import { goodRead, PAGE_SIZE, peopleSpec, type FakeShop, type PeopleSpec } from '../fake-shop.ts';
import { inShop, type Planted } from './planted.ts';

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

export const IN_STREAM: readonly Planted[] = [
  inShop({ fault: 'drops a field', caughtBy: 'STR-01' }, () => ({
    map: ({ id, name }) => [{ key: id, record: { kind: 'person', names: { full: name } } }],
  })),
  inShop({ fault: 'never gives one certain row', caughtBy: 'STR-01' }, (shop) => ({
    read: changed(shop, (batch) => ({ ...batch, rows: batch.rows.filter(({ key }) => key !== '1') })),
  })),
  inShop({ fault: 'leaves out the last page', caughtBy: 'STR-01' }, (shop) => ({
    read: changed(shop, (batch) => (batch.final === true ? { ...batch, rows: [] } : batch)),
  })),
  inShop({ fault: 'gives a new version at every read', caughtBy: 'STR-02' }, (shop) => ({
    read: changed(shop, (batch) => ({
      ...batch,
      rows: batch.rows.map((row) => ({ ...row, version: String(Math.random()) })),
    })),
  })),
  inShop({ fault: 'moves the checkpoint back when nothing is new', caughtBy: 'STR-02' }, (shop) => ({
    read: async function* (ctx, request) {
      for await (const batch of goodRead(shop, ctx.clock.now(), request)) {
        yield request.cursor?.done === undefined
          ? batch
          : { ...batch, checkpoint: { done: '2020-01-01T00:00:00.000Z' } };
      }
    },
  })),
  inShop({ fault: 'saves the checkpoint before it gives the rows', caughtBy: 'STR-03' }, (shop) => ({
    read: async function* (ctx, request) {
      const batches: Batch[] = [];
      for await (const batch of goodRead(shop, ctx.clock.now(), request)) batches.push(batch);
      for (const [index, batch] of batches.entries())
        yield { ...batch, checkpoint: batches[index + 1]?.checkpoint ?? batch.checkpoint };
    },
  })),
  inShop({ fault: 'begins again from the start when it is resumed', caughtBy: 'STR-03' }, (shop) => ({
    read: (ctx, request) =>
      goodRead(shop, ctx.clock.now(), {
        ...request,
        cursor: request.cursor?.at === undefined ? request.cursor : undefined,
      }),
  })),
  inShop({ fault: 'sweeps by itself at the end of a pass, also of a resumed one', caughtBy: 'STR-03' }, (shop) => ({
    read: async function* (ctx, request) {
      const seen = new Set<string>();
      const isPass = request.cursor === undefined || request.cursor.at !== undefined;
      for await (const batch of goodRead(shop, ctx.clock.now(), request)) {
        for (const { key } of batch.rows) seen.add(key);
        const gone = [...shop.people.keys()].filter((key) => !seen.has(key));
        const isEnd = batch.final === true && isPass;
        yield { ...batch, deletes: isEnd ? gone.map((key) => ({ kind: 'person' as const, key })) : [] };
      }
    },
  })),
  inShop({ fault: 'does not declare its blind spot', caughtBy: 'STR-04' }, () => ({ blindSpots: [] })),
  inShop({ fault: 'says that nothing is ever deleted', caughtBy: 'STR-04' }, () => ({ deletes: { by: 'none' } })),
  inShop(
    { fault: 'takes the time for the version, so what a sweep finds is thrown away', caughtBy: 'STR-04' },
    (shop) => ({
      read: changed(shop, (batch) => ({
        ...batch,
        rows: batch.rows.map((row) => ('raw' in row ? { ...row, version: String(Object(row.raw).updatedAt) } : row)),
      })),
    }),
  ),
  inShop({ fault: 'saves the present for a checkpoint, which is later than any row', caughtBy: 'STR-04' }, (shop) => ({
    read: changed(shop, (batch) =>
      batch.final === true ? { ...batch, checkpoint: { done: new Date(Date.now() + 60_000).toISOString() } } : batch,
    ),
  })),
  inShop(
    { fault: 'reads strictly after the last time, so ties beyond a page are lost', caughtBy: 'STR-05' },
    (shop) => ({
      read: simpleRead(shop, (time, cursor) => time > cursor),
    }),
  ),
  inShop({ fault: 'filters rows that it cannot map', caughtBy: 'STR-07' }, () => ({
    map: (person) => (person.name === '' ? [] : peopleSpec.map(person)),
  })),
  inShop({ fault: 'needs more than the raw envelope to map', caughtBy: 'STR-08' }, (shop) => {
    // A table that is there while the list is read, and not when a row is mapped again.
    const cities = new Map<string, string>();
    return {
      read: async function* (ctx, request) {
        for (const { id, city } of shop.people.values()) cities.set(id, city);
        yield* goodRead(shop, ctx.clock.now(), request);
        cities.clear();
      },
      map: (person) => peopleSpec.map({ ...person, city: cities.get(person.id) ?? 'unknown' }),
    };
  }),
  inShop({ fault: 'keeps another checkpoint in a full read than it declares', caughtBy: 'STR-09' }, (shop) => ({
    read: async function* (ctx, request) {
      for await (const batch of goodRead(shop, ctx.clock.now(), request))
        yield request.mode === 'full' && batch.final !== true
          ? { ...batch, checkpoint: { ...batch.checkpoint, page: 1 } as TimestampCursor }
          : batch;
    },
  })),
  inShop({ fault: 'keeps something in the checkpoint that is not JSON', caughtBy: 'STR-09' }, () => ({
    cursor: { ...peopleSpec.cursor, schema: z.object({ done: z.date() }) as never },
  })),
  inShop({ fault: 'never lists some records, so a sweep would delete them', caughtBy: 'STR-10' }, (shop) => ({
    listKeys: async function* () {
      yield await Promise.resolve([...shop.people.keys()].slice(1).map((key) => ({ kind: 'person' as const, key })));
    },
  })),
  inShop({ fault: 'lists records that are not there', caughtBy: 'STR-10' }, (shop) => ({
    listKeys: async function* () {
      const keys = [...shop.people.keys(), 'phantom'];
      yield await Promise.resolve(keys.map((key) => ({ kind: 'person' as const, key })));
    },
  })),
];
