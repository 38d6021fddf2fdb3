/**
 * Whole minor units of an amount as Medusa tells it: a number of major units. Its own arithmetic is decimal and may
 * have more digits than the currency (tax on a net price), so it is rounded, half away from zero. A number has 15
 * digits that can be trusted; an amount that needs more is not told exactly and is refused.
 */
import { RowRejected } from '@tributary/connector-kit';

const TRUSTED_DIGITS = 15;

export function minorUnits(value: number, currency: string): string {
  const digits = digitsOf(currency);
  const shifted = Number(
    `${value.toPrecision(TRUSTED_DIGITS)}e${String(digits)}`.replace(/e([+-]\d+)e(\d+)$/, addExponents),
  );
  const whole = Math.sign(shifted) * Math.round(Math.abs(Number(shifted.toPrecision(TRUSTED_DIGITS))));
  if (!Number.isSafeInteger(whole)) throw new RowRejected(`${String(value)} is no amount of ${currency}`, 'total');
  return String(whole === 0 ? 0 : whole);
}

function addExponents(_: string, one: string, other: string): string {
  return `e${String(Number(one) + Number(other))}`;
}

function digitsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
