import { describe, expect, it } from '@jest/globals';
import type { RecordUpsert, RejectUpsert } from '@tributary/connector-kit';
import type { KnownItem } from '../raw-record/queries.ts';
import { sortBatch, storableUpsert } from './sort-batch.ts';

function person(key: string, version: string): RecordUpsert {
  return { kind: 'person', key, version, raw: {}, record: { kind: 'person' } as RecordUpsert['record'] };
}
function held(key: string, version: string, isDeleted = false): [string, KnownItem] {
  return [`person/${key}`, { kind: 'person', key, version, isDeleted }];
}
const gone = (key: string) => ({ kind: 'person' as const, key });
const versions = (upserts: readonly { key: string; version: string }[]): string[] =>
  upserts.map(({ key, version }) => `${key}@${version}`);

describe('a batch against what is held', () => {
  it('has nothing new when it comes twice', () => {
    const sorted = sortBatch(
      { upserts: [person('1', 'a')], deletes: [gone('2')] },
      new Map([held('1', 'a'), held('2', 'x', true)]),
    );

    expect([sorted.fresh, sorted.deletes, sorted.growth]).toEqual([[], [], 0]);
    expect([sorted.unchanged.length, sorted.absent]).toEqual([1, 1]);
  });

  it('counts the last of several versions of one record and no other', () => {
    const sorted = sortBatch({ upserts: [person('1', 'a'), person('1', 'b')], deletes: [] }, new Map());

    expect(versions(sorted.fresh)).toEqual(['1@b']);
    expect(versions(sorted.unchanged)).toEqual(['1@a']);
    expect(sorted.growth).toBe(1);
  });

  it('takes a record back that was deleted, also in the version it had', () => {
    const sorted = sortBatch({ upserts: [person('1', 'a')], deletes: [] }, new Map([held('1', 'a', true)]));

    expect([versions(sorted.fresh), sorted.growth]).toEqual([['1@a'], 1]);
  });

  it('deletes what is held, once, and not what the same batch brings', () => {
    const sorted = sortBatch(
      { upserts: [person('2', 'b')], deletes: [gone('1'), gone('1'), gone('2')] },
      new Map([held('1', 'a'), held('2', 'a')]),
    );

    expect(sorted.deletes.map(({ key }) => key)).toEqual(['1']);
    expect([versions(sorted.fresh), sorted.growth]).toEqual([['2@b'], -1]);
  });

  it('accounts for everything it was given', () => {
    const reject: RejectUpsert = {
      kind: 'person',
      key: '9',
      version: 'x',
      raw: null,
      reject: { code: 'UNREADABLE', reason: 'r', text: 't' },
    };
    const upserts = [person('1', 'a'), person('1', 'b'), person('2', 'a'), reject];

    const { fresh, unchanged, rejects } = sortBatch({ upserts, deletes: [] }, new Map([held('2', 'a')]));

    expect(fresh.length + unchanged.length + rejects.length).toBe(upserts.length);
  });
});

describe('a key', () => {
  it('that no index takes makes a reject with a key that can be stored and is the same every time', () => {
    const long = 'ü'.repeat(600);
    const stored = storableUpsert(person(long, 'a'));

    expect(stored).toMatchObject({ key: storableUpsert(person(long, 'b')).key, reject: { field: 'key' } });
    expect(Buffer.byteLength(stored.key)).toBeLessThan(1_000);
  });

  it('that can be stored stays as it is', () => {
    expect(storableUpsert(person('1', 'a'))).toEqual(person('1', 'a'));
  });
});
