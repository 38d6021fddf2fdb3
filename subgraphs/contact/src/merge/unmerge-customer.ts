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
import { groupsAround } from '../resolution/group-components.ts';
import { makeGroups } from '../resolution/groups.ts';
import { pairOf, type Pair } from '../resolution/pair.ts';
import {
  decisionsOfMerges,
  decisionsWithin,
  insertDecisions,
  revokeDecisions,
  type Decided,
} from '../resolution/queries/decisions.ts';
import { written } from '../source-record/edit-customer.ts';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';
import { deciding, relink } from './decide.ts';
import { mergeEvent } from './events.ts';
import { outcomeOf } from './merge-outcome.ts';
import { customersOf, findMerge, markUndone, type Merge, mergesAmong, recordsOfCustomers } from './queries.ts';

export interface UnmergeCustomer {
  readonly kind: RecordKind;
  readonly mergeId: string;
  readonly dryRun?: boolean | undefined;
}

type Problems = 'MERGE_NOT_FOUND' | 'MERGE_UNDONE' | 'MERGE_STILL_HELD';
type Unmerging = { readonly principal: Principal; readonly now: Date; readonly isDryRun: boolean };

/**
 * Takes a merge back: the customers are what their records make of them, with everything that came since at the side
 * where its record is, and no later run joins the two again.
 */
export async function unmergeCustomer(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { kind, mergeId, dryRun = false }: UnmergeCustomer,
): Promise<Outcome<Written, Problems>> {
  return await deciding(database, dryRun, async (tx) => {
    const merge = await findMerge(tx, mergeId);
    if (merge?.kind !== kind || merge.action !== 'MERGE') {
      return refuse('MERGE_NOT_FOUND', 'There is no merge with this id. Take one from `merges`.', 'mergeId');
    }
    if (merge.isUndone) return refuse('MERGE_UNDONE', 'This merge was taken back already.', 'mergeId');
    return await takeBack(tx, merge, { principal, now: clock.now(), isDryRun: dryRun });
  });
}

async function takeBack(
  tx: Transaction,
  merge: Merge,
  { principal, now, isDryRun }: Unmerging,
): Promise<Outcome<Written, Problems>> {
  const { kind, id: mergeId, keptId, otherId } = merge;
  const actor = actorOf(principal);
  const decided = { by: { ...actor }, at: now };
  const held = await decisionsOfMerges(tx, [mergeId]);
  const sides = sidesOf(held, merge);
  await revokeDecisions(tx, { ids: held.map(({ id }) => id), ...decided });
  const freed = await revokeAcross(tx, merge, decided);
  if (await areHeldTogether(tx, sides)) {
    return refuse(
      'MERGE_STILL_HELD',
      'Other merges hold these two together as well. Take those back first.',
      'mergeId',
    );
  }
  const apart = { id: newId(), ...pairOf(sides.kept, sides.other), verdict: 'CANNOT_LINK' as const };
  await insertDecisions(tx, { kind, decisions: [apart], ...decided });
  const holds = await misplaced(tx, { merge, sides });
  const decisions = holds.map((pair) => ({ id: newId(), ...pair, verdict: 'MUST_LINK' as const }));
  await insertDecisions(tx, { kind, decisions, ...decided });
  await markUndone(tx, { ids: [mergeId], ...decided });

  const nodeIds = [sides.kept, sides.other, ...[...freed, ...holds].flatMap(({ oneId, otherId }) => [oneId, otherId])];
  const preferred = { restore: new Set([keptId, otherId]) };
  let customers = new Map<string, string>();
  const eventIds = await relink(tx, { kind, nodeIds, preferred, actor, now }, async () => {
    customers = await customersOf(tx, [sides.kept, sides.other]);
    const told = { keptId: customers.get(sides.kept) ?? keptId, otherIds: [customers.get(sides.other) ?? otherId] };
    return [mergeEvent(KINDS[kind], 'unmerged', { ...told, mergeIds: [mergeId], actor })];
  });
  const [kept, separated] = [customers.get(sides.kept) ?? keptId, customers.get(sides.other) ?? otherId];
  const outcome = await outcomeOf(tx, { kind, before: [], ids: [kept, separated] });
  return accept({ ...written(kept, isDryRun ? [] : eventIds), also: { separated, outcome } });
}

/**
 * Splits and earlier reversals hold together what was one when they were made, and nobody could take that back: what of it
 * crosses the two sides goes with the merge. What another merge holds stays.
 */
async function revokeAcross(
  tx: Transaction,
  { keptNodes, otherNodes }: Merge,
  decided: Decided,
): Promise<readonly Pair[]> {
  const other = new Set(otherNodes);
  const across = (await decisionsWithin(tx, [...keptNodes, ...otherNodes])).filter(
    ({ oneId, otherId, verdict }) => verdict === 'MUST_LINK' && other.has(oneId) !== other.has(otherId),
  );
  const merges = await mergesAmong(
    tx,
    across.flatMap(({ mergeId }) => mergeId ?? []),
  );
  const revoked = across.filter(({ mergeId }) => mergeId === null || !merges.has(mergeId));
  await revokeDecisions(tx, { ids: revoked.map(({ id }) => id), ...decided });
  return revoked;
}

interface Sides {
  readonly kept: string;
  readonly other: string;
}

/** Which of the two records that the decision names is at which side. */
function sidesOf([decision]: readonly Pair[], { id, otherNodes }: Merge): Sides {
  if (decision === undefined) throw new Error(`Merge ${id} holds and has no decision.`);
  const { oneId, otherId } = decision;
  return otherNodes.includes(oneId) ? { kept: otherId, other: oneId } : { kept: oneId, other: otherId };
}

/** Whether decisions that are left, and edits, say that the two are one. */
async function areHeldTogether(tx: Transaction, { kept, other }: Sides): Promise<boolean> {
  const [entityId = kept] = [...(await customersOf(tx, [kept])).values()];
  const records = await recordsOfCustomers(tx, [entityId]);
  const groups = makeGroups(records.map(({ id }) => id));
  for (const { id, editsId } of records) if (editsId !== null) groups.join(id, editsId);
  for (const { oneId, otherId, verdict } of await decisionsWithin(
    tx,
    records.map(({ id }) => id),
  )) {
    if (verdict === 'MUST_LINK') groups.join(oneId, otherId);
  }
  return groups.membersOf(kept).includes(other);
}

/** Records of before the merge that what came since would draw to the wrong side: they are held at their own. */
async function misplaced(tx: Transaction, { merge, sides }: { merge: Merge; sides: Sides }): Promise<Pair[]> {
  const groups = await groupsAround(tx, { kind: merge.kind, nodeIds: [sides.kept, sides.other] });
  const withKept = new Set(groups.find((ids) => ids.includes(sides.kept)));
  const withOther = new Set(groups.find((ids) => ids.includes(sides.other)));
  return [
    ...merge.otherNodes.filter((id) => withKept.has(id)).map((id) => pairOf(sides.other, id)),
    ...merge.keptNodes.filter((id) => withOther.has(id)).map((id) => pairOf(sides.kept, id)),
  ];
}
