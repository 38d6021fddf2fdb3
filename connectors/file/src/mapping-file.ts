/** The mapping file: what a file is, and how its rows become records. */
import { columnOrRef, ColumnRef, Fields, RecordMapping } from '@tributary/connector-kit-mapping';
import { z } from 'zod';

/** Rows of a second file that belong to a row of this one, by an equal value. */
const LinesMapping = z.strictObject({
  file: z.string().min(1),
  on: columnOrRef,
  fields: Fields,
});
export type LinesMapping = z.infer<typeof LinesMapping>;

const fileFacts = {
  format: z.enum(['csv', 'ndjson', 'vcard']).optional(),
  /** A byte order mark wins over it. */
  encoding: z.enum(['utf-8', 'windows-1252', 'iso-8859-1', 'utf-16le', 'utf-16be']).default('utf-8'),
  /** How lines that are not valid UTF-8 are read; without it they are refused. */
  fallbackEncoding: z.enum(['windows-1252', 'iso-8859-1']).optional(),
  /** Found in the header line when left out. */
  delimiter: z.string().length(1).optional(),
  /** Names for a file that has no header line. */
  columns: z.array(z.string().min(1)).min(1).optional(),
  /** A column that changes whenever the row does. The content decides when left out. */
  version: ColumnRef.optional(),
  lines: LinesMapping.optional(),
};

const ManyRecords = z.strictObject({ ...fileFacts, records: z.array(RecordMapping).min(1) });
const OneRecord = RecordMapping.extend(fileFacts).transform(
  ({ kind, key, when, fields, ...file }): z.infer<typeof ManyRecords> => ({
    ...file,
    records: [{ kind, key, fields, ...(when && { when }) }],
  }),
);

export const MappingFile = z.union([ManyRecords, OneRecord]);
export type MappingFile = z.infer<typeof MappingFile>;
export type MappingInput = z.input<typeof MappingFile>;
