export interface Money {
  readonly minor: string;
  readonly currency: string;
}

/** An amount in its currency's own digits. The minor units are text, because they may exceed a number. */
export function moneyOf({ minor, currency }: Money, { isShort = false }: { readonly isShort?: boolean } = {}): string {
  const digits = digitsOf(currency);
  const text = decimalOf(minor, digits);
  const format = new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    ...(isShort && { notation: 'compact', maximumFractionDigits: 1, minimumFractionDigits: 0 }),
  });
  // The format takes a decimal as text and keeps every digit; its type does not know of it in this language level.
  return format.format(text as unknown as number);
}

/** `"1999"` with two digits is `"19.99"`. */
export function decimalOf(minor: string, digits: number): string {
  if (digits === 0) return minor;
  const sign = minor.startsWith('-') ? '-' : '';
  const figures = minor.slice(sign.length).padStart(digits + 1, '0');
  return `${sign}${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
}

export function digitsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** For the length of a bar, where the last digit does not matter. */
export function majorOf({ minor, currency }: Money): number {
  return Number(decimalOf(minor, digitsOf(currency)));
}
