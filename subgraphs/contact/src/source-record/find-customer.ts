import type { Transaction } from '@tributary/platform';
import { goldenRows, type GoldenRow } from '../golden/queries.ts';
import { canonicalId } from './queries.ts';
import type { RecordKind } from './record-kind.ts';

/** The customer that this id, its own or an alias, stands for; undefined when there is none, or none any more. */
export async function findCustomer(tx: Transaction, kind: RecordKind, id: string): Promise<GoldenRow | undefined> {
  const canonical = await canonicalId(tx, kind, id);
  const row = (await goldenRows(tx, kind, [canonical])).get(canonical);
  return row?.isDeleted === false ? row : undefined;
}
