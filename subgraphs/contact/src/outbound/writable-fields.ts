import type { Json } from '@tributary/platform';
import { COMPANY } from '../golden/golden-company.ts';
import { PERSON } from '../golden/golden-person.ts';
import type { RecordKind } from '../source-record/record-kind.ts';
import type { StoredCompany, StoredPerson, StoredRecord } from '../source-record/stored-record.ts';

const CUSTOM = 'attributes.';

/** Whose customer it is in the hub is nobody else's business. */
const OF_THE_HUB = new Set(['ownerId']);

const FIELDS: Readonly<Record<RecordKind, readonly string[]>> = {
  person: Object.keys(PERSON.fields).filter((field) => !OF_THE_HUB.has(field)),
  company: Object.keys(COMPANY.fields).filter((field) => !OF_THE_HUB.has(field)),
};

/** Fields of one value. A list is what all sources say together, and so nobody's to write. */
export function writableFields(kind: RecordKind): readonly string[] {
  return FIELDS[kind];
}

/** What a record says of them, as the golden record would take it. */
export function saidBy(kind: RecordKind, record: StoredRecord): Record<string, Json> {
  const said: Record<string, Json> = {};
  for (const field of FIELDS[kind]) {
    const value = readerOf(kind, field)?.(record);
    if (value !== undefined && value !== null) said[field] = value;
  }
  for (const [name, value] of Object.entries(record.attributes)) if (value !== null) said[CUSTOM + name] = value;
  return said;
}

/** The casts are the database's word: a customer has records of its own kind only. */
function readerOf(kind: RecordKind, field: string): ((record: StoredRecord) => Json | undefined) | undefined {
  if (kind === 'person') return (record) => PERSON.fields[field]?.(record as StoredPerson);
  return (record) => COMPANY.fields[field]?.(record as StoredCompany);
}

export function isCustom(field: string): boolean {
  return field.startsWith(CUSTOM);
}

export function customName(field: string): string {
  return field.slice(CUSTOM.length);
}
