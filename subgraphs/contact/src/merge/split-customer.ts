import {
  accept,
  actorOf,
  newId,
  refuse,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Transaction,
  type Written,
} from '@tributary/platform';
import { pairOf } from '../resolution/pair.ts';
import {
  decisionsWithin,
  insertDecisions,
  revokeDecisions,
  type NewDecision,
} from '../resolution/queries/decisions.ts';
import { notFound, written } from '../source-record/edit-customer.ts';
import { findCustomer } from '../source-record/find-customer.ts';
import { canonicalId } from '../source-record/queries.ts';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';
import { claimMergeId, deciding, relink } from './decide.ts';
import { mergeEvent } from './events.ts';
import { outcomeOf } from './merge-outcome.ts';
import { customersOf, insertMerges, markUndone, recordsOfCustomers, type CustomerRecord } from './queries.ts';

export interface SplitCustomer {
  readonly kind: RecordKind;
  readonly id: string;
  readonly sourceRecordIds: readonly string[];
  readonly reason?: string | undefined;
  readonly dryRun?: boolean | undefined;
  readonly idempotencyKey?: string | undefined;
}

type Problems =
  | 'CONTACT_NOT_FOUND'
  | 'COMPANY_NOT_FOUND'
  | 'SOURCE_RECORD_NOT_FOUND'
  | 'SPLIT_NEEDS_TWO_SIDES'
  | 'EDIT_FOLLOWS_RECORD';

/** Says that some of a customer's records are somebody else, for every later run: each side is held together. */
export async function splitCustomer(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  splitting: SplitCustomer,
): Promise<Outcome<Written, Problems>> {
  return await deciding(database, splitting.dryRun === true, async (tx) => {
    const { kind, idempotencyKey: key } = splitting;
    const mergeId = await claimMergeId(tx, { verb: 'split', kind, principal, key });
    if (mergeId === undefined) return accept({ id: await canonicalId(tx, kind, splitting.id) });
    const customer = await findCustomer(tx, kind, splitting.id);
    if (customer === undefined) return notFound(kind);
    const sides = sidesOf(await recordsOfCustomers(tx, [customer.id]), splitting.sourceRecordIds);
    if ('ok' in sides) return sides;
    return await split(tx, { ...splitting, id: customer.id, mergeId, sides, principal, now: clock.now() });
  });
}

interface Sides {
  readonly kept: readonly CustomerRecord[];
  readonly other: readonly CustomerRecord[];
}

/** Edits go with the record that they edit. */
function sidesOf(
  records: readonly CustomerRecord[],
  ids: readonly string[],
): Sides | ReturnType<typeof refuse<Problems>> {
  const known = new Set(records.map(({ id }) => id));
  if (ids.some((id) => !known.has(id))) {
    return refuse(
      'SOURCE_RECORD_NOT_FOUND',
      'This customer has no such record. Take ids from `sourceRecords`.',
      'sourceRecordIds',
    );
  }
  const given = new Set(ids);
  const isOther = ({ id, editsId }: CustomerRecord): boolean => given.has(editsId ?? id);
  const torn = records.find((record) => record.editsId !== null && given.has(record.id) && !isOther(record));
  if (torn !== undefined) {
    return refuse(
      'EDIT_FOLLOWS_RECORD',
      'An edit goes with the record that it edits. Give that one.',
      'sourceRecordIds',
    );
  }
  const [other, kept] = [records.filter(isOther), records.filter((record) => !isOther(record))];
  if (![kept, other].every((side) => side.some(({ isLive }) => isLive))) {
    return refuse(
      'SPLIT_NEEDS_TWO_SIDES',
      'Something must be left on either side. Give some of the records.',
      'sourceRecordIds',
    );
  }
  return { kept, other };
}

type Splitting = SplitCustomer & {
  readonly mergeId: string;
  readonly sides: Sides;
  readonly principal: Principal;
  readonly now: Date;
};

async function split(
  tx: Transaction,
  { kind, id: keptId, mergeId, sides, reason, principal, now, dryRun }: Splitting,
): Promise<Outcome<Written, Problems>> {
  const actor = actorOf(principal);
  const decided = { by: { ...actor }, at: now };
  const nodeIds = [...sides.kept, ...sides.other].map(({ id }) => id);
  await revokeAcross(tx, { sides, nodeIds, ...decided });
  const [keptNode, otherNode] = [firstOf(sides.kept), firstOf(sides.other)];
  const apart = { id: newId(), ...pairOf(keptNode, otherNode), verdict: 'CANNOT_LINK' as const, mergeId };
  const decisions = [apart, ...held(sides.kept, mergeId), ...held(sides.other, mergeId)];
  await insertDecisions(tx, { kind, decisions, ...decided });

  let separated = otherNode;
  const eventIds = await relink(tx, { kind, nodeIds, actor, now }, async () => {
    separated = (await customersOf(tx, [otherNode])).get(otherNode) ?? otherNode;
    return [mergeEvent(KINDS[kind], 'unmerged', { keptId, otherIds: [separated], mergeIds: [mergeId], actor })];
  });
  const kept = (await customersOf(tx, [keptNode])).get(keptNode) ?? keptId;
  const nodes = { keptNodes: sides.kept.map(({ id }) => id), otherNodes: sides.other.map(({ id }) => id) };
  const merge = { id: mergeId, kind, action: 'SPLIT' as const, keptId: kept, otherId: separated, ...nodes, reason };
  await insertMerges(tx, { merges: [merge], ...decided });
  const outcome = await outcomeOf(tx, { kind, before: [], ids: [kept, separated] });
  return accept({ ...written(kept, dryRun === true ? [] : eventIds), also: { separated, outcome } });
}

/** Takes back what people joined across the two sides. */
async function revokeAcross(
  tx: Transaction,
  {
    sides,
    nodeIds,
    ...decided
  }: { sides: Sides; nodeIds: readonly string[] } & Pick<Parameters<typeof markUndone>[1], 'by' | 'at'>,
): Promise<void> {
  const other = new Set(sides.other.map(({ id }) => id));
  const across = (await decisionsWithin(tx, nodeIds)).filter(
    ({ oneId, otherId, verdict }) => verdict === 'MUST_LINK' && other.has(oneId) !== other.has(otherId),
  );
  await revokeDecisions(tx, { ids: across.map(({ id }) => id), ...decided });
  await markUndone(tx, { ids: across.flatMap(({ mergeId }) => mergeId ?? []), ...decided });
}

function firstOf(side: readonly CustomerRecord[]): string {
  const [first] = side.filter(({ isLive }) => isLive);
  if (first === undefined) throw new Error('A side of a split has no live record.');
  return first.id;
}

function held(side: readonly CustomerRecord[], mergeId: string): NewDecision[] {
  const first = firstOf(side);
  return side
    .filter(({ id, isLive, editsId }) => isLive && editsId === null && id !== first)
    .map(({ id }) => ({ id: newId(), ...pairOf(first, id), verdict: 'MUST_LINK', mergeId }));
}
