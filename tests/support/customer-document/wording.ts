import type { Evidence } from '../../../subgraphs/contact/src/resolution/engine/index.ts';
import type { Source } from './cluster.ts';

/** Why a value won, in words. */
export const RULES: Readonly<Record<string, string>> = {
  LOCKED: 'locked',
  HUB_EDIT: 'entered here',
  ONLY_SOURCE: 'nobody else says it',
  SOURCE_PRIORITY: 'highest priority',
  MOST_RECENT: 'said last',
  MOST_COMPLETE: 'says most',
  MOST_FREQUENT: 'said most often',
};

/** Two decimals and a sign: a weight is added or taken away. */
export function signed(weight: number): string {
  const text = Math.abs(weight).toFixed(2);
  return `${weight < 0 ? '−' : '+'}${text}`;
}

/** Log2 odds as odds that a person can weigh. */
export function oddsOf(score: number): string {
  const odds = 2 ** Math.abs(score);
  const count = odds >= 10 ? Math.round(odds).toLocaleString('en') : odds.toFixed(1);
  return score >= 0 ? `one person, ${count} to 1` : `two people, ${count} to 1`;
}

export function dateOf(instant: string): string {
  return instant.slice(0, 10);
}

/** What was compared and how it came out, with the value that both gave or the two that differ. */
export function wordsOf({ field, level, left, right }: Evidence): string {
  if (field === 'prior') return 'before anything is compared';
  const values = left === undefined || right === undefined ? '' : left === right ? left : `${left} / ${right}`;
  const words = `${field}: ${level}${values === '' ? '' : ` · ${values}`}`;
  return words.length > 36 ? `${words.slice(0, 35)}…` : words;
}

interface Shown {
  readonly names?: { readonly full?: string; readonly given?: string; readonly family?: string };
  readonly emails?: readonly { readonly address: string }[];
  readonly phones?: readonly { readonly number: string }[];
  readonly addresses?: readonly { lines: string[]; postalCode: string; city: string; country: string }[];
  readonly birthDate?: string;
  readonly jobTitle?: string;
  readonly language?: string;
}

/** The record's values as the system wrote them, one line each. */
export function valuesOf({ record }: Source): string[] {
  const { names = {}, emails = [], phones = [], addresses = [], birthDate, jobTitle, language } = record as Shown;
  return [
    names.full ?? `${names.given ?? ''} · ${names.family ?? ''}`,
    ...emails.map(({ address }) => address),
    ...phones.map(({ number }) => number),
    ...addresses.map(
      ({ lines, postalCode, city, country }) => `${lines.join(', ')}, ${postalCode} ${city}, ${country}`,
    ),
    ...(birthDate === undefined ? [] : [`born ${birthDate}`]),
    ...(jobTitle === undefined ? [] : [jobTitle]),
    ...(language === undefined ? [] : [`language ${language}`]),
  ];
}

export function addressesIn(addresses: readonly string[]): string[] {
  return addresses.map((address, index) => `${String(index + 1)}. ${address}`);
}
