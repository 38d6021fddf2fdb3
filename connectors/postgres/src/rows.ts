import {
  contentVersion,
  VendorContractBroken,
  type MappedRecord,
  type RecordRef,
  type SourceRow,
} from '@tributary/connector-kit';
import { recordsFrom, textIn, Values, type RecordsMapping } from '@tributary/connector-kit-mapping';
import { z } from 'zod';
import type { StreamConfig } from './config.ts';
import type { Row } from './session.ts';

export const TableRow = z.strictObject({ key: z.string(), values: Values });
export type TableRow = z.infer<typeof TableRow>;

const Read = z.object({ key: z.string(), at: z.string().nullable(), row: z.string() });

export interface ReadRow {
  readonly key: string;
  readonly at: string | undefined;
  readonly values: Values;
}

export function readRow(row: Row): ReadRow {
  const parsed = Read.safeParse(row);
  if (!parsed.success)
    throw new VendorContractBroken('A row has no key: the key column must be unique and never null.');
  const { key, at, row: json } = parsed.data;
  // What jsonb is written as.
  return { key, at: at ?? undefined, values: JSON.parse(json) as Values };
}

/** The mapping is part of the version: a corrected mapping must reach rows that did not change. */
export function sourceRow({ key, at, values }: ReadRow, mappingPrint: string): SourceRow {
  return { key, version: contentVersion([mappingPrint, values], at), raw: { key, values } satisfies TableRow };
}

export function mappingOf({ records, key }: StreamConfig): RecordsMapping {
  return { records: records.map(({ when, ...record }) => ({ ...record, key: `@${key}`, ...(when && { when }) })) };
}

export function mapRow({ values }: TableRow, stream: StreamConfig): MappedRecord[] {
  return recordsFrom({ values }, mappingOf(stream));
}

/** Records that the row stands for. */
export function refsOf({ key, values }: ReadRow, { records }: StreamConfig): RecordRef[] {
  return records
    .filter(({ when }) => when === undefined || textIn(values, when.slice(1)) !== undefined)
    .map(({ kind }) => ({ kind, key }));
}

/** The flag says so by being true, or a time, or anything but false, zero and nothing. */
export function isDeleted({ values }: ReadRow, { deleted }: StreamConfig): boolean {
  const flag = deleted === undefined ? undefined : textIn(values, deleted);
  return flag !== undefined && flag !== 'false' && flag !== '0';
}
