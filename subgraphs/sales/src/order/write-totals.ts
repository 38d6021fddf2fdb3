import { appendEvents, type Actor, type Transaction } from '@tributary/platform';
import { orderData, orderEvent, type LineFacts } from './events.ts';
import { listOrderLines, updateOrderRow, type OrderFields } from './queries.ts';
import type { OrderRow } from './table.ts';
import { orderTotal, sumOf } from './totals.ts';

/**
 * Writes changed fields of a locked order with the totals that follow from them and from its lines, and tells it.
 * `linesBefore` are the lines that the change started from.
 */
export async function writeWithTotals(
  tx: Transaction,
  order: OrderRow,
  { fields = {}, linesBefore, actor }: { fields?: OrderFields; linesBefore: readonly LineFacts[]; actor: Actor },
): Promise<string | undefined> {
  const lines = await listOrderLines(tx, order.id);
  const parts = { ...order, ...fields, subtotalMinor: sumOf(lines.map((line) => line.totalMinor)) };
  const written = await updateOrderRow(tx, order.id, {
    ...fields,
    subtotalMinor: parts.subtotalMinor,
    totalMinor: orderTotal(parts),
  });
  const before = orderData(order, linesBefore);
  const [eventId] = await appendEvents(tx, [orderEvent('order.updated', { order: written, lines, before, actor })]);
  return eventId;
}
