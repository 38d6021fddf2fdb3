import type { CsvRow } from './read-csv.ts';

/** Decimal places that the files have at most. */
const PRICE_SCALE = 4;
const DISCOUNT_SCALE = 4;

export function linesByOrder(lines: readonly CsvRow[]): Map<string, CsvRow[]> {
  const groups = new Map<string, CsvRow[]>();
  for (const line of lines) {
    const order = line['OrderID'] ?? '';
    groups.set(order, [...(groups.get(order) ?? []), line]);
  }
  return groups;
}

/** Every line rounded half up to cents, then the sum, then freight: in whole numbers. */
export function orderTotal(lines: readonly CsvRow[], freight: string): string {
  const one = 10n ** BigInt(DISCOUNT_SCALE);
  const sum = lines.reduce((total, line) => {
    const price = scaled(line['UnitPrice'] ?? '', PRICE_SCALE) * BigInt(line['Quantity'] ?? '0');
    return (
      total + toCents(price * (one - scaled(line['Discount'] ?? '', DISCOUNT_SCALE)), PRICE_SCALE + DISCOUNT_SCALE)
    );
  }, 0n);
  return String(sum + usCents(freight));
}

export function usCents(amount: string): bigint {
  return toCents(scaled(amount, PRICE_SCALE), PRICE_SCALE);
}

/** `9.8` with four places is 98000. */
function scaled(text: string, places: number): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  if (!/^\d+$/u.test(whole + fraction) || fraction.length > places) throw new Error(`“${text}” is not expected here.`);
  return BigInt(whole + fraction.padEnd(places, '0'));
}

function toCents(value: bigint, places: number): bigint {
  const unit = 10n ** BigInt(places - 2);
  return (value + unit / 2n) / unit;
}
