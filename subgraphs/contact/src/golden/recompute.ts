import { Behind, type Json, type NewEvent, type Transaction } from '@tributary/platform';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';
import type { StoredCompany, StoredPerson, StoredRecord } from '../source-record/stored-record.ts';
import { assess, type Assessment, type Finding } from '../quality/assess.ts';
import { writeAssessments, type Assessed } from '../quality/queries.ts';
import { customerEvent, type CustomerChange } from './customer-event.ts';
import { goldenCompany } from './golden-company.ts';
import { goldenPerson } from './golden-person.ts';
import { grouped, type Fields, type GoldenRecord, type GroupedProvenance } from './golden-record.ts';
import { saidByOne, type GivenRecord } from './given-record.ts';
import { goldenInputs, rulesOf } from './inputs/queries.ts';
import { markGoldenRowsDeleted, upsertGoldenRows, writeTags, type GoldenRow } from './queries.ts';
import { sameJson } from './same-json.ts';
import type { Statement } from './statement.ts';
import { BUILT_IN_POLICY, type SurvivorshipPolicy } from './survivorship.ts';

/** A customer to compute: its id, and its records as far as a new one takes its age from them. */
export interface Computable {
  readonly id: string;
  readonly isLive: boolean;
  readonly members: readonly { readonly id?: string; readonly firstSeenAt: string }[];
}

export interface Recompute {
  readonly kind: RecordKind;
  readonly clusters: readonly Computable[];
  /**
   * New records, by id, as they have just been written, of customers whose members are all that they have; it is not
   * written yet that they are.
   */
  readonly given?: ReadonlyMap<string, GivenRecord> | undefined;
  readonly actor: NewEvent['actor'];
  readonly now: Date;
}

/** What differs between the golden records that are stored and those that the source records give. */
export interface GoldenPlan {
  readonly kind: RecordKind;
  readonly changes: readonly CustomerChange[];
  /** Stored customers of whom no record is left. */
  readonly gone: readonly GoldenRow[];
  /**
   * What is now found of the customers where it is something else than before. It is found here, and not by a
   * projection of the log, because the log tells of customers: what a record says that does not win it never tells.
   */
  readonly assessed: readonly Assessed[];
  /** What was computed, by customer. */
  readonly golden: ReadonlyMap<string, GoldenRecord>;
}

/**
 * Writes the golden records of these customers anew, where they differ, and returns the events that say so. The
 * caller holds the resolution lock, which whoever changes the policy holds too.
 */
export async function recompute(
  tx: Transaction,
  { kind, clusters, given, actor, now }: Recompute,
): Promise<NewEvent[]> {
  if (clusters.length === 0) return [];
  return await writePlan(tx, await planGolden(tx, { kind, clusters, given, now }), { actor, now });
}

export async function planGolden(
  tx: Transaction,
  { kind, clusters, given, now }: Pick<Recompute, 'kind' | 'clusters' | 'given' | 'now'>,
): Promise<GoldenPlan> {
  const live = clusters.filter(({ isLive }) => isLive);
  const told = new Map(live.flatMap((cluster) => saidByOne(cluster, given) ?? []));
  const [{ policy, rules }, inputs] = await Promise.all([
    rulesOf(tx, kind),
    goldenInputs(tx, {
      kind,
      customers: clusters.map(({ id, isLive, members }) => ({
        ...{ id, isAsked: isLive && !told.has(id) },
        members: given === undefined ? undefined : members.flatMap((member) => member.id ?? []),
      })),
    }),
  ]);
  const changes: CustomerChange[] = [];
  const assessed: Assessed[] = [];
  const computed = new Map<string, GoldenRecord>();
  for (const cluster of live) {
    const { id } = cluster;
    const { row: before, findings = [], statements = [] } = inputs.get(id) ?? {};
    const said = told.get(id) ?? statements;
    const golden = goldenOf(kind, said, policy);
    computed.set(id, golden);
    const found = assess({ entityId: id, statements: said, fields: golden.fields }, rules, now);
    const change = changeOf(cluster, { before, golden, score: found.score });
    if (change !== undefined) changes.push(change);
    if (isFoundBefore(found, before, findings)) continue;
    const isNew = before === undefined || before.isDeleted;
    assessed.push({ entityId: id, ...found, isNew, isScored: change === undefined });
  }
  const gone = clusters.flatMap(({ id, isLive }) => {
    const row = inputs.get(id)?.row;
    return !isLive && row?.isDeleted === false ? [row] : [];
  });
  return { kind, changes, gone, assessed, golden: computed };
}

