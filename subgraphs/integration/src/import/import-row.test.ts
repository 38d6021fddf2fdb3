import { expect, it } from '@jest/globals';
import type { ReadOutcome } from '../engine/pass.ts';
import { importRows } from './import-row.ts';

function outcome(line: number, key: string, status: ReadOutcome['status']): ReadOutcome {
  const record = { kind: 'person' as const, names: {}, emails: [], phones: [], handles: [], addresses: [] };
  // Of a record only its kind matters here.
  const upsert = {
    kind: 'person',
    key,
    version: String(line),
    raw: { line },
    record,
  } as unknown as ReadOutcome['upsert'];
  return { upsert, status };
}

it('of rows with one key says which one counted', () => {
  const rows = importRows([
    outcome(4, 'a', 'created'),
    outcome(2, 'a', 'unchanged'),
    outcome(3, 'b', 'unchanged'),
    outcome(5, 'c', 'unchanged'),
    outcome(6, 'c', 'unchanged'),
  ]);

  expect(rows.map(({ line, status, reason }) => [line, status, reason])).toEqual([
    [2, 'unchanged', 'line 4 has the same key, and counts'],
    [3, 'unchanged', undefined],
    [4, 'created', undefined],
    [5, 'unchanged', 'line 6 has the same key, and counts'],
    [6, 'unchanged', undefined],
  ]);
});
