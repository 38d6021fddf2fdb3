/** Tryton's words to the hub's. Pure: what a row says is decided here and nowhere else. */
import { filled, named, type CanonicalInput, type MappedRecord } from '@tributary/connector-kit';
import type { TrytonConfig } from './config.ts';
import { isPersonal, isTaxNumber, kindOfParty } from './party-kind.ts';
import { placeOf } from './place.ts';
import { instantOf, isOff } from './text.ts';
import type { MechanismWire, PartyWire } from './wire.ts';

type PersonInput = Extract<CanonicalInput, { kind: 'person' }>;
type CompanyInput = Extract<CanonicalInput, { kind: 'company' }>;

export function partyFrom(party: PartyWire, config: TrytonConfig): MappedRecord {
  const kind = kindOfParty(
    {
      name: party.name,
      categories: party.categoryNames,
      identifierTypes: party.identifiers.map(({ type }) => type),
    },
    config,
  );
  return { key: String(party.id), record: kind === 'company' ? companyFrom(party) : personFrom(party) };
}

function personFrom(party: PartyWire): PersonInput {
  return {
    kind: 'person',
    names: named('full', party.name),
    ...reachableAt(party),
    ...named('language', party['lang.']?.code?.replace('_', '-')),
    ...timesOf(party),
    attributes: attributesOf(party, { website: valuesOf(party, 'website') }),
  };
}

function companyFrom(party: PartyWire): CompanyInput {
  const taxNumber = party.identifiers.find(({ type }) => isTaxNumber(type));
  return {
    kind: 'company',
    // A name may be missing in Tryton; the number never is.
    name: party.name?.trim() || party.code,
    domains: valuesOf(party, 'website').map(hostOf),
    ...reachableAt(party),
    ...named('taxId', taxNumber?.code),
    ...timesOf(party),
    attributes: attributesOf(party, { language: party['lang.']?.code ?? undefined }),
  };
}

function reachableAt({ mechanisms, addresses, identifiers, categoryNames }: PartyWire) {
  const all = (types: readonly string[]) =>
    mechanisms.flatMap((one) => (types.includes(one.type) && filled(one.value) ? [{ ...one, value: one.value }] : []));
  return {
    emails: all(['email']).map(({ value, name }) => ({ address: value.trim(), ...named('label', name) })),
    phones: all(['phone', 'mobile']).map((one) => ({ number: one.value.trim(), label: one.name?.trim() || one.type })),
    handles: all(['skype', 'irc', 'jabber', 'sip']).map(({ type, value }) => ({ network: type, handle: value.trim() })),
    // Numbers of people are none of a customer hub's business.
    externalIds: identifiers.flatMap(({ type, code }) =>
      filled(type) && filled(code) && !isPersonal(type) ? [{ system: type, id: code.trim() }] : [],
    ),
    // Tryton's first address is the one it takes when nobody chooses.
    addresses: addresses.map((address, index) => ({ ...placeOf(address), primary: index === 0 })),
    tags: categoryNames,
  };
}

function timesOf({ create_date: created, write_date: written }: PartyWire) {
  return { createdAt: instantOf(created), updatedAt: instantOf(written ?? created) };
}

function attributesOf(
  party: PartyWire,
  more: Readonly<Record<string, string | readonly string[] | undefined>>,
): Record<string, string | boolean | string[]> {
  const attributes: Record<string, string | boolean | string[]> = { code: party.code };
  if (isOff(party.active)) attributes['active'] = false;
  const lists: typeof more = { fax: valuesOf(party, 'fax'), other: valuesOf(party, 'other'), ...more };
  for (const [name, value] of Object.entries(lists)) {
    if (typeof value === 'string') attributes[name] = value;
    else if (value !== undefined && value.length > 0) attributes[name] = [...value];
  }
  return attributes;
}

function valuesOf({ mechanisms }: PartyWire, type: MechanismWire['type']): string[] {
  return mechanisms.filter((one) => one.type === type).flatMap(({ value }) => (filled(value) ? [value.trim()] : []));
}

/** `https://www.engines.test/shop` → `www.engines.test`; what is no address stays as it is. */
function hostOf(website: string): string {
  const withScheme = /^[a-z]+:\/\//i.test(website) ? website : `http://${website}`;
  return URL.canParse(withScheme) ? new URL(withScheme).hostname : website;
}
