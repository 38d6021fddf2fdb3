import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeCursor, encodeCursor } from './cursor.ts';

describe('a cursor', () => {
  it('gives back what it was made of', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.option(fc.string({ unit: 'binary' }))), (order, values) => {
        expect(decodeCursor(order, encodeCursor(order, values))).toEqual(values);
      }),
    );
  });

  it.each(['', 'x', 'bnVsbA', 'W10', 'WzEsMl0', '!!!', encodeCursor('other', ['1'])])('refuses %j', (cursor) => {
    expect(() => decodeCursor('order', cursor)).toThrow('not one of this connection');
  });
});
