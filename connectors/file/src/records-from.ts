/** The records of a row, with the rows of a second file as the lines of an order. */
import { RowRejected, type MappedRecord } from '@tributary/connector-kit';
import { applies, buildFields, columnsIn, columnsOf, recordFrom } from '@tributary/connector-kit-mapping';
import type { LinesMapping, MappingFile } from './mapping-file.ts';
import type { FileRow } from './row.ts';

export function recordsFrom(row: FileRow, { records, lines }: MappingFile): MappedRecord[] {
  return records
    .filter((record) => applies(record, row.values))
    .map((record) =>
      recordFrom(row.values, record, lines && record.kind === 'order' ? { lines: linesOf(row, lines) } : {}),
    );
}

function linesOf(row: FileRow, { file, fields }: LinesMapping): unknown[] {
  return (row.lines ?? []).map((line) => {
    try {
      return buildFields(fields, line.values);
    } catch (error) {
      if (!(error instanceof RowRejected)) throw error;
      throw new RowRejected(`line ${String(line.line)} of ${file}: ${error.message}`, error.field);
    }
  });
}

/** Every column that a mapping reads. */
export function columnsNeeded({ records, version, lines }: MappingFile): string[] {
  return [
    ...records.flatMap(({ key, when, fields }) => [
      ...columnsIn(key),
      ...(when === undefined ? [] : [when.slice(1)]),
      ...columnsOf(fields),
    ]),
    ...(version === undefined ? [] : [version.slice(1)]),
    ...(lines === undefined ? [] : [lines.on]),
  ];
}
