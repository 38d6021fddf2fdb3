import { toPublicId, type Json, type Transaction } from '@tributary/platform';
import { goldenRows, type GoldenRow } from '../golden/queries.ts';
import { sameJson } from '../golden/same-json.ts';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';
import { recordsOfCustomers } from './queries.ts';

/** GraphQL's `MergeOutcome`. */
export interface MergeOutcome {
  readonly customers: readonly {
    readonly id: string;
    readonly fields: { readonly [field: string]: Json };
    readonly sourceRecordIds: readonly string[];
  }[];
  readonly absorbedIds: readonly string[];
  readonly conflicts: readonly FieldConflict[];
}

interface FieldConflict {
  readonly field: string;
  readonly values: readonly Json[];
  readonly chosen: Json;
}

export async function goldenBefore(tx: Transaction, kind: RecordKind, ids: readonly string[]): Promise<GoldenRow[]> {
  const rows = await goldenRows(tx, kind, ids);
  return ids.flatMap((id) => rows.get(id) ?? []);
}

/** What the customers with these ids are now, and where those before them disagreed. */
export async function outcomeOf(
  tx: Transaction,
  {
    kind,
    before,
    ids,
    absorbedIds = [],
  }: {
    kind: RecordKind;
    before: readonly GoldenRow[];
    ids: readonly string[];
    absorbedIds?: readonly string[];
  },
): Promise<MergeOutcome> {
  const { noun } = KINDS[kind];
  const after = await goldenBefore(tx, kind, ids);
  const records = await recordsOfCustomers(tx, ids);
  const [first] = after;
  return {
    customers: after.map(({ id, fields }) => ({
      id: toPublicId(noun, id),
      fields,
      sourceRecordIds: records
        .filter(({ entityId }) => entityId === id)
        .map((record) => toPublicId('source_record', record.id)),
    })),
    absorbedIds: absorbedIds.map((id) => toPublicId(noun, id)),
    conflicts: first === undefined || after.length > 1 ? [] : conflictsOf(before, first),
  };
}

/** Single values only: lists are joined, and nothing of them is lost. */
function conflictsOf(before: readonly GoldenRow[], after: GoldenRow): FieldConflict[] {
  return Object.entries(after.fields).flatMap(([field, chosen]) => {
    const values: Json[] = [];
    for (const { fields } of before) {
      const value = fields[field] ?? null;
      const isSingle = value !== null && typeof value !== 'object';
      if (isSingle && !values.some((other) => sameJson(other, value))) values.push(value);
    }
    return values.length > 1 ? [{ field, values, chosen }] : [];
  });
}
