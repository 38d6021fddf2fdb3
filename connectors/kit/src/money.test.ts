import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { minorUnits, roundedMinorUnits } from './money.ts';

describe('decimals as minor units', () => {
  it.each([
    ['12.50', 'EUR', '1250'],
    ['12.5000', 'EUR', '1250'],
    ['-0.05', 'EUR', '-5'],
    ['1000', 'EUR', '100000'],
    ['1000', 'JPY', '1000'],
    ['1.234', 'KWD', '1234'],
    ['0E-8', 'EUR', '0'],
    ['1E+2', 'EUR', '10000'],
    ['1.5E-1', 'EUR', '15'],
  ])('%s %s is %s', (amount, currency, minor) => {
    expect(minorUnits(amount, currency, 'total')).toBe(minor);
  });

  it('a total of half a cent is refused, not rounded', () => {
    expect(() => minorUnits('12.505', 'EUR', 'total')).toThrow('12.505 is no whole amount of EUR');
    expect(() => minorUnits('NaN', 'EUR', 'total')).toThrow('NaN is no amount');
  });

  it.each([
    ['0.1234', '12'],
    ['0.125', '13'],
    ['-0.125', '-13'],
    ['0.004', '0'],
  ])('the price of one piece, %s EUR, is shown as %s cents', (amount, minor) => {
    expect(roundedMinorUnits(amount, 'EUR')).toBe(minor);
  });

  it('no cent is lost, however large the amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), (cents) => {
        const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
        const amount = `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;

        expect(minorUnits(amount, 'EUR', 'total')).toBe(String(cents));
      }),
    );
  });
});
