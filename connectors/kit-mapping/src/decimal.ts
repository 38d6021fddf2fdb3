/** Exact decimals on bigint: money must not pass through floating point. */
import { RowRejected } from '@tributary/connector-kit';

export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

export function parseDecimal(text: string, column: string): Decimal {
  const match = /^([+-]?)(\d{1,30})(?:\.(\d{0,20}))?$/.exec(text.replaceAll(/[\s']/g, ''));
  if (!match) throw new RowRejected(`"${text}" in column "${column}" is not a number`, column);
  const [, sign, whole = '', fraction = ''] = match;
  const digits = BigInt(whole + fraction);
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length };
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

/** 1 − d, for discounts. */
export function oneMinus({ digits, scale }: Decimal): Decimal {
  return { digits: 10n ** BigInt(scale) - digits, scale };
}

/** Whole minor units, half away from zero. */
export function toMinor({ digits, scale }: Decimal, currency: string): string {
  const shift = fractionDigits(currency) - scale;
  if (shift >= 0) return String(digits * 10n ** BigInt(shift));
  const divisor = 10n ** BigInt(-shift);
  const half = divisor / 2n;
  const rounded = (digits < 0n ? digits - half : digits + half) / divisor;
  return String(rounded);
}

function fractionDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
