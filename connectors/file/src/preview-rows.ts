/** The first rows of a file as the records that they would become, with everything that is wrong with each cell. */
import {
  buildFields,
  columnsIn,
  columnsNeeded,
  evaluate,
  keyOf,
  textIn,
  type Expression,
  type RecordMapping,
  type Values,
} from '@tributary/connector-kit-mapping';
import { CanonicalRecord, RowRejected, VendorContractBroken } from '@tributary/connector-kit';
import { MappingFile } from './mapping-file.ts';
import { openFile, requireColumns } from './open-file.ts';
import { readRows } from './rows.ts';

export interface CellProblem {
  /** Column of the file; undefined when it is not one cell's fault. */
  readonly column?: string | undefined;
  /** Path in the record. */
  readonly field?: string | undefined;
  readonly reason: string;
}

export interface PreviewedRow {
  readonly line: number;
  readonly kind?: string;
  readonly key?: string;
  /** What can be made of the row, also when something is wrong with it. */
  readonly record?: unknown;
  readonly problems: readonly CellProblem[];
}

export async function previewRows(path: string, given: unknown, limit: number): Promise<PreviewedRow[]> {
  const mapping = MappingFile.safeParse(given);
  if (!mapping.success)
    throw new VendorContractBroken(`The mapping is none: ${mapping.error.issues[0]?.message ?? ''}`);
  const opened = await openFile(path, mapping.data);
  requireColumns(opened, columnsNeeded(mapping.data));
  const rows: PreviewedRow[] = [];
  let count = 0;
  for await (const row of readRows(opened, opened.start)) {
    count += 1;
    if ('reject' in row) rows.push({ line: row.line, problems: [{ reason: row.reject.reason }] });
    else rows.push(...previewed(row.line, row.values, mapping.data.records));
    if (count === limit) break;
  }
  return rows;
}

function previewed(line: number, values: Values, records: readonly RecordMapping[]): PreviewedRow[] {
  return records
    .filter(({ when }) => when === undefined || textIn(values, when.slice(1)) !== undefined)
    .map((mapping) => ({ line, ...recordOf(values, mapping) }));
}

function recordOf(values: Values, { kind, key, fields }: RecordMapping): Omit<PreviewedRow, 'line'> {
  const problems: CellProblem[] = [];
  const tried = <Value>(field: string, expression: Expression, work: () => Value): Value | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof RowRejected)) throw error;
      problems.push({ column: error.field ?? columnsIn(expression)[0], field, reason: error.message });
      return undefined;
    }
  };
  const good = Object.fromEntries(
    Object.entries(fields).filter(([field, expression]) => {
      const before = problems.length;
      if (!isSum(expression)) tried(field, expression, () => evaluate(expression, values));
      return problems.length === before;
    }),
  );
  const found = tried('key', key as Expression, () => keyOf(key, values));
  const record = { kind, ...buildFields(good, values) };
  const checked = CanonicalRecord.safeParse(record);
  if (!checked.success) {
    for (const { path, message } of checked.error.issues) {
      const field = path.map(String).join('.');
      problems.push({ field, column: columnOf(field, fields), reason: message });
    }
  }
  return { kind, ...(found === undefined ? {} : { key: found }), record: checked.data ?? record, problems };
}

function isSum(expression: Expression): boolean {
  return typeof expression === 'object' && 'sum' in expression;
}

function columnOf(field: string, fields: RecordMapping['fields']): string | undefined {
  const expression = fields[field];
  return expression === undefined ? undefined : columnsIn(expression)[0];
}
