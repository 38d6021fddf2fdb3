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
  decisionsOfMerges,
  decisionsWithin,
  insertDecisions,
  revokeDecisions,
  type Decided,
} from '../resolution/queries/decisions.ts';
import { notFound, written } from '../source-record/edit-customer.ts';
import { findCustomer } from '../source-record/find-customer.ts';
import { canonicalId } from '../source-record/queries.ts';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';
import { claimMergeId, deciding, relink, representative } from './decide.ts';
import { mergeEvent } from './events.ts';
import { goldenBefore, outcomeOf } from './merge-outcome.ts';
import { insertMerges, markUndone, recordsOfCustomers, type CustomerRecord, type Merge } from './queries.ts';

export interface MergeCustomers {
  readonly kind: RecordKind;
  /** The customer that stays. */
  readonly intoId: string;
  readonly ids: readonly string[];
  readonly reason?: string | undefined;
  readonly dryRun?: boolean | undefined;
  readonly idempotencyKey?: string | undefined;
}

type Problems = 'CONTACT_NOT_FOUND' | 'COMPANY_NOT_FOUND' | 'MERGE_NEEDS_TWO';

/** Says that customers are one, for every later run. What people said against it before is taken back. */
export async function mergeCustomers(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  merging: MergeCustomers,
): Promise<Outcome<Written, Problems>> {
  return await deciding(database, merging.dryRun === true, async (tx) => {
    const { kind, intoId, idempotencyKey: key } = merging;
    const mergeId = await claimMergeId(tx, { verb: 'merge', kind, principal, key });
    if (mergeId === undefined) return accept({ id: await canonicalId(tx, kind, intoId) });
    return await mergeInto(tx, { ...merging, mergeId, principal, now: clock.now() });
  });
}

type Merging = MergeCustomers & { readonly mergeId: string; readonly principal: Principal; readonly now: Date };

/** For callers that hold the resolution lock. */
export async function mergeInto(tx: Transaction, merging: Merging): Promise<Outcome<Written, Problems>> {
  const { kind, intoId, ids, principal, now } = merging;
  const found = [];
  for (const id of [intoId, ...ids]) {
    const customer = await findCustomer(tx, kind, id);
    if (customer === undefined) return notFound(kind);
    found.push(customer.id);
  }
  const [keptId = intoId, ...others] = [...new Set(found)];
  if (others.length === 0) {
    return refuse('MERGE_NEEDS_TWO', `These ids stand for one ${KINDS[kind].noun} already. Give ids of others.`);
  }
  const before = await goldenBefore(tx, kind, [keptId, ...others]);
  const { merges, nodeIds } = await decideMerge(tx, merging, { keptId, others });
  const actor = actorOf(principal);
  const told = { keptId, otherIds: others, mergeIds: merges.map(({ id }) => id), actor };
  const preferred = { keep: new Set([keptId]) };
  const eventIds = await relink(
    tx,
    { kind, nodeIds, preferred, actor, now },
    async () => await Promise.resolve([mergeEvent(KINDS[kind], 'merged', told)]),
  );
  const outcome = await outcomeOf(tx, { kind, before, ids: [keptId], absorbedIds: others });
  return accept({ ...written(keptId, merging.dryRun === true ? [] : eventIds), also: { outcome } });
}

/** One decision for each customer that becomes part of the other, between a record of each. */
async function decideMerge(
  tx: Transaction,
  { kind, mergeId, reason, principal, now }: Merging,
  { keptId, others }: { keptId: string; others: readonly string[] },
): Promise<{ merges: readonly Merge[]; nodeIds: readonly string[] }> {
  const records = await recordsOfCustomers(tx, [keptId, ...others]);
  const of = (id: string): CustomerRecord[] => records.filter(({ entityId }) => entityId === id);
  const decided = { by: { ...actorOf(principal) }, at: now };
  const freed = await revokeBetween(tx, { records, ...decided });

  const keptNode = representative(of(keptId));
  const merges = others.map((otherId, index): Merge => ({
    id: index === 0 ? mergeId : newId(),
    kind,
    action: 'MERGE',
    keptId,
    otherId,
    keptNodes: of(keptId).map(({ id }) => id),
    otherNodes: of(otherId).map(({ id }) => id),
    reason,
  }));
  const decisions = merges.map(({ id, otherId }) => ({
    id: newId(),
    ...pairOf(keptNode, representative(of(otherId))),
    verdict: 'MUST_LINK' as const,
    mergeId: id,
  }));
  await insertDecisions(tx, { kind, decisions, ...decided });
  await insertMerges(tx, { merges, ...decided });
  const named = decisions.flatMap(({ oneId, otherId }) => [oneId, otherId]);
  return { merges, nodeIds: [...new Set([...named, ...freed])] };
}

/**
 * Takes back what holds these customers apart. Where that was a split, all of the split is taken back: it also holds
 * records together.
 */
async function revokeBetween(
  tx: Transaction,
  { records, ...decided }: Decided & { records: readonly CustomerRecord[] },
): Promise<string[]> {
  const ids = records.map(({ id }) => id);
  const apart = (await decisionsWithin(tx, ids)).filter(({ verdict }) => verdict !== 'MUST_LINK');
  const mergeIds = [...new Set(apart.flatMap(({ mergeId }) => mergeId ?? []))];
  const revoked = [...apart, ...(await decisionsOfMerges(tx, mergeIds))];
  await revokeDecisions(tx, { ids: revoked.map(({ id }) => id), ...decided });
  await markUndone(tx, { ids: mergeIds, ...decided });
  return revoked.flatMap(({ oneId, otherId }) => [oneId, otherId]);
}
