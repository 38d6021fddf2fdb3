import {
  type Actor,
  changesOf,
  type EventData,
  type Json,
  moneyData,
  type NewEvent,
  refsOf,
  timeData,
} from '@tributary/platform';
import type { OrderLineRow, OrderRow } from './table.ts';
import { plainQuantity } from './totals.ts';

export type OrderEventType =
  'order.created' | 'order.placed' | 'order.updated' | 'order.stateChanged' | 'order.deleted';

/** An order of ten thousand lines must fit an event too. `lineCount` says how many there really are. */
const LINES_IN_EVENT = 50;

export type OrderFacts = Omit<OrderRow, 'createdAt' | 'updatedAt' | 'attributes'>;
export type LineFacts = Pick<OrderLineRow, 'productId' | 'sku' | 'title' | 'quantity' | 'totalMinor'>;

/** An order as the log keeps it: enough for revenue, lifetime value and the timeline. */
export function orderData(order: OrderFacts, lines: readonly LineFacts[]): EventData {
  const money = (minor: bigint): Json => moneyData(minor, order.currency);
  return {
    number: order.number,
    state: order.state,
    sourceState: order.sourceState,
    currency: order.currency,
    total: money(order.totalMinor),
    subtotal: money(order.subtotalMinor),
    shipping: money(order.shippingMinor),
    tax: money(order.taxMinor),
    discount: money(order.discountMinor),
    placedAt: timeData(order.placedAt),
    contactId: order.contactId,
    companyId: order.companyId,
    dealId: order.dealId,
    lineCount: lines.length,
    lines: lines.slice(0, LINES_IN_EVENT).map((line) => ({
      productId: line.productId,
      sku: line.sku,
      title: line.title.slice(0, 200),
      quantity: plainQuantity(line.quantity),
      total: money(line.totalMinor),
    })),
  };
}

export interface OrderChange {
  readonly order: OrderFacts;
  readonly lines: readonly LineFacts[];
  /** The snapshot that the change started from; absent for a new order. */
  readonly before?: EventData | undefined;
  readonly actor: Actor;
  /** Who ordered, in the order's own words, when the source knows no customer for it. */
  readonly guest?: Json | undefined;
}

export function orderEvent(type: OrderEventType, { order, lines, before, actor, guest }: OrderChange): NewEvent {
  const snapshot = orderData(order, lines);
  const changes = before === undefined ? {} : changesOf(before, snapshot);
  const { id: orderId, contactId, companyId, dealId } = order;
  return {
    type,
    entity: { type: 'Order', id: orderId },
    refs: refsOf({ orderId, contactId, companyId, dealId }, changes),
    data: guest === undefined ? snapshot : { ...snapshot, guest },
    changes,
    actor,
  };
}

/**
 * Which one event tells a change: the first time an order counts as placed it is `order.placed`, whatever state
 * it is in by then; later a new state; otherwise an edit.
 */
export function orderEventType(
  before: Pick<OrderFacts, 'state' | 'placedAt'> | undefined,
  after: Pick<OrderFacts, 'state' | 'placedAt'>,
): OrderEventType {
  if (!before?.placedAt && after.placedAt) return 'order.placed';
  if (before === undefined) return 'order.created';
  return before.state === after.state ? 'order.updated' : 'order.stateChanged';
}
