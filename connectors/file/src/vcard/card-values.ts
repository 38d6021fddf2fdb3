/** A vCard as the values of a row: the names that the mapping of vCards refers to. */
import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import type { Values } from '../row.ts';
import { plainCard } from './plain-card.ts';

type Json = Values[string];

interface Property {
  readonly name: string;
  readonly types: readonly string[];
  readonly isPreferred: boolean;
  readonly values: readonly unknown[];
}

/** The values, or what is wrong with the card. */
export function cardValues(text: string): Values | string {
  let properties: Property[];
  try {
    properties = propertiesOf(ICAL.parse(plainCard(text)));
  } catch (error) {
    return `is not a vCard: ${error instanceof Error ? error.message : String(error)}`;
  }
  const all = (name: string): Property[] => properties.filter((one) => one.name === name).sort(byPreference);
  const text1 = (name: string): string => textOf(all(name)[0]?.values[0]);
  const [organisation = '', ...units] = listOf(all('org')[0]?.values[0]);
  const isCompany = /^org/i.test(text1('kind')) || /^company$/i.test(text1('x-abshowas'));
  const [family = '', given = '', middle = '', prefix = '', suffix = ''] = listOf(all('n')[0]?.values[0]);
  const emails = all('email').map((one) => labelled(one, { value: textOf(one.values[0]) }));
  const phones = all('tel').map((one) => labelled(one, { value: textOf(one.values[0]).replace(/^tel:/i, '') }));
  const fn = text1('fn') || [prefix, given, middle, family, suffix].filter((part) => part !== '').join(' ');
  if (fn === '' && organisation === '' && emails.length === 0 && phones.length === 0) return 'names nobody';
  const born = text1('bday');
  const values: Record<string, Json> = {
    person: isCompany ? '' : 'yes',
    company: isCompany ? 'yes' : '',
    fn: fn || organisation,
    name: organisation || fn,
    given,
    middle,
    family,
    prefix,
    suffix,
    organisation,
    unit: units.join(', '),
    title: text1('title') || text1('role'),
    born: /^\d{4}-\d\d-\d\d/.test(born) ? born.slice(0, 10) : '',
    note: all('note')
      .map((one) => textOf(one.values[0]))
      .join('\n\n'),
    categories: all('categories').flatMap((one) => one.values.map(textOf)),
    emails,
    phones,
    addresses: all('adr').map(addressOf),
    urls: all('url').map((one) => textOf(one.values[0])),
    handles: [...all('x-socialprofile').map(profileOf), ...all('impp').map(messengerOf), ...networksIn(properties)],
  };
  return { key: text1('uid') || keyOf(fn || organisation, emails[0]?.['value'] ?? phones[0]?.['value']), ...values };
}

/** Without an id of its own a card is the same as long as name and first address are. */
function keyOf(name: string, reached: Json | undefined): string {
  return `card:${createHash('sha256')
    .update(JSON.stringify([name, reached ?? '']))
    .digest('base64url')
    .slice(0, 22)}`;
}

/** jCard: `["vcard", [[name, params, type, value, …], …], []]`. */
function propertiesOf(parsed: unknown): Property[] {
  const [, properties] = Array.isArray(parsed) ? (parsed as unknown[]) : [];
  if (!Array.isArray(properties)) return [];
  return properties.flatMap((property: unknown): Property[] => {
    if (!Array.isArray(property)) return [];
    const [name, params, , ...values] = property as unknown[];
    const given = params !== null && typeof params === 'object' ? (params as Record<string, unknown>) : {};
    const types = listOf(given['type']).flatMap((type) => type.toLowerCase().split(','));
    const isPreferred = types.includes('pref') || textOf(given['pref']) === '1';
    return [{ name: textOf(name).toLowerCase(), types, isPreferred, values }];
  });
}

function byPreference(one: Property, other: Property): number {
  return Number(other.isPreferred) - Number(one.isPreferred);
}

const NO_LABELS = new Set(['pref', 'internet', 'voice', 'text', 'x-mobileme']);

function labelled(property: Property, value: Record<string, Json>): Record<string, Json> {
  const label = property.types.find((type) => !NO_LABELS.has(type));
  return label === undefined ? value : { ...value, label };
}

function addressOf(property: Property): Record<string, Json> {
  const [box = '', extended = '', street = '', city = '', region = '', postalCode = '', country = ''] = listOf(
    property.values[0],
  );
  const lines = [street, extended, box].flatMap((part) => part.split('\n')).filter((part) => part.trim() !== '');
  return labelled(property, { lines, city, region, postalCode, country });
}

function profileOf({ types, values }: Property): Record<string, Json> {
  const address = textOf(values[0]);
  const host = /^https?:\/\/(?:www\.)?([^/.]+)/i.exec(address)?.[1];
  const last = address.replace(/\/+$/, '').split('/').at(-1) ?? address;
  return {
    network: types.find((type) => !NO_LABELS.has(type)) ?? host ?? 'social',
    handle: last.replace(/^x-apple:/i, ''),
  };
}

/** `skype:ada` or `xmpp:ada@example.com`. */
function messengerOf({ types, values }: Property): Record<string, Json> {
  const [, scheme, handle] = /^([a-z][a-z0-9+.-]*):(.*)$/i.exec(textOf(values[0])) ?? [];
  return { network: scheme?.toLowerCase() ?? types[0] ?? 'messenger', handle: handle ?? textOf(values[0]) };
}

/** `X-SKYPE`, `X-TWITTER`, … of older address books. */
function networksIn(properties: readonly Property[]): Record<string, Json>[] {
  return properties.flatMap(({ name, values }) => {
    const network = /^x-(aim|icq|jabber|skype|skype-username|twitter|linkedin|facebook|msn|yahoo)$/.exec(name)?.[1];
    return network === undefined ? [] : [{ network: network.replace('-username', ''), handle: textOf(values[0]) }];
  });
}

function listOf(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.map(textOf) : [textOf(value)];
}

/** A part of several values, such as two given names, is one text. */
function textOf(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(textOf)
      .filter((part) => part !== '')
      .join(' ');
  // Many write `\;` where nothing has to be escaped.
  return typeof value === 'string' || typeof value === 'number' ? String(value).replaceAll('\\;', ';').trim() : '';
}
