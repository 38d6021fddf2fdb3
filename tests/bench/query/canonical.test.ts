import { describe, expect, it } from '@jest/globals';
import { toPublicId } from '@tributary/platform';
import { canonical, firstDifference } from './canonical.ts';
import { dataOf, withoutConnections } from './graphql-answer.ts';

const UUID = '7d62a022-abd9-864f-a7c5-af6ff5225ac9';

describe('comparing answers of different servers', () => {
  it('takes public ids for uuids, times of any zone and form for UTC, and keys in any order', () => {
    const ours = { id: toPublicId('order', UUID), at: '2025-01-02T03:04:05.678Z' };
    const theirs = { at: '2025-01-02T04:04:05.678000+01:00', id: UUID };

    expect(canonical(ours)).toEqual(canonical(theirs));
  });

  it('says where two answers part', () => {
    expect(firstDifference({ a: [{ b: 1 }] }, { a: [{ b: 2 }] })).toBe('$.a.0.b: expected 1, found 2');
    expect(firstDifference({ a: [1] }, { a: [1, 2] })).toBe('$.a.1: expected undefined, found 2');
    expect(firstDifference({ a: [] }, { a: {} })).toBe('$.a: expected [], found {}');
    expect(firstDifference({ a: [null] }, { a: [null] })).toBeUndefined();
  });

  it('opens connections, also inside of lists', () => {
    expect(withoutConnections([{ orders: { nodes: [{ lines: { nodes: [1] } }] } }])).toEqual([
      { orders: [{ lines: [1] }] },
    ]);
  });

  it('refuses an answer with errors, whatever data it has', () => {
    expect(() => dataOf('{"data":{"contact":{}},"errors":[{"message":"no"}]}')).toThrow('answered with errors');
    expect(() => dataOf('{"data":null}')).toThrow('answered with errors');
  });
});
