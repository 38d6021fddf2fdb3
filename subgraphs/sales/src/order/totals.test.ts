import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lineTotal, orderTotal, parseQuantity, plainQuantity, sumOf } from './totals.ts';

const line = (quantity: string, unitPriceMinor: bigint, discountMinor = 0n) =>
  lineTotal({ quantity, unitPriceMinor, discountMinor });

describe('lineTotal', () => {
  it.each<[string, bigint, bigint]>([
    ['1', 1999n, 1999n],
    ['3', 333n, 999n],
    ['0.5', 3n, 2n],
    ['1.25', 1000n, 1250n],
    ['0.333333', 300n, 100n],
    ['2', -150n, -300n],
    ['0.5', -3n, -2n],
  ])('%s times %s is %s', (quantity, price, total) => {
    expect(line(quantity, price)).toBe(total);
  });

  it('takes the discount off after rounding', () => {
    expect(line('2', 1000n, 150n)).toBe(1850n);
  });

  it('is exact where a float is not', () => {
    expect(line('1', 90071992547409931n)).toBe(90071992547409931n);
  });

  it('never differs from the exact product by more than half a minor unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.bigInt(-(10n ** 12n), 10n ** 12n), (millionths, price) => {
        const quantity = `${String(Math.floor(millionths / 1e6))}.${String(millionths % 1e6).padStart(6, '0')}`;
        const distance = line(quantity, price) * 1_000_000n - BigInt(millionths) * price;

        expect(distance <= 500_000n && distance >= -500_000n).toBe(true);
      }),
    );
  });
});

describe('parseQuantity', () => {
  it.each(['0', '0.0', '-1', '1e3', '', '1.', '.5', '1.1234567', 'NaN'])('refuses %j', (text) => {
    expect(parseQuantity(text)).toBeUndefined();
  });
});

describe('orderTotal', () => {
  it('adds shipping and tax and takes off the discount', () => {
    const amounts = { subtotalMinor: 10_000n, shippingMinor: 499n, taxMinor: 1_900n, discountMinor: 1_000n };

    expect(orderTotal(amounts)).toBe(11_399n);
  });

  it('sums nothing to nothing', () => {
    expect(sumOf([])).toBe(0n);
  });
});

describe('plainQuantity', () => {
  it.each([
    ['2.000000', '2'],
    ['0.500000', '0.5'],
    ['10', '10'],
    ['007.50', '7.5'],
    ['-3.000', '-3'],
    ['-0.0', '0'],
    ['100.000000', '100'],
  ])('writes %s as %s', (text, plain) => {
    expect(plainQuantity(text)).toBe(plain);
  });
});
