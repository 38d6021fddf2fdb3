import {
  accept,
  actorOf,
  newId,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Transaction,
  type Written,
} from '@tributary/platform';
import { representative } from '../merge/decide.ts';
import { mergeInto } from '../merge/merge-customers.ts';
import { recordsOfCustomers } from '../merge/queries.ts';
import { pairOf } from '../resolution/pair.ts';
import { decisionsWithin, insertDecisions, revokeDecisions, type Decided } from '../resolution/queries/decisions.ts';
import { notFound } from '../source-record/edit-customer.ts';
import { findCustomer } from '../source-record/find-customer.ts';
import { lockResolution } from '../source-record/queries.ts';
import type { RecordKind } from '../source-record/record-kind.ts';
import { pairsBetween, snoozePairs } from './queries.ts';

export interface DecideDuplicate {
  readonly kind: RecordKind;
  /** The customer that stays when they are the same. */
  readonly leftId: string;
  readonly rightId: string;
  readonly verdict: 'SAME' | 'DIFFERENT' | 'LATER';
  readonly until?: string | undefined;
}

type Problems = 'CONTACT_NOT_FOUND' | 'COMPANY_NOT_FOUND' | 'MERGE_NEEDS_TWO';

const LATER_MS = 7 * 24 * 60 * 60_000;

/** Answers a pair of the review queue, for every later run; or puts it off. */
export async function decideDuplicate(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { kind, leftId, rightId, verdict, until }: DecideDuplicate,
): Promise<Outcome<Written, Problems>> {
  return await database.transaction(async (tx) => {
    await lockResolution(tx);
    const now = clock.now();
    if (verdict === 'SAME') {
      return await mergeInto(tx, { kind, intoId: leftId, ids: [rightId], mergeId: newId(), principal, now });
    }
    const [left, right] = [await findCustomer(tx, kind, leftId), await findCustomer(tx, kind, rightId)];
    if (left === undefined || right === undefined) return notFound(kind);
    const by = { ...actorOf(principal) };
    if (verdict === 'LATER') {
      const at = until === undefined ? new Date(now.getTime() + LATER_MS) : new Date(until);
      await snoozePairs(tx, { pairs: await pairsBetween(tx, [left.id, right.id]), until: at, by });
      return accept({ id: left.id });
    }
    if (left.id !== right.id) await holdApart(tx, { kind, ids: [left.id, right.id], by, at: now });
    return accept({ id: left.id });
  });
}

/** They are two customers already: nothing is linked anew, and nothing will link them. */
async function holdApart(
  tx: Transaction,
  { kind, ids, by, at }: Decided & { kind: RecordKind; ids: readonly [string, string] },
): Promise<void> {
  const records = await recordsOfCustomers(tx, ids);
  const [left, right] = ids.map((id) => records.filter(({ entityId }) => entityId === id));
  const asked = (
    await decisionsWithin(
      tx,
      records.map(({ id }) => id),
    )
  ).filter(({ verdict }) => verdict === 'ASK');
  await revokeDecisions(tx, { ids: asked.map(({ id }) => id), by, at });
  const apart = { id: newId(), ...pairOf(representative(left ?? []), representative(right ?? [])) };
  await insertDecisions(tx, { kind, decisions: [{ ...apart, verdict: 'CANNOT_LINK' }], by, at });
}
