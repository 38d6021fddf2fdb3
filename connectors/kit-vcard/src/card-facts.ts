/** What a vCard says about one person, company or group. */
import { listOf, parseCard, textOf, type Card, type CardProperty } from './card.ts';

export interface Reached {
  readonly value: string;
  readonly label?: string;
}
export interface CardAddress {
  readonly lines: readonly string[];
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  readonly country: string;
  readonly label?: string;
}
export interface CardHandle {
  readonly network: string;
  readonly handle: string;
}

/** Texts are empty where the card says nothing. */
export interface CardFacts {
  readonly uid: string;
  readonly kind: 'person' | 'company' | 'group';
  readonly full: string;
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly nickname: string;
  readonly organisation: string;
  readonly units: readonly string[];
  readonly title: string;
  readonly born: string;
  readonly note: string;
  readonly revised: string;
  readonly categories: readonly string[];
  readonly urls: readonly string[];
  readonly emails: readonly Reached[];
  readonly phones: readonly Reached[];
  readonly addresses: readonly CardAddress[];
  readonly handles: readonly CardHandle[];
  /** Of a group: the ids of its members, without `urn:uuid:`. */
  readonly members: readonly string[];
}

/** The facts, or what is wrong with the card. */
export function readCard(text: string): CardFacts | string {
  const card = parseCard(text);
  if (typeof card === 'string') return card;
  const facts = factsOf(card);
  const { full, organisation, emails, phones } = facts;
  if (full === '' && organisation === '' && emails.length === 0 && phones.length === 0) return 'names nobody';
  return facts;
}

function factsOf(card: Card): CardFacts {
  const { all, text } = card;
  const [family = '', given = '', middle = '', prefix = '', suffix = ''] = listOf(all('n')[0]?.values[0]);
  const [organisation = '', ...units] = listOf(all('org')[0]?.values[0]);
  const joined = [prefix, given, middle, family, suffix].filter(isFilled).join(' ');
  return {
    uid: text('uid'),
    kind: kindOf(card),
    full: text('fn') || joined,
    ...{ given, middle, family, prefix, suffix, organisation, units: units.filter(isFilled) },
    nickname: text('nickname'),
    title: text('title') || text('role'),
    born: text('bday'),
    note: texts(all('note')).join('\n\n'),
    revised: text('rev'),
    categories: [...new Set(all('categories').flatMap(({ values }) => values.map(textOf)))].filter(isFilled),
    urls: texts(all('url')),
    emails: reached(card, 'email'),
    phones: reached(card, 'tel').map((one) => ({ ...one, value: one.value.replace(/^tel:/i, '') })),
    addresses: all('adr').map((one) => addressOf(card, one)),
    handles: handlesOf(card),
    members: membersOf(card),
  };
}

function kindOf({ text }: Card): CardFacts['kind'] {
  // macOS and iOS write groups with names of their own, as vCard 3.0 has none.
  if (/^group$/i.test(text('kind')) || /^group$/i.test(text('x-addressbookserver-kind'))) return 'group';
  return /^org/i.test(text('kind')) || /^company$/i.test(text('x-abshowas')) ? 'company' : 'person';
}

function membersOf({ all }: Card): string[] {
  const members = [...all('member'), ...all('x-addressbookserver-member')];
  return texts(members).map(plainUid);
}

/** `urn:uuid:…` and the bare id name the same card. */
export function plainUid(uid: string): string {
  return uid.replace(/^urn:uuid:/i, '');
}

function texts(properties: readonly CardProperty[]): string[] {
  return properties.map(({ values }) => textOf(values[0])).filter(isFilled);
}

function isFilled(text: string): boolean {
  return text !== '';
}

function reached(card: Card, name: string): Reached[] {
  return card
    .all(name)
    .map((one) => ({ value: textOf(one.values[0]), ...labelOf(card, one) }))
    .filter(({ value }) => isFilled(value));
}

function addressOf(card: Card, property: CardProperty): CardAddress {
  const [box = '', extended = '', street = '', city = '', region = '', postalCode = '', country = ''] = listOf(
    property.values[0],
  );
  const lines = [street, extended, box].flatMap((part) => part.split('\n')).filter((part) => part.trim() !== '');
  return { lines, city, region, postalCode, country, ...labelOf(card, property) };
}

const NO_LABELS = new Set(['pref', 'internet', 'voice', 'text', 'x-mobileme']);

/** A type, or the label that is tied to the property by its group (`item1.X-ABLabel`). */
function labelOf({ all }: Card, { types, group }: CardProperty): { label?: string } {
  const type = types.find((one) => one !== '' && !NO_LABELS.has(one));
  if (type !== undefined) return { label: type };
  const own = group === undefined ? undefined : all('x-ablabel').find((one) => one.group === group);
  const label = textOf(own?.values[0]).replace(/^_\$!<(.*)>!\$_$/, '$1');
  return label === '' ? {} : { label: label.toLowerCase() };
}

function handlesOf(card: Card): CardHandle[] {
  return [
    ...card.all('x-socialprofile').map(profileOf),
    ...card.all('impp').map(messengerOf),
    ...networksIn(card.properties),
  ].filter(({ network, handle }) => isFilled(network) && isFilled(handle));
}

function profileOf({ types, values }: CardProperty): CardHandle {
  const address = textOf(values[0]);
  const host = /^https?:\/\/(?:www\.)?([^/.]+)/i.exec(address)?.[1];
  const last = address.replace(/\/+$/, '').split('/').at(-1) ?? address;
  return {
    network: types.find((type) => !NO_LABELS.has(type)) ?? host ?? 'social',
    handle: last.replace(/^x-apple:/i, ''),
  };
}

/** `skype:ada` or `xmpp:ada@example.com`. */
function messengerOf({ types, values }: CardProperty): CardHandle {
  const [, scheme, handle] = /^([a-z][a-z0-9+.-]*):(.*)$/i.exec(textOf(values[0])) ?? [];
  return { network: scheme?.toLowerCase() ?? types[0] ?? 'messenger', handle: handle ?? textOf(values[0]) };
}

/** `X-SKYPE`, `X-TWITTER`, … of older address books. */
function networksIn(properties: readonly CardProperty[]): CardHandle[] {
  return properties.flatMap(({ name, values }) => {
    const network = /^x-(aim|icq|jabber|skype|skype-username|twitter|linkedin|facebook|msn|yahoo)$/.exec(name)?.[1];
    return network === undefined ? [] : [{ network: network.replace('-username', ''), handle: textOf(values[0]) }];
  });
}
