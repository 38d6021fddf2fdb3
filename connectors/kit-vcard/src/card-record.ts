/** Facts of a vCard → canonical record. Pure; the only place where it is said what becomes of them. */
import type { CanonicalInput } from '@tributary/connector-kit';
import type { CardAddress, CardFacts, Reached } from './card-facts.ts';

type PersonInput = Extract<CanonicalInput, { kind: 'person' }>;
type CompanyInput = Extract<CanonicalInput, { kind: 'company' }>;

/** A person, or a company where the card says so. Groups are no records: ask for the kind first. */
export function cardRecord(facts: CardFacts): PersonInput | CompanyInput {
  return facts.kind === 'company' ? companyOf(facts) : personOf(facts);
}

function personOf(facts: CardFacts): PersonInput {
  const { full, given, middle, family, prefix, suffix, organisation, title, units, urls, nickname } = facts;
  const born = dayOf(facts.born);
  return {
    kind: 'person',
    names: {
      ...named('full', full || organisation),
      ...named('given', given),
      ...named('middle', middle),
      ...named('family', family),
      ...named('honorific', prefix),
      ...named('suffix', suffix),
    },
    ...reachedBy(facts),
    ...named('jobTitle', title),
    ...named('birthDate', born),
    affiliations: organisation === '' ? [] : [{ company: { name: organisation }, ...named('title', title) }],
    attributes: {
      ...named('department', units.join(', ')),
      ...named('nickname', nickname),
      ...named('url', urls[0] ?? ''),
      // `--0412` and the like: a birthday without a year is no date of birth.
      ...(born === '' ? named('birthday', facts.born) : {}),
    },
  };
}

function companyOf(facts: CardFacts): CompanyInput {
  return {
    kind: 'company',
    name: facts.organisation || facts.full,
    domains: [...facts.urls],
    ...reachedBy(facts),
    attributes: { ...named('department', facts.units.join(', ')) },
  };
}

function reachedBy({ emails, phones, addresses, handles, categories, note, revised }: CardFacts) {
  return {
    emails: emails.map(({ value, ...label }: Reached) => ({ address: value, ...label })),
    phones: phones.map(({ value, ...label }: Reached) => ({ number: value, ...label })),
    addresses: addresses.map(placeOf).filter((place) => Object.keys(place).some((part) => part !== 'label')),
    handles: [...handles],
    tags: [...categories],
    notes: note === '' ? [] : [{ key: 'note', text: note }],
    ...named('updatedAt', instantOf(revised)),
  };
}

function placeOf({ lines, city, region, postalCode, country, label = '' }: CardAddress) {
  return {
    ...named('label', label),
    ...(lines.length === 0 ? {} : { lines: [...lines] }),
    ...named('city', city),
    ...named('region', region),
    ...named('postalCode', postalCode),
    ...named('country', country),
  };
}

function named<Name extends string>(name: Name, value: string): { [Key in Name]?: string } {
  const found: { [Key in Name]?: string } = {};
  if (value !== '') found[name] = value;
  return found;
}

/** `1815-12-10`, `18151210`, with or without a time; empty for what is no day of the calendar. */
function dayOf(text: string): string {
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(text) ?? [];
  const date = `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : '';
}

/** Only with a zone: a time without one is somebody's, but nobody knows whose. */
function instantOf(text: string): string {
  const iso = text.replace(/^(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)/, '$1-$2-$3T$4:$5:$6');
  const time = /T.*(Z|[+-]\d\d:?\d\d)$/.test(iso) ? Date.parse(iso) : Number.NaN;
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}
