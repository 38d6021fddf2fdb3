import { describe, expect, it } from '@jest/globals';
import { RowRejected } from '@tributary/connector-kit';
import fc from 'fast-check';
import { minorUnits } from './money.ts';

describe('an amount of major units', () => {
  it.each([
    [44.88, 'EUR', '4488'],
    [0.1 + 0.2, 'EUR', '30'],
    [1.005, 'EUR', '101'],
    [-1.005, 'EUR', '-101'],
    [8.165, 'EUR', '817'],
    [19.9949999999, 'EUR', '1999'],
    [0, 'EUR', '0'],
    [-0.001, 'EUR', '0'],
    [1e-7, 'EUR', '0'],
    [1500, 'JPY', '1500'],
    [1.2345, 'KWD', '1235'],
  ])('%s %s is %s', (value, currency, minor) => {
    expect(minorUnits(value, currency)).toBe(minor);
  });

  it('of whole cents is exact, whatever its size', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), (cents) => {
        expect(minorUnits(Number(`${String(cents)}e-2`), 'EUR')).toBe(String(cents));
      }),
    );
  });

  it('that a number cannot hold exactly is refused', () => {
    expect(() => minorUnits(1e15, 'EUR')).toThrow(RowRejected);
  });
});
