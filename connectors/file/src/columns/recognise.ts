/**
 * What the columns of an unknown export mean: first by their headers, then the values have their say. They take a
 * meaning away (an "e-mail" column of yes and no), give one (a column full of addresses), or choose between two
 * ("Name" beside "Vorname" is the family name). What is not understood is left out, and named.
 */
import { inferMeanings } from './by-values.ts';
import { dayOrderOf, readBirthDate, type DayOrder } from './birth-date.ts';
import { meaningOfHeader } from './header-meaning.ts';
import { chooseRecordId, type RecordIdChoice } from './record-id.ts';
import { headerWords, type Meaning, type Role } from './role.ts';
import {
  bearsLegalForm,
  kindIn,
  looksLikeCompany,
  looksLikeDate,
  looksLikeEmail,
  looksLikePersonName,
  looksLikePhone,
  looksLikeUrl,
  looksLikeWrittenPhone,
  shapeOf,
  type Shape,
} from './values.ts';

export interface RecognisedColumn {
  readonly column: string;
  readonly index: number;
  /** Undefined: not used. */
  readonly meaning: Meaning | undefined;
  readonly by?: 'header' | 'values';
}

export interface Recognised {
  readonly columns: readonly RecognisedColumn[];
  readonly recordId: RecordIdChoice;
  readonly dayOrder: DayOrder;
  /** Of a row whose name could be anybody's. */
  readonly kind: 'person' | 'company';
}

interface Draft {
  readonly column: string;
  readonly index: number;
  readonly shape: Shape;
  meaning: Meaning | undefined;
  by: 'header' | 'values';
}

export function recogniseColumns(header: readonly string[], rows: readonly (readonly string[])[]): Recognised {
  const drafts = header.map((column, index): Draft => {
    const shape = shapeOf(rows.map((row) => row[index] ?? ''));
    return { column, index, shape, meaning: meaningOfHeader(column), by: 'header' };
  });
  const ids = drafts.filter(({ meaning }) => meaning?.role === 'recordId');
  for (const draft of drafts) if (!isBorneOut(draft)) draft.meaning = undefined;
  for (const draft of drafts) draft.meaning ??= meaningOfValues(draft);
  inferMeanings(drafts);
  dropCodesOfRecords(drafts);
  settleNames(drafts);
  settleTitles(drafts);
  keepOne(drafts, [
    'kind',
    'gender',
    'birthDate',
    'source',
    'network',
    'industry',
    'givenName',
    'familyName',
    'name',
    'fullName',
  ]);
  const recordId = chooseRecordId({ drafts, ids, rows });
  const births = drafts.filter(({ meaning }) => meaning?.role === 'birthDate').flatMap(({ shape }) => shape.values);
  const isEnglish = drafts.some(({ column }) => /birth|dob|first|given/iu.test(column));
  return {
    columns: drafts.map(({ column, index, meaning, by }) => ({ column, index, meaning, ...(meaning && { by }) })),
    recordId,
    dayOrder: dayOrderOf(births, isEnglish ? 'month first' : 'day first'),
    kind: kindOfNames(drafts),
  };
}

/** A column that is empty in the sample keeps the meaning of its header. */
function isBorneOut({ meaning, shape, column }: Draft): boolean {
  if (!meaning || shape.filled === 0) return true;
  if (meaning.role !== 'email' && meaning.role !== 'recordId' && shape.share(isBareEmail) >= 0.8) return false;
  switch (meaning.role) {
    case 'email':
      return shape.share(looksLikeEmail) >= 0.3;
    case 'phone':
      return shape.share(looksLikePhone) >= 0.3;
    case 'birthDate':
      return shape.share((value) => readBirthDate(value, 'day first') !== undefined) >= 0.3;
    case 'kind':
      return shape.share((value) => kindIn(value) !== undefined) >= 0.5;
    case 'houseNumber':
      return shape.share((value) => /^\d{1,6}\s?[\p{L}\d/-]{0,6}$/u.test(value)) >= 0.5;
    case 'website':
      return shape.share((value) => /^[^\s@]+\.[^\s@]{2,}$/u.test(value)) >= 0.3;
    case 'postalCode':
      // "pin", "kod" and "cap" mean other things as well.
      return shape.share((value) => /\d{3}|[A-Z]\d/iu.test(value)) >= 0.5;
    case 'fullName':
    case 'name':
    case 'givenName':
    case 'familyName':
      return headerWords(column) === 'name' || shape.share((value) => /\p{L}/u.test(value)) >= 0.5;
    default:
      return true;
  }
}

function isBareEmail(value: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/u.test(value);
}

