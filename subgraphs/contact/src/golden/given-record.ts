import type { Json } from '@tributary/platform';
import type { SourceWrite } from '../source-record/queries.ts';
import type { StoredRecord } from '../source-record/stored-record.ts';
import type { Statement } from './statement.ts';

export type GivenRecord = Pick<
  SourceWrite,
  'id' | 'connectionId' | 'connectionName' | 'priority' | 'observedAt' | 'record'
>;

interface OfOne {
  readonly id: string;
  readonly members: readonly { readonly id?: string }[];
}

/** Times as the database gives them back. */
const STORED_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u;

/** What a customer of a single record says, where that record has just been written: it need not be read again. */
export function saidByOne(
  { id, members }: OfOne,
  given: ReadonlyMap<string, GivenRecord> | undefined,
): (readonly [string, readonly Statement<StoredRecord>[]])[] | undefined {
  const [only, ...others] = members;
  const write = only?.id === undefined || others.length > 0 ? undefined : given?.get(only.id);
  if (write === undefined || !STORED_TIME.test(write.observedAt)) return undefined;
  const { connectionId, connectionName, priority, observedAt } = write;
  const record = asStored(write.record);
  const saidAt = record.updatedAt ?? observedAt;
  return [[id, [{ id: write.id, connectionId, connectionName, priority, observedAt, saidAt, record }]]];
}

/**
 * The record as it is read back from a `jsonb` column, which keeps the keys of an object by length and bytes: whatever
 * follows from their order is then what a rebuild makes of it.
 */
function asStored(record: StoredRecord): StoredRecord {
  // A value of JSON with other keys in front stays what it was.
  return ordered(record as unknown as Json) as unknown as StoredRecord;
}

function ordered(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((inner: Json) => ordered(inner));
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => byKey(one, other))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}

const ASCII = /^[\x20-\x7e]*$/u;

function byKey(one: string, other: string): number {
  if (ASCII.test(one) && ASCII.test(other)) return one.length - other.length || (one < other ? -1 : 1);
  return Buffer.byteLength(one) - Buffer.byteLength(other) || Buffer.compare(Buffer.from(one), Buffer.from(other));
}
