import type { NewEvent, Transaction } from '@tributary/platform';
import { aliasEvents } from '../golden/customer-event.ts';
import { removeGoldenRows } from '../golden/queries.ts';
import { recompute } from '../golden/recompute.ts';
import { writeMoves } from '../resolution/queries/moves.ts';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';
import { membersOf, renamedCustomers } from './queries/records.ts';

interface Customers {
  readonly undoId: string;
  readonly kind: RecordKind;
  /** Ids that were customers before the import. */
  readonly ids: readonly string[];
  readonly actor: NewEvent['actor'];
  readonly now: Date;
}

/**
 * Which of its records' ids a customer is known by depends on how it came about. A customer that an import took apart,
 * and that its revert put together again, may be known by the id of the other part: it gets its own back.
 */
export async function giveIdsBack(tx: Transaction, { undoId, kind, ids, actor, now }: Customers): Promise<NewEvent[]> {
  const renamed = await renamedCustomers(tx, { undoId, kind, ids });
  if (renamed.length === 0) return [];
  const names = KINDS[kind];
  // Of several ids of one customer the first is it; the others are parts of it, now as before.
  const idOf = new Map<string, string>();
  for (const { id, before } of renamed) if (!idOf.has(id)) idOf.set(id, before);
  const nodes = (await membersOf(tx, [...idOf.keys()])).map((node) => ({
    ...node,
    entityId: idOf.get(node.entityId) ?? node.id,
  }));
  await writeMoves(tx, { names, moves: nodes.map(({ id, entityId }) => ({ nodeId: id, entityId })) });
  await removeGoldenRows(tx, kind, [...idOf.keys()]);
  const clusters = [...idOf.values()].map((id) => {
    const members = nodes.filter(({ entityId }) => entityId === id);
    return { id, members, isLive: members.some(({ isLive }) => isLive) };
  });
  const events = await recompute(tx, { kind, clusters, actor, now });
  const aliases = new Map(
    clusters.map(({ id, members }) => [id, members.map((node) => node.id).filter((nodeId) => nodeId !== id)]),
  );
  return [...events, ...aliasEvents(names, 'linked', { aliases, absorbed: new Set(idOf.keys()), actor })];
}
