/** Amounts are whole minor units; quantities are decimals with up to six places. Nothing here is a float. */
const QUANTITY = /^\d{1,15}(?:\.\d{1,6})?$/;
const QUANTITY_SCALE = 6;
const QUANTITY_UNIT = 10n ** BigInt(QUANTITY_SCALE);

export interface LineAmounts {
  readonly quantity: string;
  readonly unitPriceMinor: bigint;
  readonly discountMinor: bigint;
}

export interface OrderAmounts {
  readonly subtotalMinor: bigint;
  readonly shippingMinor: bigint;
  readonly taxMinor: bigint;
  readonly discountMinor: bigint;
}

/** `12.5` in millionths; undefined for what is not a decimal above zero. */
export function parseQuantity(text: string): bigint | undefined {
  if (!QUANTITY.test(text)) return undefined;
  const [whole = '0', fraction = ''] = text.split('.');
  const millionths = BigInt(whole) * QUANTITY_UNIT + BigInt(fraction.padEnd(QUANTITY_SCALE, '0'));
  return millionths > 0n ? millionths : undefined;
}

/** The shortest text for a decimal: `2` for `2.000000`, as the database writes it, and for `02.0`, as somebody may. */
export function plainQuantity(text: string): string {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const digits = [whole.replace(/^0+(?=\d)/, ''), fraction.replace(/0+$/, '')].filter((part) => part !== '').join('.');
  return text.startsWith('-') && digits !== '0' ? `-${digits}` : digits;
}

/** Quantity times price, rounded half away from zero to a whole minor unit, minus the discount. */
export function lineTotal({ quantity, unitPriceMinor, discountMinor }: LineAmounts): bigint {
  const millionths = parseQuantity(quantity);
  if (millionths === undefined) throw new Error(`Not a quantity: ${quantity}`);
  return dividedHalfUp(millionths * unitPriceMinor, QUANTITY_UNIT) - discountMinor;
}

export function orderTotal({ subtotalMinor, shippingMinor, taxMinor, discountMinor }: OrderAmounts): bigint {
  return subtotalMinor + shippingMinor + taxMinor - discountMinor;
}

export function sumOf(amounts: readonly bigint[]): bigint {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum;
}

function dividedHalfUp(value: bigint, by: bigint): bigint {
  const half = value < 0n ? -by / 2n : by / 2n;
  return (value + half) / by;
}
