/** A vCard of version 2.1, 3.0 or 4.0 as its properties. */
import ICAL from 'ical.js';
import { plainCard } from './plain-card.ts';

export interface CardProperty {
  /** In lower case. */
  readonly name: string;
  /** `item1` of `item1.EMAIL`: what a label of its own is tied by. */
  readonly group: string | undefined;
  readonly types: readonly string[];
  readonly isPreferred: boolean;
  readonly values: readonly unknown[];
}

export interface Card {
  readonly properties: readonly CardProperty[];
  /** Preferred ones first. */
  all(name: string): readonly CardProperty[];
  /** The first value as one text; empty when there is none. */
  text(name: string): string;
}

/** The card, or what is wrong with it. */
export function parseCard(text: string): Card | string {
  let properties: CardProperty[];
  try {
    properties = propertiesOf(ICAL.parse(plainCard(text)));
  } catch (error) {
    return `is not a vCard: ${error instanceof Error ? error.message : String(error)}`;
  }
  const all = (name: string): CardProperty[] => properties.filter((one) => one.name === name).sort(byPreference);
  return { properties, all, text: (name) => textOf(all(name)[0]?.values[0]) };
}

/** jCard: `["vcard", [[name, params, type, value, …], …], []]`. */
function propertiesOf(parsed: unknown): CardProperty[] {
  const [, properties] = Array.isArray(parsed) ? (parsed as unknown[]) : [];
  if (!Array.isArray(properties)) return [];
  return properties.flatMap((property: unknown): CardProperty[] => {
    if (!Array.isArray(property)) return [];
    const [name, params, , ...values] = property as unknown[];
    const given = params !== null && typeof params === 'object' ? (params as Record<string, unknown>) : {};
    const types = listOf(given['type']).flatMap((type) => type.toLowerCase().split(','));
    const isPreferred = types.includes('pref') || textOf(given['pref']) === '1';
    const group = textOf(given['group']).toLowerCase();
    return [{ name: textOf(name).toLowerCase(), group: group === '' ? undefined : group, types, isPreferred, values }];
  });
}

function byPreference(one: CardProperty, other: CardProperty): number {
  return Number(other.isPreferred) - Number(one.isPreferred);
}

export function listOf(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.map(textOf) : [textOf(value)];
}

/** A part of several values, such as two given names, is one text. */
export function textOf(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(textOf)
      .filter((part) => part !== '')
      .join(' ');
  // Many write `\;` where nothing has to be escaped.
  return typeof value === 'string' || typeof value === 'number' ? String(value).replaceAll('\\;', ';').trim() : '';
}
