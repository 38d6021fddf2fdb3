/** What the values of a column look like, whatever its header says. */

const BLANK = new Set([
  '',
  '-',
  '--',
  '.',
  '?',
  'n/a',
  '#n/a',
  'null',
  '(null)',
  'nil',
  'none',
  'nan',
  '\\n',
  'undefined',
  'unknown',
]);

/** Trimmed; undefined for what systems write where there is nothing. */
export function said(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = value.trim();
  if (text === '') return undefined;
  return text.length <= 9 && BLANK.has(text.toLowerCase()) ? undefined : text;
}

export interface Shape {
  readonly filled: number;
  readonly share: (looksLike: (value: string) => boolean) => number;
  readonly isDistinct: boolean;
  /** Share of the rows that have a value no other row has. */
  readonly distinct: number;
  readonly values: readonly string[];
}

export function shapeOf(column: readonly string[]): Shape {
  const values = column.flatMap((value) => said(value) ?? []);
  const different = new Set(values).size;
  return {
    filled: values.length,
    share: (looksLike) => (values.length === 0 ? 0 : values.filter(looksLike).length / values.length),
    isDistinct: values.length === column.length && different === values.length,
    distinct: column.length === 0 ? 1 : different / column.length,
    values,
  };
}

export function looksLikeEmail(value: string): boolean {
  return /[^\s@]@[^\s@]+\.[^\s@]{2,}/u.test(value);
}

export function looksLikePhone(value: string): boolean {
  const digits = value.replaceAll(/\D/gu, '').length;
  return digits >= 6 && digits <= 16 && /^[\d\s()+./\-–x*#extEXT]+$/u.test(value);
}

/** An id is rarely written with a plus, brackets or blanks. */
export function looksLikeWrittenPhone(value: string): boolean {
  return looksLikePhone(value) && /[+()\s.\-/]/u.test(value) && !looksLikeDate(value) && !/^\d{5}-\d{4}$/u.test(value);
}

export function looksLikeDate(value: string): boolean {
  return (
    /^\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}[.日]?([T ].*)?$/u.test(value) ||
    /^\d{1,2}[-/.\s]\s?\d{1,2}[-/.\s]\s?(\d{4}|\d{2})$/u.test(value) ||
    /^(1[89]|20)\d{6}$/u.test(value) ||
    /^\d{1,2}[-. ]+\p{L}{3,10}\.?[-., ]+\d{2,4}$/u.test(value) ||
    /^\p{L}{3,10}\.? \d{1,2},? \d{4}$/u.test(value)
  );
}

export function looksLikeUrl(value: string): boolean {
  return /^(https?:\/\/|www\.)\S+$/iu.test(value);
}

const LEGAL_FORM =
  /(^|[\s,.(])(inc|incorporated|llc|l\.l\.c|ltd|limited|plc|corp|corporation|co|gmbh|mbh|ag|kg|kgaa|ohg|ug|e\.? ?k|gbr|s\.? ?a\.?|sas|sarl|s\.a\.r\.l|eurl|snc|s\.? ?l|s\.l\.u|srl|s\.r\.l|spa|s\.p\.a|bv|b\.v|nv|n\.v|vof|sp\.? ?z\.? ?o\.? ?o|sp\.? ?j|s\.a|oy|oyj|ab|a\/s|aps|asa|pty|pvt|pte|kk|k\.k|ltda|llp|lp|holding|holdings)\.?\)?$/iu;
const BUSINESS_WORD =
  /(^|[\s-])(company|group|gruppe|groupe|grupo|grupa|services|solutions|systems|technologies|technology|software|consulting|partners|associates|industries|enterprises|international|foundation|stiftung|society|association|verein|university|universitat|college|school|schule|institute|institut|hospital|clinic|klinik|bank|church|restaurant|ristorante|trattoria|brasserie|bistro|cafe|caffe|coffee|bar|grill|grille|kitchen|diner|deli|delicatessen|bakery|pizza|pizzeria|steakhouse|house|hotel|inn|club|shop|store|stores|market|supermarket|motors|logistics|media|design|studio|studios|labs|exports|imports|trading|handel|werke|autoworks|bau|dienst|dept|department|ministry|council|city of)(\s|$)/iu;

/** By its form alone: a legal form, or a word that only firms bear. */
export function looksLikeCompany(value: string): boolean {
  return LEGAL_FORM.test(value.trim()) || BUSINESS_WORD.test(value) || /[&@]|\d/u.test(value);
}

export function bearsLegalForm(value: string): boolean {
  return LEGAL_FORM.test(value.trim());
}

/** Two to four words of letters, as people are called. */
export function looksLikePersonName(value: string): boolean {
  const words = value.replaceAll(',', ' ').trim().split(/\s+/u);
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^[\p{L}\p{M}'’.-]+$/u.test(word)) &&
    !looksLikeCompany(value)
  );
}

const PERSON_WORDS =
  /^(p|person|people|individual|private|privat|privatperson|privatkunde|consumer|b2c|human|natural|natural person|contact|particulier|particular|persona|persona fisica|osoba|osoba fizyczna|natuurlijk persoon)$/iu;
const COMPANY_WORDS =
  /^(o|c|org|organi[sz]ation|company|business|corporate|corporation|firm|firma|firmenkunde|geschaftskunde|geschäftskunde|b2b|legal|legal entity|entity|account|entreprise|soci[ée]t[ée]|professionnel|empresa|persona juridica|persona jurídica|bedrijf|zakelijk|azienda)$/iu;

export function kindIn(value: string): 'person' | 'company' | undefined {
  if (PERSON_WORDS.test(value)) return 'person';
  return COMPANY_WORDS.test(value) ? 'company' : undefined;
}
