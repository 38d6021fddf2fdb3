/** What a column is by its values and its place among the others, where its header says nothing. */
import { readBirthDate } from './birth-date.ts';
import { headerWords, type Meaning, type Role } from './role.ts';
import { bearsLegalForm, looksLikeDate, looksLikePersonName, looksLikePhone, type Shape } from './values.ts';

export interface Unsaid {
  readonly column: string;
  readonly index: number;
  readonly shape: Shape;
  meaning: Meaning | undefined;
  by: 'header' | 'values';
}

const NAMING: ReadonlySet<Role> = new Set(['name', 'fullName', 'givenName', 'familyName', 'companyName', 'employer']);
const NUMBERED =
  /^(?:(?:column|col|c|field|fld|f|spalte|feld|colonne|columna|campo|coluna|kolom|kolumna|unnamed|var|v|x|attribute|attr)\s?)?\d*$/u;
/** About the record or an order, whatever its values look like. */
const OTHERWISE =
  /\b(owner|manager|created|modified|updated|assigned|fax|note|notes|comment|comments|remark|bio|description|status|total|price|amount|order|subject|message|tags?)\b/u;

/** Columns of a file without a word of what they are: all of them where nobody is named, else those that are only numbered. */
export function inferMeanings(drafts: readonly Unsaid[]): void {
  const isNamed = drafts.some(({ meaning }) => meaning !== undefined && NAMING.has(meaning.role));
  const open = drafts.filter(({ meaning, shape, column }) => {
    const words = headerWords(column);
    return meaning === undefined && shape.filled > 0 && (NUMBERED.test(words) || (!isNamed && !OTHERWISE.test(words)));
  });
  const taken = new Set(drafts.flatMap(({ meaning }) => meaning?.role ?? []));
  for (const draft of open) {
    const role = roleOf(draft);
    if (role !== undefined && (role === 'phone' || !taken.has(role))) give(draft, role, taken);
  }
  const words = open.filter(({ meaning, shape }) => meaning === undefined && shape.share(isWord) >= 0.85);
  giveCity(drafts, words, taken);
  giveNames(
    words.filter(({ meaning }) => meaning === undefined),
    taken,
  );
}

function give(draft: Unsaid, role: Role, taken: Set<Role>): void {
  draft.meaning = { role, group: '' };
  draft.by = 'values';
  taken.add(role);
}

function roleOf({ shape }: Unsaid): Role | undefined {
  const { share } = shape;
  if (share(isBirthday) >= 0.9 && spansGenerations(shape)) return 'birthDate';
  if (share(looksLikeDate) >= 0.5) return undefined;
  if (share(isPhone) >= 0.7) return 'phone';
  if (shape.isDistinct && shape.filled > 2) return undefined;
  if (share(isPostcode) >= 0.85) return 'postalCode';
  if (share(isCountry) >= 0.9) return 'country';
  if (share(bearsLegalForm) >= 0.3) return 'employer';
  if (share(isStreet) >= 0.7) return 'street';
  return share(looksLikePersonName) >= 0.75 ? 'name' : undefined;
}

/** The town stands beside the postcode. */
function giveCity(drafts: readonly Unsaid[], words: readonly Unsaid[], taken: Set<Role>): void {
  const code = drafts.find(({ meaning }) => meaning?.role === 'postalCode');
  const beside = words.find(({ index }) => code && (index === code.index + 1 || index === code.index - 1));
  if (beside && !taken.has('city')) give(beside, 'city', taken);
}

/** Two columns of words side by side are a name in two parts; which is which matters little, as long as all rows agree. */
function giveNames(words: readonly Unsaid[], taken: Set<Role>): void {
  if ((['name', 'fullName', 'givenName', 'familyName'] as const).some((role) => taken.has(role))) return;
  const numbered = words.filter(({ column }) => NUMBERED.test(headerWords(column)));
  const [first, second] = numbered.filter(({ shape }) => new Set(shape.values).size > Math.min(12, shape.filled / 6));
  if (!first || !second || second.index !== first.index + 1) return;
  give(first, 'givenName', taken);
  give(second, 'familyName', taken);
}

function isWord(value: string): boolean {
  return /^[\p{L}\p{M}][\p{L}\p{M}'’. -]*$/u.test(value) && value.split(' ').length <= 4;
}

function isPhone(value: string): boolean {
  return looksLikePhone(value) && /^(?:\+|\(|00|0\d)/u.test(value) && !looksLikeDate(value);
}

function isPostcode(value: string): boolean {
  return /^(?:[A-Z]{1,2}-)?\d{4,6}$|^\d{2,5}[- ]\d{2,4}$|^\d{4} ?[A-Z]{2}$|^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z\d]{2}$|^[A-Z]\d[A-Z] ?\d[A-Z]\d$/iu.test(
    value,
  );
}

function isStreet(value: string): boolean {
  return /\p{L}{3}.*[\s,.:]\d|^\d+[a-z]?,?\s.*\p{L}{3}/iu.test(value) && !value.includes('@');
}

function isBirthday(value: string): boolean {
  return looksLikeDate(value) && readBirthDate(value, 'day first') !== undefined;
}

/** Days of business lie within a few years; birthdays do not. */
const GENERATIONS = 25;

function spansGenerations({ values }: Shape): boolean {
  const years = values
    .flatMap((value) => Number(readBirthDate(value, 'day first')?.slice(0, 4) ?? []))
    .sort((a, b) => a - b);
  const at = (share: number): number => years[Math.floor((years.length - 1) * share)] ?? 0;
  return at(0.95) - at(0.05) >= GENERATIONS;
}

const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

function isCountry(value: string): boolean {
  return /^[A-Z]{2}$/u.test(value) && REGIONS.of(value) !== undefined;
}
