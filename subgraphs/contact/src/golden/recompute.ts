import type { Json, NewEvent, Transaction } from '@tributary/platform';
import type { Cluster } from '../resolution/assign.ts';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';
import type { StoredCompany, StoredPerson, StoredRecord } from '../source-record/stored-record.ts';
import { customerEvent, type CustomerChange } from './customer-event.ts';
import { goldenCompany } from './golden-company.ts';
import { goldenPerson } from './golden-person.ts';
import { grouped, type Fields, type GoldenRecord, type GroupedProvenance, type Statement } from './golden-record.ts';
import {
  goldenRows,
  markGoldenRowsDeleted,
  statementsOf,
  upsertGoldenRows,
  writeTags,
  type GoldenRow,
} from './queries.ts';
import { sameJson } from './same-json.ts';

type Actor = NewEvent['actor'];

/** Writes the golden records of these customers anew, where they differ, and returns the events that say so. */
export async function recompute(
  tx: Transaction,
  { kind, clusters, actor, now }: { kind: RecordKind; clusters: readonly Cluster[]; actor: Actor; now: Date },
): Promise<NewEvent[]> {
  if (clusters.length === 0) return [];
  const live = clusters.filter(({ isLive }) => isLive);
  const stored = await goldenRows(
    tx,
    kind,
    clusters.map(({ id }) => id),
  );
  const statements = await statementsOf(
    tx,
    live.map(({ id }) => id),
  );
  const changes = live.flatMap((cluster) => changeOf(kind, cluster, { stored, statements }) ?? []);
  await upsertGoldenRows(tx, { kind, rows: changes.map(({ row }) => row), now });
  await writeTags(
    tx,
    changes
      .filter(({ row, before }) => !sameJson(row.fields['tags'], before?.fields['tags'] ?? []))
      .map(({ row }) => ({ entityId: row.id, tags: tagsOf(row.fields) })),
  );
  const gone = clusters.filter(({ id, isLive }) => !isLive && stored.get(id)?.isDeleted === false);
  await markGoldenRowsDeleted(tx, { kind, ids: gone.map(({ id }) => id), now });
  return [
    ...changes.filter(isNews).map((change) => customerEvent(KINDS[kind], change, { actor, now })),
    ...gone.flatMap(({ id }) => {
      const row = stored.get(id);
      return row ? [customerEvent(KINDS[kind], { row, verb: 'deleted' }, { actor, now })] : [];
    }),
  ];
}

/** The golden record of one kind; the cast is the database's word: `kind` is a column of every source record. */
export function goldenOf(kind: RecordKind, statements: readonly Statement<StoredRecord>[]): GoldenRecord {
  return kind === 'person'
    ? goldenPerson(statements as readonly Statement<StoredPerson>[])
    : goldenCompany(statements as readonly Statement<StoredCompany>[]);
}

function changeOf(
  kind: RecordKind,
  { id, members }: Cluster,
  {
    stored,
    statements,
  }: {
    stored: ReadonlyMap<string, GoldenRow>;
    statements: ReadonlyMap<string, readonly Statement<StoredRecord>[]>;
  },
): CustomerChange | undefined {
  const golden = goldenOf(kind, statements.get(id) ?? []);
  const { fields } = golden;
  const provenance = grouped(golden.provenance);
  const before = stored.get(id);
  if (before === undefined || before.isDeleted) {
    const createdAt = before?.createdAt ?? earliest(members.map(({ firstSeenAt }) => firstSeenAt));
    const version = (before?.version ?? 0) + 1;
    return { row: { id, fields, provenance, version, createdAt, isDeleted: false }, verb: 'created' };
  }
  const changes = changedFields(before.fields, fields);
  const isSame = Object.keys(changes).length === 0;
  if (isSame && sameJson(before.provenance.map(asJson), provenance.map(asJson))) return undefined;
  const row = { ...before, fields, provenance, version: before.version + (isSame ? 0 : 1) };
  return { row, before, verb: 'updated', changes };
}

/** A value that another source now gives is written down, and is no change of the customer. */
function isNews({ verb, changes = {} }: CustomerChange): boolean {
  return verb !== 'updated' || Object.keys(changes).length > 0;
}

function changedFields(before: Fields, after: Fields): Record<string, readonly [Json, Json]> {
  const changes: Record<string, readonly [Json, Json]> = {};
  for (const [field, value] of Object.entries(after)) {
    const was = before[field] ?? null;
    if (!sameJson(was, value)) changes[field] = [was, value];
  }
  return changes;
}

function asJson({ fields, sourceRecordId, rule }: GroupedProvenance): Json {
  return { fields, sourceRecordId, rule };
}

function tagsOf(fields: Fields): string[] {
  const tags = fields['tags'];
  return Array.isArray(tags) ? tags.map(String) : [];
}

function earliest(times: readonly string[]): string {
  return [...times].sort()[0] ?? new Date(0).toISOString();
}
