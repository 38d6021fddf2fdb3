import { createHash } from 'node:crypto';

/** SHA-256 over the lines `record,customer` in order of the record's id: the same for the same customers, in any order of rows. */
export function partitionHash(ids: readonly string[], customerOf: (record: number) => string): string {
  const sorted = Uint32Array.from({ length: ids.length }, (_, record) => record);
  sorted.sort((one, other) => compare(ids[one] ?? '', ids[other] ?? ''));
  const hash = createHash('sha256');
  let lines = '';
  for (const record of sorted) {
    lines += `${ids[record] ?? ''},${customerOf(record)}\n`;
    if (lines.length < 1 << 16) continue;
    hash.update(lines);
    lines = '';
  }
  return hash.update(lines).digest('hex');
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
