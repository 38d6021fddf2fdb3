/** The rows of a second file by the value that joins them, e.g. order details by order number. */
import { columnsOf, textIn } from '@tributary/connector-kit-mapping';
import path from 'node:path';
import { VendorContractBroken, type BrokenRow } from '@tributary/connector-kit';
import { look, stampOf } from './follow.ts';
import type { LinesMapping, MappingFile } from './mapping-file.ts';
import { openFile, requireColumns } from './open-file.ts';
import { brokenRow } from './broken-row.ts';
import type { FileRow } from './row.ts';
import { readRows } from './rows.ts';

/** The join is kept in memory: more rows than these are refused instead of taking the process down. */
const MAX_ROWS = 500_000;

type JoinedLine = NonNullable<FileRow['lines']>[number];

export interface SecondFile {
  readonly stamp: string;
  /** Lines that could not be read at all. */
  readonly broken: readonly BrokenRow[];
  linesOf(value: string): readonly JoinedLine[];
  /** Lines whose value no row of the first file has. */
  orphans(values: ReadonlySet<string>): readonly BrokenRow[];
}

export async function readSecondFile(
  folder: string,
  mapping: MappingFile & { lines: LinesMapping },
): Promise<SecondFile> {
  const { lines } = mapping;
  const seen = await look(path.join(folder, lines.file)).catch(() => {
    throw new VendorContractBroken(`${lines.file}, which holds the lines, is not in the folder.`);
  });
  const file = await openFile(seen.path, { ...mapping, columns: undefined });
  requireColumns(file, [lines.on, ...columnsOf(lines.fields)]);
  const groups = new Map<string, { line: number; text: string; row: JoinedLine }[]>();
  const broken: BrokenRow[] = [];
  let count = 0;
  for await (const row of readRows(file, file.start)) {
    count += 1;
    if (count > MAX_ROWS)
      throw new VendorContractBroken(`${lines.file} has more than ${String(MAX_ROWS)} lines: split it by period.`);
    const value = 'values' in row ? textIn(row.values, lines.on) : undefined;
    if ('reject' in row) broken.push(brokenRow(file.name, row, row.reject));
    else if (value === undefined)
      broken.push(
        brokenRow(file.name, row, { code: 'WRONG_SHAPE', reason: `line ${String(row.line)} has no "${lines.on}"` }),
      );
    else {
      const group = groups.get(value) ?? [];
      groups.set(value, group);
      group.push({ line: row.line, text: row.text, row: { line: row.line, values: row.values } });
    }
  }
  return {
    stamp: stampOf(seen),
    broken,
    linesOf: (value) => (groups.get(value) ?? []).map(({ row }) => row),
    orphans: (values) =>
      [...groups]
        .filter(([value]) => !values.has(value))
        .flatMap(([value, rows]) =>
          rows.map((row) =>
            brokenRow(file.name, row, {
              code: 'UNKNOWN_REFERENCE',
              reason: `line ${String(row.line)}: no row has "${lines.on}" ${value}`,
            }),
          ),
        ),
  };
}
