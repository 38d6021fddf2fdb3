import { HEADERS, type HeaderMeaning } from './header-words.ts';
import { headerWords, type Meaning } from './role.ts';

/** Of which address, or whose: `billing city`, `mailing street`, `customer first name`. */
const QUALIFIERS = new Set(
  (
    'primary default main home work business office personal private billing bill shipping ship mailing mail delivery invoice invoicing ' +
    'residential permanent current registered legal official preferred other alternate alternative secondary second additional contact ' +
    'customer client person user member lead account company organization organisation employee buyer patient owner s donor guest ' +
    'to of the your my e g dr fr priv gesch privat geschaftlich dienstlich kunde kunden kontakt liefer rechnungs lieferadresse rechnungsadresse ' +
    'lieferanschrift rechnungsanschrift client facturation livraison cliente facturacion envio klant factuur klienta'
  ).split(' '),
);
/** A column about somebody else than the row's subject. */
const SOMEBODY_ELSE =
  /\b(owner|assigned|assignee|created by|modified by|updated by|last modified|manager|reports to|parent|spouse|opt out|opted out|opt in|accepts|status|type|verified|source|domain|count|total|date|time|latitude|longitude|score)\b/u;
const ADDRESS_ROLES: ReadonlySet<string> = new Set([
  'houseNumber',
  'street',
  'streetMore',
  'city',
  'region',
  'postalCode',
  'country',
]);

/** What the header alone says; undefined for words that are not known. */
export function meaningOfHeader(header: string): Meaning | undefined {
  const words = headerWords(header);
  const known = HEADERS.get(words);
  if (known) return withGroup(known, '');
  if (SOMEBODY_ELSE.test(words)) return undefined;
  for (const { rest, group } of shorterForms(words)) {
    const found = HEADERS.get(rest);
    // Of a billing address the id is not that of the record.
    if (found && found.role !== 'recordId' && found.role !== 'source' && found.role !== 'kind') {
      return withGroup(found, group);
    }
  }
  return undefined;
}

/** The words without their qualifiers, the longest rest first. */
function shorterForms(words: string): { rest: string; group: string }[] {
  const parts = words.split(' ');
  const forms: { rest: string; group: string }[] = [];
  let from = 0;
  const endings = [parts.length];
  if (/^(\d+|value|text|field)$/u.test(parts.at(-1) ?? '')) endings.push(parts.length - 1);
  if (/^\d+$/u.test(parts.at(-2) ?? '') && endings.length === 2) endings.push(parts.length - 2);
  while (from < parts.length) {
    for (const to of endings) {
      if (to > from) forms.push({ rest: parts.slice(from, to).join(' '), group: parts.slice(0, from).join(' ') });
    }
    const word = parts[from] ?? '';
    if (!QUALIFIERS.has(word) && !/^\d+$/u.test(word) && !(word === 'address' && from > 0)) break;
    from += 1;
  }
  return forms.slice(1);
}

function withGroup({ role, system }: HeaderMeaning, group: string): Meaning {
  return { role, group: ADDRESS_ROLES.has(role) ? group : '', ...(system !== undefined && { system }) };
}