export async function writePlan(
  tx: Transaction,
  { kind, changes, gone, assessed }: Omit<GoldenPlan, 'golden'>,
  { actor, now, behind = new Behind() }: Pick<Recompute, 'actor' | 'now'> & { behind?: Behind },
): Promise<NewEvent[]> {
  behind.give(upsertGoldenRows(tx, { kind, rows: changes.map(({ row }) => row), now }));
  const retagged = changes
    .filter(({ row, before }) => !sameJson(row.fields['tags'], before?.fields['tags'] ?? []))
    .map(({ row }) => ({ entityId: row.id, tags: tagsOf(row.fields) }));
  behind.give(writeTags(tx, retagged));
  behind.give(markGoldenRowsDeleted(tx, { kind, ids: gone.map(({ id }) => id), now }));
  behind.give(writeAssessments(tx, { kind, assessed, now }));
  const events = [
    ...changes.filter(isNews).map((change) => customerEvent(KINDS[kind], change, { actor, now })),
    ...gone.map((row) => customerEvent(KINDS[kind], { row, verb: 'deleted' }, { actor, now })),
  ];
  await behind.done();
  return events;
}

/** The golden record of one kind; the cast is the database's word: `kind` is a column of every source record. */
export function goldenOf(
  kind: RecordKind,
  statements: readonly Statement<StoredRecord>[],
  policy: SurvivorshipPolicy = BUILT_IN_POLICY,
): GoldenRecord {
  return kind === 'person'
    ? goldenPerson(statements as readonly Statement<StoredPerson>[], policy)
    : goldenCompany(statements as readonly Statement<StoredCompany>[], policy);
}

function changeOf(
  { id, members }: Computable,
  { before, golden, score }: { before: GoldenRow | undefined; golden: GoldenRecord; score: number },
): CustomerChange | undefined {
  const { fields } = golden;
  const provenance = grouped(golden.provenance);
  if (before === undefined || before.isDeleted) {
    const createdAt = before?.createdAt ?? earliest(members.map(({ firstSeenAt }) => firstSeenAt));
    const version = (before?.version ?? 0) + 1;
    const row = { id, fields, provenance, version, createdAt, isDeleted: false, qualityScore: score };
    return { row, verb: 'created' };
  }
  const changes = changedFields(before.fields, fields);
  const isSame = Object.keys(changes).length === 0;
  if (isSame && sameJson(before.provenance.map(asJson), provenance.map(asJson))) return undefined;
  const version = before.version + (isSame ? 0 : 1);
  const row = { ...before, fields, provenance, version, qualityScore: score };
  return { row, before, verb: 'updated', changes };
}

function isFoundBefore(
  { score, findings }: Assessment,
  before: GoldenRow | undefined,
  known: readonly Finding[],
): boolean {
  // The row of a new customer brings its score along.
  if (before === undefined || before.isDeleted) return findings.length === 0;
  if (before.qualityScore !== score) return false;
  const textOf = ({ id, message }: Finding): string => `${id} ${message}`;
  return findings.map(textOf).join() === known.map(textOf).join();
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

export function tagsOf(fields: Fields): string[] {
  const tags = fields['tags'];
  return Array.isArray(tags) ? tags.map(String) : [];
}

function earliest(times: readonly string[]): string {
  return [...times].sort()[0] ?? new Date(0).toISOString();
}
