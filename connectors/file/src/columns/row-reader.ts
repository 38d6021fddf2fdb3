/** One row to the record it says, by the meanings of its columns. */
import type { CompanyRecord, PersonRecord } from '@tributary/connector-kit';
import { readBirthDate } from './birth-date.ts';
import type { Recognised } from './recognise.ts';
import type { Meaning, Role } from './role.ts';
import { bearsLegalForm, kindIn, looksLikePersonName, said } from './values.ts';

export type ReadRecord = PersonRecord | CompanyRecord;

interface UsedColumn {
  readonly index: number;
  readonly meaning: Meaning;
}

type Said = Partial<Record<Role, string>>;
interface Address {
  readonly houseNumber?: string;
  readonly street?: string;
  readonly more?: string;
  readonly city?: string;
  readonly region?: string;
  readonly postalCode?: string;
  readonly country?: string;
}

const IN_ADDRESS: Partial<Record<Role, keyof Address>> = {
  houseNumber: 'houseNumber',
  street: 'street',
  streetMore: 'more',
  city: 'city',
  region: 'region',
  postalCode: 'postalCode',
  country: 'country',
};
/** The longest text the canonical record takes in one line. */
const LONGEST = 2000;

/** A row that says nothing is a record too: somebody of whom nothing is known. */
export function makeRowReader(recognised: Recognised): (fields: readonly string[]) => ReadRecord {
  const used: UsedColumn[] = recognised.columns.flatMap(({ index, meaning }) =>
    meaning && meaning.role !== 'recordId' && meaning.role !== 'source' ? [{ index, meaning }] : [],
  );
  return (fields) => {
    const words: Said = {};
    const lists: Lists = { emails: [], phones: [], handles: [], externalIds: [], others: [], addresses: new Map() };
    const network = networkIn(used, fields);
    for (const { index, meaning } of used) {
      const value = said(fields[index]);
      if (value === undefined) continue;
      put(value.length > LONGEST ? value.slice(0, LONGEST) : value, meaning, { words, lists, network });
    }
    return kindOf(words, recognised.kind) === 'company'
      ? companyOf(words, lists)
      : personOf(words, lists, recognised.dayOrder);
  };
}

interface Lists {
  readonly emails: string[];
  readonly phones: string[];
  readonly handles: { readonly network: string; readonly handle: string }[];
  readonly externalIds: { readonly system: string; readonly id: string }[];
  readonly others: string[];
  readonly addresses: Map<string, Address>;
}

