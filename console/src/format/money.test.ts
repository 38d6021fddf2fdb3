import { describe, expect, it } from '@jest/globals';
import { decimalOf, digitsOf, moneyOf } from './money.ts';

describe('an amount', () => {
  it.each([
    ['1999', 2, '19.99'],
    ['5', 2, '0.05'],
    ['-5', 2, '-0.05'],
    ['0', 2, '0.00'],
    ['1500', 0, '1500'],
    ['1234567', 3, '1234.567'],
  ])('of %s minor units with %d digits is %s', (minor, digits, decimal) => {
    expect(decimalOf(minor, digits)).toBe(decimal);
  });

  it('has as many digits as its currency', () => {
    expect([digitsOf('EUR'), digitsOf('JPY'), digitsOf('BHD')]).toEqual([2, 0, 3]);
  });

  it('larger than a number keeps its last digit', () => {
    expect(moneyOf({ minor: '900719925474099311', currency: 'EUR' })).toContain('9,007,199,254,740,993.11');
  });
});
