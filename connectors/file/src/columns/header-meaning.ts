import { expandedWords, unglued } from './header-forms.ts';
import { HEADERS, JOINED_HEADERS, type HeaderMeaning } from './header-words.ts';
import { headerWords, type Meaning, type Role } from './role.ts';

/** Of which address, or whose: `billing city`, `mailing street`, `customer first name`. */
const QUALIFIERS = new Set(
  (
    'primary default main home work business office personal private billing bill shipping ship mailing mail delivery invoice invoicing ' +
    'full complete whole complet complete completa completo vollstandige vollstandiger ' +
    'residential permanent current registered legal official preferred other alternate alternative secondary second additional contact ' +
    'customer client person user member lead account company organization organisation employee buyer patient owner s donor guest ' +
    'to of the your my e g dr fr priv gesch privat geschaftlich dienstlich kunde kunden kontakt liefer rechnungs lieferadresse rechnungsadresse ' +
    'domicile travail bureau pro fixe casa trabajo lavoro abitazione residencial residenza praca domowy sluzbowy hjem arbeid arbete jobb privatni pracovni du de la del della di do da des d l titulaire titular ' +
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
  'postalCity',
  'country',
]);

/** What the header alone says; undefined for words that are not known. */
export function meaningOfHeader(header: string): Meaning | undefined {
  const meaning = meaningOf(headerWords(header));
  const isWhole = meaning?.role === 'fullName' || meaning?.role === 'name';
  return isWhole && FAMILY_FIRST.test(headerWords(header))
    ? { ...meaning, role: 'fullName', system: 'family first' }
    : meaning;
}

/** Headers that name the family name first, and words of languages that put it first. */
const FAMILY_FIRST =
  /^(?:(?:last|sur|family)(?:name| name)?\W+(?:and )?(?:first|given)|(?:nach|familien)name |nom (?:et )?prenom|apellidos? y? ?nombres?|cognome |nazwisko |prijmeni |priezvisko |achternaam |efternamn |etternavn |sukunimi |фамилия |прізвище |фио|ф и о|піб|п і б|ho va ten|ho ten|nev$|teljes nev|ugyfel neve|姓名|氏名|名前|お名前|이름|성명)/u;

function meaningOf(words: string): Meaning | undefined {
  // Abbreviations come last: what a language has a word for is no abbreviation.
  for (const form of [words, expandedWords(words), unglued(words)]) {
    if (form === undefined) continue;
    const meaning = meaningOfWords(form);
    if (meaning !== undefined) return meaning;
    if (SOMEBODY_ELSE.test(form)) return undefined;
  }
  return combinedMeaning(words) ?? numberedMeaning(words);
}

const AND = /^(?:and|und|et|y|e|i|en|og|och|ja|ve|oder|or|o|n|u|a)$/u;

/** Two things in one column: `Straße Hausnummer`, `PLZ/Ort`, `Nachname, Vorname`. */
function combinedMeaning(words: string): Meaning | undefined {
  const parts = words.split(' ').filter((word) => !AND.test(word));
  for (let at = 1; at < parts.length; at += 1) {
    const [left, right] = [parts.slice(0, at), parts.slice(at)].map((half) => lookedUp(half.join(' '))?.role);
    const role = left && right ? (BOTH[`${left} ${right}`] ?? BOTH[`${right} ${left}`]) : undefined;
    if (role !== undefined) return { role, group: '' };
  }
  return undefined;
}

const BOTH: Readonly<Record<string, Role>> = {
  'street houseNumber': 'street',
  'postalCode city': 'postalCity',
  'givenName familyName': 'fullName',
  'name givenName': 'fullName',
  'familyName name': 'fullName',
  'companyName name': 'name',
  'employer name': 'name',
};

/** `Landline No.` is a landline; a street with a number is a house. */
function numberedMeaning(words: string): Meaning | undefined {
  const rest = words.replace(/ (?:number|no|nr|num|nro|numero|numer)$/u, '');
  const meaning = rest === words ? undefined : meaningOfWords(rest);
  return meaning?.role === 'phone' || meaning?.role === 'taxId' ? meaning : undefined;
}

function meaningOfWords(words: string): Meaning | undefined {
  const known = lookedUp(words);
  if (known) return withGroup(known, '');
  if (SOMEBODY_ELSE.test(words)) return undefined;
  for (const { rest, group } of shorterForms(words)) {
    const found = lookedUp(rest);
    // Of a billing address the id is not that of the record.
    if (found && found.role !== 'recordId' && found.role !== 'source' && found.role !== 'kind') {
      return withGroup(found, group);
    }
  }
  return undefined;
}

function lookedUp(words: string): HeaderMeaning | undefined {
  return HEADERS.get(words) ?? JOINED_HEADERS.get(words.replaceAll(' ', ''));
}

/** The words without their qualifiers, the longest rest first. */
function shorterForms(words: string): { rest: string; group: string }[] {
  const parts = words.split(' ');
  const forms: { rest: string; group: string }[] = [];
  let from = 0;
  const endings = [parts.length];
  if (/^(\d+|value|text|field)$/u.test(parts.at(-1) ?? '')) endings.push(parts.length - 1);
  if (/^\d+$/u.test(parts.at(-2) ?? '') && endings.length === 2) endings.push(parts.length - 2);
  // Romance languages say behind it whose it is: `telephone domicile`, `code postal livraison`.
  let last = parts.length;
  while (last > 1 && QUALIFIERS.has(parts[last - 1] ?? '')) last -= 1;
  if (last < parts.length && !/^(?:first|last|middle|number|numero|no|nr|id|code)$/u.test(parts[last - 1] ?? ''))
    endings.push(last);
  while (from < parts.length) {
    for (const to of endings) {
      if (to > from)
        forms.push({
          rest: parts.slice(from, to).join(' '),
          group: [...parts.slice(0, from), ...ofWhom(parts.slice(to))].join(' '),
        });
    }
    const word = parts[from] ?? '';
    if (!QUALIFIERS.has(word) && !/^\d+$/u.test(word) && !(word === 'address' && from > 0)) break;
    from += 1;
  }
  return forms.slice(1);
}

function ofWhom(behind: readonly string[]): string[] {
  return behind.filter((word) => QUALIFIERS.has(word));
}

function withGroup({ role, system }: HeaderMeaning, group: string): Meaning {
  return { role, group: ADDRESS_ROLES.has(role) ? group : '', ...(system !== undefined && { system }) };
}
