import type { KeyUse } from '../engine/index.ts';
import { hashInto, type Hash64 } from './key-hash.ts';
import type { UseSlots } from './messages.ts';

const WORDS = 4;
/** A key that is not in the table is held by one record. */
const ALONE: KeyUse = { records: 1, people: 1 };

export function makeUseSlots(keys: number): UseSlots {
  let size = 16;
  while (size < keys * 2) size *= 2;
  const slots = new Uint32Array(new SharedArrayBuffer(size * WORDS * Uint32Array.BYTES_PER_ELEMENT));
  return { slots, mask: size - 1 };
}

const scratch: Hash64 = { low: 0, high: 0 };

function slotOf({ slots, mask }: UseSlots, { low, high }: Hash64): number {
  let at = (low & mask) * WORDS;
  while (slots[at + 2] !== 0 && (slots[at] !== low || slots[at + 1] !== high)) at = ((at / WORDS + 1) & mask) * WORDS;
  return at;
}

export function putUse(table: UseSlots, key: Hash64, { records, people }: KeyUse): void {
  const at = slotOf(table, key);
  table.slots[at] = key.low;
  table.slots[at + 1] = key.high;
  table.slots[at + 2] = records;
  table.slots[at + 3] = people;
}

export function useIn(table: UseSlots, key: string): KeyUse {
  hashInto(key, scratch);
  const at = slotOf(table, scratch);
  const records = table.slots[at + 2] ?? 0;
  return records === 0 ? ALONE : { records, people: table.slots[at + 3] ?? 0 };
}
