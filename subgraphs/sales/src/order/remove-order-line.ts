import {
  accept,
  actorOf,
  type Outcome,
  type Principal,
  refuse,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { lockDraft, type EditCode } from './editable-order.ts';
import { deleteOrderLine, listOrderLines } from './queries.ts';
import { writeWithTotals } from './write-totals.ts';

export interface RemoveOrderLine {
  readonly orderId: string;
  readonly lineId: string;
  readonly version?: number | undefined;
}

/** Takes a line out of a draft order and computes its totals anew. */
export async function removeOrderLine(
  { database }: Pick<SubgraphDeps, 'database'>,
  principal: Principal,
  { orderId, lineId, version }: RemoveOrderLine,
): Promise<Outcome<Written, EditCode | 'LINE_NOT_FOUND'>> {
  return await database.transaction<Outcome<Written, EditCode | 'LINE_NOT_FOUND'>>(async (tx) => {
    const order = await lockDraft(tx, { orderId, version });
    if (!order.ok) return order;
    const linesBefore = await listOrderLines(tx, orderId);
    if (!(await deleteOrderLine(tx, orderId, lineId))) {
      return refuse('LINE_NOT_FOUND', 'This order has no such line.', 'lineId');
    }
    const eventId = await writeWithTotals(tx, order.value, { linesBefore, actor: actorOf(principal) });
    return accept({ id: orderId, eventId });
  });
}
