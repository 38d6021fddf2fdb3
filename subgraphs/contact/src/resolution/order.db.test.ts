import { describe, expect, it } from '@jest/globals';
import type { PersonRecord } from '@tributary/connector-kit';
import { derivedId, systemClock, type InboundItem } from '@tributary/platform';
import { aBatch, aDelete, anItem } from '../../test/batches.ts';
import { crowd, randomOf } from '../../test/crowd.ts';
import { referencePartition, type ReferenceRecord } from '../../test/reference-partition.ts';
import { databasesOfFile } from '../../test/set-up.ts';
import { rebuildCustomers } from '../golden/rebuild.ts';
import { acceptPeople } from '../inbound/accept-people.ts';
import { currentModel } from './model.ts';

const { database, owner } = databasesOfFile();

async function accept(items: readonly InboundItem[]): Promise<void> {
  await acceptPeople({ database, clock: systemClock }, aBatch(items));
}

async function inBatchesOf(size: number, items: readonly InboundItem[]): Promise<void> {
  for (let from = 0; from < items.length; from += size) await accept(items.slice(from, from + size));
}

async function stored(): Promise<string[][]> {
  const { rows } = await owner.pool.query<{ ids: string[] }>(
    'select array_agg(id::text order by id) as ids from contact.source_records group by entity_id',
  );
  return sorted(rows.map(({ ids }) => ids));
}

async function idsIn(table: string): Promise<string[]> {
  const { rows } = await owner.pool.query<{ id: string }>(`select id::text as id from ${table} order by id`);
  return rows.map(({ id }) => id);
}

/** Customers that are there for somebody who only reads the log. */
async function toldAlive(): Promise<string[]> {
  const { rows } = await owner.pool.query<{ type: string; id: string; others: string[] | null }>(
    `select type, entity_id::text as id, data -> 'aliasIds' as others from log.pending order by seq`,
  );
  const alive = new Set<string>();
  for (const { type, id, others } of rows) {
    if (type === 'contact.created') alive.add(id);
    if (type === 'contact.deleted') alive.delete(id);
    if (type === 'contact.linked') for (const other of others ?? []) alive.delete(other);
  }
  return [...alive].sort();
}

function sorted(groups: readonly string[][]): string[][] {
  return [...groups].sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
}

/** What all records that are stored add up to when they are looked at together. */
async function whole(): Promise<string[][]> {
  const { rows } = await owner.pool.query<ReferenceRecord>(
    'select id, record, deleted_at is null as "isLive" from contact.source_records',
  );
  return sorted(referencePartition(rows, { model: await database.transaction(currentModel) }));
}

function itemsOf(records: readonly PersonRecord[], version: string): InboundItem[] {
  return records.map((record, index) => anItem(String(index), record, { version }));
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const random = randomOf(seed);
  return items
    .map((item) => [random(), item] as const)
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item);
}

describe('resolution, in whatever order records arrive', () => {
  const items = itemsOf(crowd(1_200, 7), '1');

  it.each([1, 2, 3])(
    'gives the partition of all records at once: shuffle %i, in batches of 110',
    async (seed) => {
      await inBatchesOf(110, shuffled(items, seed));

      const partition = await stored();

      expect(partition).toEqual(await whole());
      // Neither everybody alone nor one crowd: the claim would be cheap.
      expect(partition.filter(({ length }) => length > 1).length).toBeGreaterThan(100);
      expect(Math.max(...partition.map(({ length }) => length))).toBeLessThan(60);
    },
    120_000,
  );

  it('gives it one by one', async () => {
    const few = items.slice(0, 250);
    for (const item of shuffled(few, 4)) await accept([item]);

    expect(await stored()).toEqual(await whole());
  }, 120_000);

  it('gives it all at once, and computes every customer of it as from scratch', async () => {
    await accept(items);

    const partition = await stored();
    expect(partition).toEqual(await whole());
    const differences: unknown[] = [];
    const { checked } = await rebuildCustomers(
      { database, clock: systemClock },
      { isFix: false, onDifference: (one) => differences.push(one), onProgress: () => undefined },
    );
    expect({ checked, differences }).toEqual({ checked: partition.length, differences: [] });
    expect(await toldAlive()).toEqual(await idsIn('contact.contacts'));
  }, 120_000);

  it('tells once of whom a decision leads to, who comes back among all the others', async () => {
    const ids = [items[10], items[700]].map((item) => derivedId(aBatch([]).connectionId, 'person', item?.key ?? ''));
    await owner.pool.query(
      `insert into contact.link_decisions (id, record_kind, one_id, other_id, verdict, made_by, made_at)
       values (gen_random_uuid(), 'person', least($1::uuid, $2), greatest($1::uuid, $2), 'MUST_LINK', '{}', now())`,
      ids,
    );

    await accept(items);

    const partition = await stored();
    expect(partition.find((group) => ids.every((id) => group.includes(id)))).toBeDefined();
    expect(await toldAlive()).toEqual(await idsIn('contact.contacts'));
    const { rows } = await owner.pool.query<{ id: string; times: number }>(
      `select alias as id, count(*)::int as times from log.pending,
         jsonb_array_elements_text(data -> 'aliasIds') as alias where type = 'contact.linked' group by 1`,
    );
    expect(rows.filter(({ id, times }) => ids.includes(id) && times !== 1)).toEqual([]);
  }, 120_000);

  it('gives it after records changed and disappeared, and when they come back', async () => {
    await inBatchesOf(500, items);
    const others = itemsOf(crowd(1_200, 8), '2');
    await inBatchesOf(300, shuffled(others, 5).slice(0, 400));
    const gone = shuffled(items, 6).slice(0, 400);
    await inBatchesOf(
      90,
      gone.map(({ key }) => aDelete(key, { version: '3' })),
    );
    const partition = await stored();
    const expected = await whole();
    await inBatchesOf(200, itemsOf(crowd(1_200, 9), '4').slice(0, 500));

    expect(partition).toEqual(expected);
    expect(await stored()).toEqual(await whole());
  }, 120_000);
});
