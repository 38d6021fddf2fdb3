import type { SubgraphDeps } from '@tributary/platform';
import { customersOf } from '../merge/queries.ts';
import { findLikenesses } from '../resolution/find-likenesses.ts';
import type { RecordKind } from '../source-record/record-kind.ts';
import type { StoredRecord } from '../source-record/stored-record.ts';
import { explain, type Explanation } from './explain.ts';

export interface PossibleDuplicate {
  readonly kind: RecordKind;
  readonly customerId: string;
  readonly score: number;
  readonly band: string;
  readonly explanation: Explanation;
}

const MOST = 20;

/** Who a record that is not stored may be: each customer once, by the record that is nearest. */
export async function findDuplicates(
  { database }: Pick<SubgraphDeps, 'database'>,
  { kind, record }: { kind: RecordKind; record: StoredRecord },
): Promise<PossibleDuplicate[]> {
  return await database.transaction(async (tx) => {
    const found = (await findLikenesses(tx, { kind, records: new Map([['', record]]) })).get('');
    if (found === undefined) return [];
    const customers = await customersOf(
      tx,
      found.near.map(({ nodeId }) => nodeId),
    );
    const byCustomer = new Map<string, PossibleDuplicate>();
    for (const { nodeId, profile, score, band } of found.near) {
      const customerId = customers.get(nodeId);
      if (customerId === undefined || byCustomer.has(customerId)) continue;
      if (byCustomer.size === MOST) break;
      const explanation = explain(found.profile, profile, found.context);
      byCustomer.set(customerId, { kind, customerId, score, band, explanation });
    }
    return [...byCustomer.values()];
  });
}
