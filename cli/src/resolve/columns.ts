import type { Recognised } from '@tributary/connector-file';

/** What each column was taken for, for `--json`; empty when a mapping said it. */
export function usedColumns(recognised: Recognised | undefined): Readonly<Record<string, string | null>> {
  if (!recognised) return {};
  return Object.fromEntries(recognised.columns.map(({ column, index }) => [column, meaningOf(recognised, index)]));
}

/** Two lines for the screen: what was recognised, and what was not used. */
export function columnLines(recognised: Recognised | undefined): string[] {
  if (!recognised) return [];
  const { columns, recordId } = recognised;
  const used = columns.flatMap(({ column, index }) => {
    const meaning = meaningOf(recognised, index);
    return meaning === null ? [] : [`${column} = ${meaning}`];
  });
  const unused = columns.filter(({ index }) => meaningOf(recognised, index) === null).map(({ column }) => column);
  return [
    `Columns: ${used.join(', ')}`,
    ...(recordId.by === 'row number' ? ['No column identifies the records: they are numbered from 1.'] : []),
    ...(unused.length > 0 ? [`Not used: ${unused.join(', ')}`] : []),
  ];
}

function meaningOf({ columns, recordId }: Recognised, index: number): string | null {
  if (recordId.by !== 'row number' && recordId.index === index) return 'recordId';
  if (recordId.by === 'source and column' && recordId.sourceIndex === index) return 'source';
  const meaning = columns[index]?.meaning;
  if (!meaning || meaning.role === 'recordId' || meaning.role === 'source') return null;
  const detail = meaning.system ?? meaning.group;
  return detail === '' ? meaning.role : `${meaning.role} (${detail})`;
}

const TELLING: ReadonlySet<string> = new Set([
  'name',
  'fullName',
  'givenName',
  'familyName',
  'companyName',
  'employer',
  'otherName',
  'email',
  'phone',
  'handle',
  'externalId',
  'taxId',
  'website',
  'street',
]);

/** Towns and genders alone make nobody known. */
export function isUsable(recognised: Recognised | undefined): boolean {
  return !recognised || recognised.columns.some(({ meaning }) => meaning !== undefined && TELLING.has(meaning.role));
}
