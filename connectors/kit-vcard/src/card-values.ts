/** A vCard as the values of a row: the names that mappings of vCards refer to, and its whole record under `record`. */
import { createHash } from 'node:crypto';
import { readCard, type CardFacts } from './card-facts.ts';
import { cardRecord } from './card-record.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type CardValues = Record<string, Json>;

/** The values, or what is wrong with the card. */
export function cardValues(text: string): CardValues | string {
  const facts = readCard(text);
  if (typeof facts === 'string') return facts;
  const { full, organisation, prefix, units, born, emails, phones } = facts;
  const { given, middle, family, suffix, title, note } = facts;
  const isCompany = facts.kind === 'company';
  const values = {
    key: facts.uid || keyOf(facts),
    person: isCompany ? '' : 'yes',
    company: isCompany ? 'yes' : '',
    fn: full || organisation,
    name: organisation || full,
    ...{ given, middle, family, prefix, suffix, organisation, title, note, emails, phones },
    unit: units.join(', '),
    born: /^\d{4}-\d\d-\d\d/.test(born) ? born.slice(0, 10) : '',
    categories: facts.categories,
    addresses: facts.addresses,
    urls: facts.urls,
    handles: facts.handles,
    record: cardRecord(facts),
  };
  // Texts, lists and plain objects of them: JSON by construction.
  return JSON.parse(JSON.stringify(values)) as CardValues;
}

/** Without an id of its own a card is the same as long as name and first address are. */
function keyOf({ full, organisation, emails, phones }: CardFacts): string {
  const reached = emails[0]?.value ?? phones[0]?.value ?? '';
  const digest = createHash('sha256').update(JSON.stringify([full || organisation, reached]));
  return `card:${digest.digest('base64url').slice(0, 22)}`;
}