function meaningOfValues(draft: Draft): Meaning | undefined {
  const { shape, column } = draft;
  if (shape.filled === 0) return undefined;
  const role = roleOfValues(shape, headerWords(column));
  if (role === undefined) return undefined;
  draft.by = 'values';
  return { role, group: '' };
}

function roleOfValues(shape: Shape, words: string): Role | undefined {
  if (/owner|manager|created|modified|assigned/u.test(words)) return undefined;
  if (shape.share(isBareEmail) >= 0.8) return 'email';
  const saysPhone =
    /phone|tel|mob|cell|fon|handy|number|kontakt|contact/u.test(words) && !/fax|date|zip|id\b/u.test(words);
  if (saysPhone && shape.share(looksLikePhone) >= 0.8 && shape.share(looksLikeWrittenPhone) >= 0.3) return 'phone';
  if (/birth|geb|naiss|nacim|dob|born/u.test(words) && shape.share(looksLikeDate) >= 0.8) return 'birthDate';
  return /site|url|link/u.test(words) && shape.share(looksLikeUrl) >= 0.8 && !/image|photo|avatar|picture/u.test(words)
    ? 'website'
    : undefined;
}

/** "Name" beside "Vorname", "Nom" without "Prénom": one word means a part or the whole. */
function settleNames(drafts: readonly Draft[]): void {
  const of = (role: Role): Draft | undefined => drafts.find(({ meaning }) => meaning?.role === role);
  const given = of('givenName');
  const family = of('familyName');
  const whole = of('name') ?? of('fullName');
  if (given && !family && whole && whole.shape.share((value) => value.split(/\s+/u).length <= 2) >= 0.8) {
    whole.meaning = { role: 'familyName', group: '' };
  }
  const lone = given && !family && !whole ? given : family && !given && !whole ? family : undefined;
  // "Nom", "nombre" and "nome" are first or last names only beside the other one.
  const isAmbiguous =
    lone !== undefined &&
    /^(nom|nombre|nome|names?|first|last|family|given|ten|ad|adi|isim|jmeno|meno|imie|ime|nume|имя|ім я|име|名)$/u.test(
      headerWords(lone.column),
    );
  if (lone && isAmbiguous && lone.shape.share((value) => value.includes(' ')) >= 0.5) {
    lone.meaning = { role: 'name', group: '' };
  }
}

/** "Title" is Dr as often as Director. */
function settleTitles(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const isTitle = headerWords(draft.column) === 'title' || headerWords(draft.column) === 'titel';
    if (!isTitle || draft.shape.filled === 0) continue;
    const polite = draft.shape.share((value) =>
      /^(mrs?|ms|miss|mx|dr|prof|sir|herr|frau|m|mme|mlle)\.?$/iu.test(value),
    );
    draft.meaning = { role: polite >= 0.5 ? 'honorific' : 'jobTitle', group: '' };
  }
}

/** "Kod" and "CP" are a postcode where no other column is one; a number of its own for every row is none. */
function dropCodesOfRecords(drafts: readonly Draft[]): void {
  const codes = drafts.filter(({ meaning }) => meaning?.role === 'postalCode');
  if (codes.length < 2) return;
  for (const draft of codes) if (draft.shape.isDistinct && draft.shape.filled > 2) draft.meaning = undefined;
}

/** Of several columns for one thing the fullest is used. */
function keepOne(drafts: readonly Draft[], roles: readonly Role[]): void {
  for (const role of roles) {
    const rivals = drafts.filter(({ meaning }) => meaning?.role === role);
    const [best] = [...rivals].sort((a, b) => b.shape.filled - a.shape.filled || a.index - b.index);
    for (const rival of rivals) if (rival !== best) rival.meaning = undefined;
  }
}

const PERSONAL: ReadonlySet<Role> = new Set([
  'givenName',
  'familyName',
  'birthDate',
  'gender',
  'jobTitle',
  'fullName',
  'honorific',
]);

function kindOfNames(drafts: readonly Draft[]): 'person' | 'company' {
  if (drafts.some(({ meaning }) => meaning && PERSONAL.has(meaning.role))) return 'person';
  const name = drafts.find(({ meaning }) => meaning?.role === 'name');
  if (!name) return 'person';
  if (drafts.some(({ meaning }) => meaning && ['industry', 'taxId', 'website'].includes(meaning.role)))
    return 'company';
  const hasFirmColumn = drafts.some(({ column }) =>
    /^(type|category|cuisine|kategorie|employees|revenue)$/u.test(headerWords(column)),
  );
  const people = name.shape.share(looksLikePersonName);
  const firms = name.shape.share((value) => bearsLegalForm(value) || looksLikeCompany(value));
  return firms >= 0.5 || people < 0.5 || (hasFirmColumn && people < 0.9) ? 'company' : 'person';
}
