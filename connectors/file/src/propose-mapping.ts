/** A mapping for a file that nobody has described: by its headers and first rows, for a person to look at. */
import { open } from 'node:fs/promises';
import { openTable } from './columns/open-table.ts';
import type { Recognised } from './columns/recognise.ts';
import { recogniseColumns } from './columns/recognise.ts';
import type { Role } from './columns/role.ts';
import { byteOrderMark } from './lines.ts';
import type { MappingInput } from './mapping-file.ts';
import { formatOf, openFile, type OpenFile } from './open-file.ts';
import { readRows } from './rows.ts';
import { VCARD_MAPPING } from './vcard/vcard-mapping.ts';

export interface ProposedMapping {
  readonly mapping: MappingInput;
  /** Columns that the mapping does not use. */
  readonly unused: readonly string[];
  /** What a person should look at before it is used. */
  readonly remarks: readonly string[];
}

const SAMPLE_ROWS = 200;

export async function proposeMapping(path: string): Promise<ProposedMapping> {
  const format = formatOf(path);
  if (format === 'vcard') return { mapping: VCARD_MAPPING, unused: [], remarks: [] };
  const { opened, facts, about } = format === 'csv' ? await factsOfTable(path) : await factsOfLines(path);
  const { header, rows } = await sampleOf(opened);
  const recognised = recogniseColumns(header, rows);
  const valuesOf = (index: number): string[] =>
    rows.map((row) => row[index]?.trim() ?? '').filter((text) => text !== '');
  const { fields, used } =
    recognised.kind === 'company' ? companyFields(recognised) : personFields(recognised, valuesOf);
  const { key, remarks } = keyOf(recognised);
  const keyed = new Set([...used, ...key.columns]);
  return {
    mapping: { ...facts, kind: recognised.kind, key: key.expression, fields } as MappingInput,
    unused: header.filter((column) => !keyed.has(column)),
    remarks: [...about, ...remarks],
  };
}

interface Facts {
  readonly opened: OpenFile;
  /** What the mapping must say of the file, because a reader of it does not guess. */
  readonly facts: Pick<MappingInput, 'format' | 'encoding' | 'fallbackEncoding' | 'columns'>;
  readonly about: readonly string[];
}

async function factsOfLines(path: string): Promise<Facts> {
  const opened = await openFile(path, { encoding: 'utf-8' });
  return { opened, facts: { format: 'ndjson' }, about: [] };
}

async function factsOfTable(path: string): Promise<Facts> {
  const opened = await openTable(path);
  const { columns, encoding, fallback, hasHeader, above } = opened;
  const isMarked = byteOrderMark(await beginningOf(path)) !== undefined;
  const isOlder = encoding === 'utf-8' && !(await isUtf8(path));
  return {
    opened,
    facts: {
      ...(!isMarked && encoding !== 'utf-8' && { encoding }),
      ...(isOlder && { fallbackEncoding: fallback }),
      ...(!hasHeader && columns !== undefined && { columns: [...columns] }),
    },
    about: [
      ...(isOlder ? [`The file is not all UTF-8: the rest is read as ${fallback}. Look at the letters.`] : []),
      ...(hasHeader ? [] : ['The file has no header: its columns are numbered. Give them names in “columns”.']),
      ...(above > 0
        ? [`The table begins at line ${String(above + 1)}: delete what stands above it before you import.`]
        : []),
    ],
  };
}

const LOOKED_AT_BYTES = 4 * 1024 * 1024;

