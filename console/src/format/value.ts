import { wordsOf } from './words.ts';

interface AddressLike {
  readonly lines?: readonly string[] | null;
  readonly postalCode?: string | null;
  readonly city?: string | null;
  readonly region?: string | null;
  readonly country?: string | null;
}

/** A field's value in one line, whatever a source has put there. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value))
    return value
      .map(valueText)
      .filter((text) => text !== '')
      .join('; ');
  if (typeof value !== 'object') return '';
  // The hub has checked the shape of addresses.
  if ('city' in value || 'lines' in value) return addressText(value as AddressLike);
  return Object.entries(value)
    .map(([name, inner]) => [name, valueText(inner)] as const)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${wordsOf(name)}: ${text}`)
    .join(', ');
}

export function addressText({ lines, postalCode, city, region, country }: AddressLike): string {
  const place = [postalCode, city].filter(Boolean).join(' ');
  return [...(lines ?? []), place, region, country].filter(Boolean).join(', ');
}
