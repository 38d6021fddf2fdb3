import { refuse, type Outcome, type Transaction } from '@tributary/platform';
import { lockOrder } from './queries.ts';
import type { OrderRow } from './table.ts';

export type EditCode = 'ORDER_NOT_FOUND' | 'ORDER_OF_SOURCE' | 'ORDER_NOT_DRAFT' | 'VERSION_CONFLICT';

/** The order, locked, if people may change it here: it is not a connected system's and nobody was faster. */
export async function lockOwnOrder(
  tx: Transaction,
  { orderId, version }: { readonly orderId: string; readonly version?: number | undefined },
): Promise<Outcome<OrderRow, EditCode>> {
  const order = await lockOrder(tx, orderId);
  if (!order || order.deletedAt) return refuse('ORDER_NOT_FOUND', 'There is no such order.', 'orderId');
  if (order.sourceKey !== null) {
    return refuse('ORDER_OF_SOURCE', 'This order belongs to a connected system. Change it there.', 'orderId');
  }
  if (version !== undefined && version !== order.version) {
    const now = String(order.version);
    return refuse('VERSION_CONFLICT', `The order has changed since (version ${now}). Read it again.`, 'version');
  }
  return { ok: true, value: order };
}

/** The same for what may only be changed before the order is placed. */
export async function lockDraft(
  tx: Transaction,
  which: { readonly orderId: string; readonly version?: number | undefined },
): Promise<Outcome<OrderRow, EditCode>> {
  const order = await lockOwnOrder(tx, which);
  if (!order.ok || order.value.state === 'DRAFT') return order;
  return refuse('ORDER_NOT_DRAFT', `This order is ${order.value.state}. Only a draft can be changed.`, 'orderId');
}