async function isUtf8(path: string): Promise<boolean> {
  const bytes = await beginningOf(path);
  try {
    // A letter that is cut at the end of what was read is none that is wrong.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

async function beginningOf(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LOOKED_AT_BYTES), 0, LOOKED_AT_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function sampleOf(opened: OpenFile): Promise<{ header: string[]; rows: string[][] }> {
  const values: Record<string, unknown>[] = [];
  for await (const row of readRows(opened, opened.start)) {
    if ('values' in row) values.push(row.values);
    if (values.length === SAMPLE_ROWS) break;
  }
  const header = [...(opened.columns ?? new Set(values.flatMap((row) => Object.keys(row))))];
  return { header, rows: values.map((row) => header.map((column) => textOf(row[column]))) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

interface Built {
  readonly fields: Record<string, unknown>;
  readonly used: readonly string[];
}

type Columns = ReturnType<typeof columnsOf>;

function columnsOf({ columns }: Recognised) {
  const withRole = (role: Role) => columns.filter(({ meaning }) => meaning?.role === role);
  return { all: columns, withRole, first: (role: Role): string | undefined => withRole(role)[0]?.column };
}

function personFields(recognised: Recognised, valuesOf: (index: number) => string[]): Built {
  const columns = columnsOf(recognised);
  const fields = new Drafted();
  const full = columns.first('fullName') ?? columns.first('name');
  fields.add('names.full', full);
  fields.add('names.given', columns.first('givenName'));
  fields.add('names.middle', columns.first('middleName'));
  fields.add('names.family', columns.first('familyName'));
  fields.add('names.honorific', columns.first('honorific'));
  fields.add('names.suffix', columns.first('suffix'));
  fields.add('jobTitle', columns.first('jobTitle'));
  fields.add('affiliations.0.company.name', columns.first('employer') ?? columns.first('companyName'));
  const [born] = columns.withRole('birthDate');
  if (born) {
    const date = dateForm(valuesOf(born.index), recognised.dayOrder);
    fields.put('birthDate', born.column, { column: born.column, date, as: 'day' });
  }
  addReached(fields, columns);
  return fields;
}

function companyFields(recognised: Recognised): Built {
  const columns = columnsOf(recognised);
  const fields = new Drafted();
  fields.add('name', columns.first('companyName') ?? columns.first('name') ?? columns.first('employer'));
  fields.add('domains.0', columns.first('website'));
  fields.add('taxId', columns.first('taxId'));
  fields.add('industry', columns.first('industry'));
  addReached(fields, columns);
  return fields;
}

function addReached(fields: Drafted, columns: Columns): void {
  for (const [index, { column }] of columns.withRole('email').entries())
    fields.add(`emails.${String(index)}.address`, column);
  for (const [index, { column }] of columns.withRole('phone').entries())
    fields.add(`phones.${String(index)}.number`, column);
  for (const [index, { column, meaning }] of columns.withRole('handle').entries()) {
    fields.put(`handles.${String(index)}.network`, column, { const: meaning?.system ?? 'social' });
    fields.add(`handles.${String(index)}.handle`, column);
  }
  for (const [index, { column, meaning }] of columns.withRole('externalId').entries()) {
    fields.put(`externalIds.${String(index)}.system`, column, { const: meaning?.system ?? 'external' });
    fields.add(`externalIds.${String(index)}.id`, column);
  }
  addAddresses(fields, columns);
}

const PARTS = { city: 'city', region: 'region', postalCode: 'postalCode', country: 'country' } as const;

function addAddresses(fields: Drafted, { all }: Columns): void {
  const roles = new Set(['street', 'streetMore', 'houseNumber', ...Object.keys(PARTS)]);
  const inAddress = all.filter(({ meaning }) => meaning !== undefined && roles.has(meaning.role));
  const groups = [...new Set(inAddress.map(({ meaning }) => meaning?.group ?? ''))];
  for (const [index, group] of groups.entries()) {
    const at = `addresses.${String(index)}`;
    const column = (role: string): string | undefined =>
      inAddress.find(({ meaning }) => meaning?.role === role && meaning.group === group)?.column;
    const [street, number] = [column('street'), column('houseNumber')];
    if (street !== undefined && number !== undefined) {
      fields.put(`${at}.lines.0`, street, { template: `{${number}} {${street}}` });
      fields.use(number);
    } else fields.add(`${at}.lines.0`, street);
    fields.add(`${at}.lines.1`, column('streetMore'));
    for (const [role, part] of Object.entries(PARTS)) fields.add(`${at}.${part}`, column(role));
  }
}

class Drafted implements Built {
  readonly fields: Record<string, unknown> = {};
  readonly used: string[] = [];

  add(path: string, column: string | undefined): void {
    if (column !== undefined) this.put(path, column, `@${column}`);
  }

  put(path: string, column: string, expression: unknown): void {
    this.fields[path] = expression;
    this.use(column);
  }

  use(column: string): void {
    this.used.push(column);
  }
}

interface Key {
  readonly expression: unknown;
  readonly columns: readonly string[];
}

/** Without a column of ids the e-mail address has to do, or the name: that is to be looked at. */
function keyOf(recognised: Recognised): { key: Key; remarks: string[] } {
  const { recordId } = recognised;
  if (recordId.by === 'column')
    return { key: { expression: `@${recordId.column}`, columns: [recordId.column] }, remarks: [] };
  const columns = columnsOf(recognised);
  if (recordId.by === 'source and column') {
    const source = recognised.columns[recordId.sourceIndex]?.column ?? '';
    const both = [source, recordId.column];
    return { key: { expression: { template: `{${source}}:{${recordId.column}}` }, columns: both }, remarks: [] };
  }
  const email = columns.first('email');
  if (email !== undefined) {
    const remarks = [`No column holds an id that is different in every row: “${email}” is taken as the key.`];
    return { key: { expression: `@${email}`, columns: [email] }, remarks };
  }
  const names = (['fullName', 'name', 'givenName', 'familyName', 'companyName', 'phone'] as const).flatMap(
    (role) => columns.first(role) ?? [],
  );
  const used = names.length > 0 ? names : recognised.columns.slice(0, 1).map(({ column }) => column);
  const remarks = [
    `No column identifies a row: ${used.join(', ')} together are taken as the key, and rows alike are one.`,
  ];
  return { key: { expression: { template: used.map((name) => `{${name}}`).join(' ') }, columns: used }, remarks };
}

const FORMS: readonly (readonly [RegExp, (order: Recognised['dayOrder']) => string])[] = [
  [/^\d{4}-\d\d-\d\d/, () => 'iso'],
  [/^\d{8}$/, () => 'YYYYMMDD'],
  [/^\d{4}\/\d\d?\/\d\d?$/, () => 'YYYY/M/D'],
  [/^\d\d?\.\d\d?\.\d{4}$/, () => 'D.M.YYYY'],
  [/^\d\d?-\d\d?-\d{4}$/, (order) => (order === 'day first' ? 'D-M-YYYY' : 'M-D-YYYY')],
  [/^\d\d?\/\d\d?\/\d{4}$/, (order) => (order === 'day first' ? 'D/M/YYYY' : 'M/D/YYYY')],
];

/** The form that most of the dates have; the others will be rejects that say so. */
function dateForm(values: readonly string[], order: Recognised['dayOrder']): string {
  const counts = FORMS.map(([pattern]) => values.filter((value) => pattern.test(value)).length);
  const most = counts.indexOf(Math.max(...counts));
  return FORMS[most]?.[1](order) ?? 'iso';
}
