import type { Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import { uuids } from '../../source-record/queries.ts';
import type { Pair } from '../pair.ts';

export type Verdict = 'MUST_LINK' | 'CANNOT_LINK';

export interface Decision extends Pair {
  readonly id: string;
  readonly verdict: Verdict;
}

/** Decisions that hold about two of these records. */
export async function decisionsWithin(tx: Transaction, nodeIds: readonly string[]): Promise<Decision[]> {
  if (nodeIds.length === 0) return [];
  const { rows } = await tx.execute<{ [column in keyof Decision]: Decision[column] }>(sql`
    select id, one_id as "oneId", other_id as "otherId", verdict from contact.link_decisions
    where one_id = any(${uuids(nodeIds)}) and other_id = any(${uuids(nodeIds)}) and revoked_at is null`);
  return rows;
}
