import type { KeyUses } from './key-uses.ts';
import type { ListsOf, Scene, UseSlots } from './messages.ts';
import { makeUseSlots, putUse } from './use-table.ts';

export type Blocks = Pick<Scene, 'uses' | 'order' | 'placeOf' | 'keysOfRecord' | 'placesOfKey'>;

/** Keys held by more records than these say little about who should lie close together. */
const CLOSE_KEY = 8;
/** How far closeness is handed on. More passes bring long chains together, which helps no cache. */
const PASSES = 2;

/** Who may meet whom, as integers in shared memory. */
export async function readBlocks(uses: KeyUses, records: number, { slots, holders }: ReadUses): Promise<Blocks> {
  const keysOfRecord = await readHoldings(uses, records, holders);
  const order = closeTogether(keysOfRecord, holders);
  const placeOf = sharedIntegers(records);
  order.forEach((record, place) => {
    placeOf[record] = place;
  });
  return { uses: slots, order, placeOf, keysOfRecord, placesOfKey: turned(keysOfRecord, order, holders) };
}

export interface ReadUses {
  readonly slots: UseSlots;
  /** By number of the key; 0 for one that brings nobody together. */
  readonly holders: Uint32Array;
}

export async function readUses(uses: KeyUses): Promise<ReadUses> {
  const slots = makeUseSlots(uses.count);
  const holders = new Uint32Array(uses.count);
  await uses.each(({ key, number, most, use }) => {
    putUse(slots, key, use);
    if (use.records <= most) holders[number] = use.records;
  });
  return { slots, holders };
}

async function readHoldings(uses: KeyUses, records: number, holders: Uint32Array): Promise<ListsOf> {
  const total = holders.reduce((sum, count) => sum + count, 0);
  const pairs = { keys: new Uint32Array(total), records: new Uint32Array(total) };
  const starts = sharedIntegers(records + 1);
  let read = 0;
  await uses.holdings((key, record) => {
    pairs.keys[read] = key;
    pairs.records[read] = record;
    starts[record + 1] = (starts[record + 1] ?? 0) + 1;
    read += 1;
  });
  for (let record = 0; record < records; record += 1)
    starts[record + 1] = (starts[record + 1] ?? 0) + (starts[record] ?? 0);
  const next = starts.slice(0, records);
  const items = sharedIntegers(total);
  for (let at = 0; at < read; at += 1) {
    const record = pairs.records[at] ?? 0;
    const free = next[record] ?? 0;
    items[free] = pairs.keys[at] ?? 0;
    next[record] = free + 1;
  }
  return { starts, items };
}

/** Sorted by the smallest record that is reached over rare keys, so that a worker meets its candidates in its cache. */
function closeTogether({ starts, items }: ListsOf, holders: Uint32Array): Uint32Array {
  const records = starts.length - 1;
  const label = Uint32Array.from({ length: records }, (_, record) => record);
  const ofKey = new Uint32Array(holders.length);
  for (let pass = 0; pass < PASSES; pass += 1) {
    ofKey.fill(records);
    eachHolding(starts, items, (record, key) => {
      if ((holders[key] ?? 0) <= CLOSE_KEY) ofKey[key] = Math.min(ofKey[key] ?? 0, label[record] ?? 0);
    });
    eachHolding(starts, items, (record, key) => {
      if ((holders[key] ?? 0) <= CLOSE_KEY) label[record] = Math.min(label[record] ?? 0, ofKey[key] ?? 0);
    });
  }
  // Groups lie beside those that they share their most crowded key with: most pairs come from there.
  const crowd = new Uint32Array(records).fill(holders.length);
  eachHolding(starts, items, (record, key) => {
    const group = label[record] ?? 0;
    if ((holders[key] ?? 0) > (holders[crowd[group] ?? 0] ?? 0)) crowd[group] = key;
  });
  const byLabel = sortedBy(Uint32Array.from(label.keys()), records, (record) => label[record] ?? 0);
  const order = sharedIntegers(records);
  order.set(sortedBy(byLabel, holders.length + 1, (record) => crowd[label[record] ?? 0] ?? 0));
  return order;
}

/** By a whole number below `size`; equals keep their order. */
function sortedBy(members: Uint32Array, size: number, numberOf: (member: number) => number): Uint32Array {
  const next = new Uint32Array(size + 1);
  for (const member of members) next[numberOf(member) + 1] = (next[numberOf(member) + 1] ?? 0) + 1;
  for (let at = 0; at < size; at += 1) next[at + 1] = (next[at + 1] ?? 0) + (next[at] ?? 0);
  const sorted = new Uint32Array(members.length);
  for (const member of members) {
    const place = next[numberOf(member)] ?? 0;
    sorted[place] = member;
    next[numberOf(member)] = place + 1;
  }
  return sorted;
}

function eachHolding(starts: Uint32Array, items: Uint32Array, visit: (record: number, key: number) => void): void {
  for (let record = 0; record + 1 < starts.length; record += 1) {
    const end = starts[record + 1] ?? 0;
    for (let at = starts[record] ?? 0; at < end; at += 1) visit(record, items[at] ?? 0);
  }
}

/** Places by key. Visited in their order, so each list comes out ascending. */
function turned({ starts, items }: ListsOf, order: Uint32Array, holders: Uint32Array): ListsOf {
  const from = sharedIntegers(holders.length + 1);
  holders.forEach((count, key) => {
    from[key + 1] = (from[key] ?? 0) + count;
  });
  const next = from.slice(0, holders.length);
  const places = sharedIntegers(items.length);
  order.forEach((record, place) => {
    const end = starts[record + 1] ?? 0;
    for (let at = starts[record] ?? 0; at < end; at += 1) {
      const key = items[at] ?? 0;
      const free = next[key] ?? 0;
      places[free] = place;
      next[key] = free + 1;
    }
  });
  return { starts: from, items: places };
}

function sharedIntegers(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(Math.max(length, 1) * Uint32Array.BYTES_PER_ELEMENT), 0, length);
}
