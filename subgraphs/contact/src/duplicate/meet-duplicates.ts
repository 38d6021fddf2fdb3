import {
  accept,
  newId,
  refuse,
  type Actor,
  type DuplicatePolicy,
  type Outcome,
  type Transaction,
  type Written,
} from '@tributary/platform';
import { findLikenesses } from '../resolution/find-likenesses.ts';
import { pairOf } from '../resolution/pair.ts';
import { insertDecisions, type NewDecision } from '../resolution/queries/decisions.ts';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';
import type { StoredRecord } from '../source-record/stored-record.ts';
import { customersOf } from '../merge/queries.ts';

interface Arriving {
  readonly kind: RecordKind;
  readonly policy: DuplicatePolicy;
  readonly actor: Actor;
  readonly now: Date;
}

/** The customer that each of these records, none of which is stored, would be linked to. */
export async function duplicatesAmong(
  tx: Transaction,
  { kind, records }: { kind: RecordKind; records: ReadonlyMap<string, StoredRecord> },
): Promise<Map<string, { readonly customerId: string; readonly nodeIds: readonly string[] }>> {
  const found = await findLikenesses(tx, { kind, records });
  const linked = new Map([...found].map(([id, { near }]) => [id, near.filter(({ band }) => band === 'LINK')] as const));
  const customers = await customersOf(
    tx,
    [...linked.values()].flat().map(({ nodeId }) => nodeId),
  );
  const duplicates = new Map<string, { customerId: string; nodeIds: string[] }>();
  for (const [id, near] of linked) {
    const customerId = near[0] === undefined ? undefined : customers.get(near[0].nodeId);
    if (customerId !== undefined) duplicates.set(id, { customerId, nodeIds: near.map(({ nodeId }) => nodeId) });
  }
  return duplicates;
}

/** Holds these new records apart from whom they would be linked to, until somebody has decided. */
export async function askAbout(
  tx: Transaction,
  { kind, duplicates, actor, now }: Omit<Arriving, 'policy'> & { duplicates: ReadonlyMap<string, readonly string[]> },
): Promise<void> {
  const decisions = [...duplicates].flatMap(([id, nodeIds]) =>
    nodeIds.map((nodeId): NewDecision => ({ id: newId(), ...pairOf(id, nodeId), verdict: 'ASK' })),
  );
  await insertDecisions(tx, { kind, decisions, by: { ...actor }, at: now });
}

/** What the policy says of one that is entered: the answer, or undefined when it is to be written. */
export async function meetDuplicates(
  tx: Transaction,
  { id, record, ...arriving }: Arriving & { id: string; record: StoredRecord },
): Promise<Outcome<Written, 'DUPLICATE_FOUND'> | undefined> {
  const { kind, policy } = arriving;
  if (policy === 'MERGE') return undefined;
  const duplicate = (await duplicatesAmong(tx, { kind, records: new Map([[id, record]]) })).get(id);
  if (duplicate === undefined) return undefined;
  switch (policy) {
    case 'ERROR':
      return refuse('DUPLICATE_FOUND', `This ${KINDS[kind].noun} seems to be known. Look at \`findDuplicates\`.`);
    case 'RETURN_EXISTING':
      return accept({ id: duplicate.customerId });
    case 'CREATE_AND_QUEUE':
      await askAbout(tx, { ...arriving, duplicates: new Map([[id, duplicate.nodeIds]]) });
      return undefined;
  }
}