const ADDRESS = /[^\s;,|/<>"()]+@[^\s;,|/<>"()]+/gu;
/** `030 / 12345` is one number: what follows a slash or a comma begins as numbers do. */
const BETWEEN_NUMBERS =
  /\s*[;|\n]\s*|\s+(?:oder|or|ou|o|y|e|and|und|et)\s+|\s*(?:,|\s\/\s)\s*(?=(?:\+|0|\()[\d\s()/.-]{6})/u;

/** Where a column says which network a row is from, its handle is one of that network. */
function networkIn(used: readonly UsedColumn[], fields: readonly string[]): string | undefined {
  const column = used.find(({ meaning }) => meaning.role === 'network');
  return column === undefined ? undefined : said(fields[column.index]);
}

interface Filled {
  readonly words: Said;
  readonly lists: Lists;
  readonly network: string | undefined;
}

function put(value: string, { role, group, system }: Meaning, { words, lists, network }: Filled): void {
  const part = IN_ADDRESS[role];
  if (role === 'postalCity') {
    const [postalCode, city] = codeAndCity(value);
    lists.addresses.set(group, { ...lists.addresses.get(group), ...defined({ postalCode, city }) });
  } else if (part !== undefined) {
    const address = lists.addresses.get(group);
    const before = address?.[part];
    const joined = before === undefined ? value : part === 'street' || part === 'more' ? `${before}, ${value}` : before;
    lists.addresses.set(group, { ...address, [part]: joined });
  } else if (role === 'email') {
    // Several in one cell are as common as a second column.
    lists.emails.push(...(value.match(ADDRESS) ?? [value]));
  } else if (role === 'phone') {
    for (const number of value.split(BETWEEN_NUMBERS)) if (number !== '') lists.phones.push(number);
  } else if (role === 'handle') lists.handles.push({ network: system ?? network ?? 'social', handle: value });
  else if (role === 'externalId') lists.externalIds.push({ system: system ?? 'external', id: value });
  else if (role === 'otherName') lists.others.push(value);
  else words[role] ??= system === 'family first' ? familyFirst(value) : value;
}

/** `Nagy Anna` under a header that puts the family name first, as `Nagy, Anna`. */
function familyFirst(name: string): string {
  return name.includes(',') ? name : name.replace(/^((?:\p{L}+\.\s+)?\p{L}[\p{L}\p{M}'’-]+)\s+(?=\p{L})/u, '$1, ');
}

/** The part with a digit is the code, before the town or behind it. */
function codeAndCity(value: string): readonly [code: string | undefined, city: string | undefined] {
  const words = value.split(/[\s,]+/u);
  const isCode = (word: string): boolean => /\d/u.test(word);
  const city = words.filter((word) => !isCode(word)).join(' ');
  const code = words.filter(isCode).join(' ');
  // Dutch and British codes have a part without a digit.
  const tail = /^\d{4} ([A-Z]{2}) (.+)$/u.exec(value);
  if (tail) return [`${code} ${tail[1] ?? ''}`, tail[2]];
  return [code === '' ? undefined : code, city === '' ? undefined : city];
}

/** A type column decides; else who is named; a firm alone is the firm, beside a person it is where they work. */
function kindOf(words: Said, otherwise: 'person' | 'company'): 'person' | 'company' {
  const told = words.kind === undefined ? undefined : kindIn(words.kind);
  if (told !== undefined) return told;
  const isPersonNamed = words.givenName !== undefined || words.familyName !== undefined || words.fullName !== undefined;
  if (words.companyName !== undefined && !isPersonNamed) return 'company';
  if (isPersonNamed) return 'person';
  if (words.name !== undefined) {
    if (bearsLegalForm(words.name)) return 'company';
    if (words.employer !== undefined && looksLikePersonName(words.name)) return 'person';
    return otherwise;
  }
  return words.employer !== undefined && words.birthDate === undefined && words.gender === undefined
    ? 'company'
    : otherwise;
}

function personOf(words: Said, lists: Lists, dayOrder: Recognised['dayOrder']): PersonRecord {
  const { givenName: given, middleName: middle, familyName: family, honorific, suffix, jobTitle } = words;
  const [firstOther, ...others] = lists.others;
  const isNamed = given !== undefined || family !== undefined;
  const full = words.fullName ?? (isNamed ? undefined : (words.name ?? firstOther));
  const otherNames = full === firstOther ? others : lists.others;
  const birthDate = words.birthDate === undefined ? undefined : readBirthDate(words.birthDate, dayOrder);
  const company = words.employer ?? words.companyName;
  return {
    kind: 'person',
    names: defined({ full, given, middle, family, honorific, suffix }),
    ...reached(lists),
    ...(birthDate !== undefined && { birthDate }),
    ...(jobTitle !== undefined && { jobTitle }),
    affiliations: company === undefined ? [] : [{ company: { name: company } }],
    notes: [],
    attributes: {
      ...(words.gender !== undefined && { gender: words.gender }),
      ...(otherNames.length > 0 && { otherNames }),
    },
  };
}

function companyOf(words: Said, lists: Lists): CompanyRecord {
  const { taxId, industry, website } = words;
  const person = words.fullName ?? [words.givenName, words.familyName].filter((part) => part !== undefined).join(' ');
  const name =
    words.companyName ?? words.name ?? words.employer ?? (person === '' ? undefined : person) ?? lists.others[0];
  return {
    kind: 'company',
    // Nameless companies are told apart by what else they say.
    name: name ?? '',
    domains: website === undefined ? [] : [website],
    ...reached(lists),
    ...(taxId !== undefined && { taxId }),
    ...(industry !== undefined && { industry }),
    notes: [],
    attributes: lists.others.length > 0 ? { otherNames: lists.others } : {},
  };
}

function reached({ emails, phones, handles, externalIds, addresses }: Lists) {
  return {
    emails: emails.map((address) => ({ address })),
    phones: phones.map((number) => ({ number })),
    handles,
    externalIds,
    addresses: [...addresses.values()].map(({ houseNumber, street, more, ...place }) => ({
      lines: [join(houseNumber, street), more].filter((line) => line !== undefined),
      ...place,
    })),
    tags: [],
  };
}

function join(houseNumber: string | undefined, street: string | undefined): string | undefined {
  if (houseNumber === undefined || street === undefined) return street ?? houseNumber;
  return `${houseNumber} ${street}`;
}

function defined<Value extends object>(value: Value): { [Key in keyof Value]?: NonNullable<Value[Key]> } {
  // Absent is not undefined under exactOptionalPropertyTypes; the entries left are those of Value.
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    [Key in keyof Value]?: NonNullable<Value[Key]>;
  };
}
