/** Vendors count in decimals, the hub in whole minor units. Text arithmetic: a float would lose pennies. */
import { RowRejected } from './upserts.ts';

/** Exact, or refused with `field` named: `12.50` EUR → `1250`. */
export function minorUnits(amount: string, currency: string, field: string): string {
  const { units, rest } = shifted(amount, digitsOf(currency));
  if (/[1-9]/.test(rest)) throw new RowRejected(`${amount} is no whole amount of ${currency}`, field);
  return units;
}

/** To the nearest, halves away from zero: prices of single pieces may have more digits than there are coins. */
export function roundedMinorUnits(amount: string, currency: string): string {
  const { units, rest } = shifted(amount, digitsOf(currency));
  if (!/^[5-9]/.test(rest)) return units;
  const one = amount.startsWith('-') ? -1n : 1n;
  return String(BigInt(units) + one);
}

function digitsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

function shifted(amount: string, digits: number): { units: string; rest: string } {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain(amount)) ?? [];
  if (whole === '') throw new RowRejected(`${amount} is no amount`);
  const all = whole + fraction.slice(0, digits).padEnd(digits, '0');
  return { units: String(BigInt(`${sign}${all}`)), rest: fraction.slice(digits) };
}

/** Python (Tryton) writes small and large decimals as `1E+2` or `0E-8`. */
function plain(amount: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = ''] =
    /^([-+]?)(\d+)(?:\.(\d*))?(?:E([-+]?\d+))?$/i.exec(amount) ?? [];
  if (whole === '' || exponent === '') return amount.replace('+', '');
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  const padded =
    point > digits.length ? digits.padEnd(point, '0') : digits.padStart(digits.length + Math.max(0, 1 - point), '0');
  const at = Math.max(1, point);
  const rest = padded.slice(at);
  return `${sign === '-' ? '-' : ''}${padded.slice(0, at)}${rest === '' ? '' : `.${rest}`}`;
}
