import { headerWords, type Meaning } from './role.ts';
import { looksLikeDate, type Shape } from './values.ts';

/** Where a record's id comes from. */
export type RecordIdChoice =
  | { readonly by: 'column'; readonly column: string; readonly index: number }
  /** Ids that are unique only within a source: `CUSTOMERS:1001`. */
  | { readonly by: 'source and column'; readonly column: string; readonly index: number; readonly sourceIndex: number }
  | { readonly by: 'row number' };

interface IdColumn {
  readonly column: string;
  readonly index: number;
  readonly shape: Shape;
  meaning: Meaning | undefined;
}

/** Ranks that say "id of this record" and nothing else. */
const SURE = 2;
const ALMOST_ALL = 0.9;

interface Choosing {
  readonly drafts: readonly IdColumn[];
  /** Columns whose header says id. */
  readonly ids: readonly IdColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** From the surest to the vaguest. */
const PREFERRED = [
  /^(record|rec|row|unique|datensatz) ?(id|key|no|number)?$/u,
  /^(id|key|pk|uid|uuid|guid|uniqueid|recid)$/u,
  /id$/u,
];

export function chooseRecordId({ drafts, ids, rows }: Choosing): RecordIdChoice {
  const ranked = [...ids].sort((a, b) => rank(a) - rank(b) || a.index - b.index);
  // One source may number its records as another does, so the pair is looked at before a lesser column.
  const source = drafts.find(({ meaning }) => meaning?.role === 'source');
  for (const { column, index, shape } of ranked) {
    if (shape.isDistinct) return { by: 'column', column, index };
    if (source && rank({ column }) < PREFERRED.length && isPairDistinct(rows, source.index, index)) {
      return { by: 'source and column', column, index, sourceIndex: source.index };
    }
  }
  // A few rows without an id, or with one twice, are the mistake; numbering all rows anew would be a greater one.
  const [surest] = ranked;
  if (surest && rank(surest) < SURE && surest.shape.distinct >= ALMOST_ALL)
    return { by: 'column', column: surest.column, index: surest.index };
  const looksLikeId = drafts.find(
    ({ column, shape, meaning }) =>
      !meaning && shape.isDistinct && /(^| )(id|key|code|ref|reference)$/u.test(headerWords(column)),
  );
  if (looksLikeId && rows.length > 0) return { by: 'column', column: looksLikeId.column, index: looksLikeId.index };
  const numbered = drafts.find((draft) => rows.length > 0 && isNumbering(draft));
  if (numbered) return { by: 'column', column: numbered.column, index: numbered.index };
  return { by: 'row number' };
}

const SAYS_NUMBER =
  /(^| )(id|ident|key|code|cod|kod|ref|no|nr|num|number|n|nro|numero|numer|cislo|номер|код|debitor|kreditor|konto)( |$)/u;

/** A number of its own for every row, in the first column or under a header that speaks of one. */
function isNumbering({ column, index, shape, meaning }: IdColumn): boolean {
  if (!shape.isDistinct || (meaning && meaning.role !== 'postalCode' && meaning.role !== 'externalId')) return false;
  if (index > 0 && !SAYS_NUMBER.test(headerWords(column))) return false;
  return shape.values.every(
    (value) => /^#?[\p{L}\d][\p{L}\d_.:/-]{0,39}$/u.test(value) && /\d/u.test(value) && !looksLikeDate(value),
  );
}

function rank({ column }: Pick<IdColumn, 'column'>): number {
  const words = headerWords(column);
  const at = PREFERRED.findIndex((pattern) => pattern.test(words));
  return at === -1 ? PREFERRED.length : at;
}

function isPairDistinct(rows: readonly (readonly string[])[], source: number, id: number): boolean {
  const pairs = rows.map((row) => `${row[source]?.trim() ?? ''}\n${row[id]?.trim() ?? ''}`);
  return new Set(pairs).size === pairs.length && rows.every((row) => (row[id]?.trim() ?? '') !== '');
}
