import type { OrderLineRecord, OrderRecord } from '@tributary/connector-kit';
import { derivedId, customerOf } from '@tributary/platform';
import { wasPlaced, type OrderState } from '../order/order-state.ts';
import type { OrderHistoryRow, OrderLineRow, OrderRow } from '../order/table.ts';
import { sumOf } from '../order/totals.ts';
import { seenOf, type Source, type Upsert } from './intake.ts';

type Incoming = Upsert<OrderRecord>;

/** The row an order record stands for. What people added here (the deal it belongs to) stays. */
export function orderRow(source: Source, upsert: Incoming, before: OrderRow | undefined): OrderRow {
  const { id, record } = upsert;
  const { contactId, companyId } = customerOf(source.connectionId, record);
  const createdAt = before?.createdAt ?? momentOf(record.createdAt) ?? upsert.observedAt;
  return {
    id,
    number: record.number,
    state: record.state,
    sourceState: record.sourceState ?? null,
    contactId,
    companyId,
    dealId: before?.dealId ?? null,
    currency: record.currency,
    ...amountsOf(record),
    placedAt: placedAtOf(upsert, before),
    shippingAddress: record.shippingAddress ?? null,
    billingAddress: record.billingAddress ?? null,
    attributes: record.attributes,
    deletedAt: null,
    version: (before?.version ?? 0) + 1,
    createdAt,
    updatedAt: source.now,
    ...seenOf(source, upsert),
  };
}

/** A source that does not say when an order was placed: when it came into being, or else when it was first seen so. */
function placedAtOf({ record, observedAt }: Incoming, before: OrderRow | undefined): Date | null {
  const said = momentOf(record.placedAt) ?? before?.placedAt ?? undefined;
  if (said) return said;
  if (!wasPlaced(record.state)) return null;
  return before ? observedAt : (momentOf(record.createdAt) ?? observedAt);
}

/** The total is the source's word. What it does not break down is what is left of it. */
function amountsOf(record: OrderRecord) {
  const shippingMinor = BigInt(record.shipping ?? 0);
  const taxMinor = BigInt(record.tax ?? 0);
  const discountMinor = BigInt(record.discount ?? 0);
  const totalMinor = BigInt(record.total);
  const ofLines =
    record.lines.length > 0
      ? sumOf(record.lines.map(({ total }) => BigInt(total)))
      : totalMinor - shippingMinor - taxMinor + discountMinor;
  const subtotalMinor = record.subtotal === undefined ? ofLines : BigInt(record.subtotal);
  return { subtotalMinor, shippingMinor, taxMinor, discountMinor, totalMinor };
}

export function lineRows(
  { connectionId }: Pick<Source, 'connectionId'>,
  { id, item, record }: Incoming,
): OrderLineRow[] {
  return record.lines.map((line: OrderLineRecord, index) => ({
    id: derivedId(connectionId, 'orderLine', item.key, line.key),
    orderId: id,
    position: index + 1,
    productId: line.product ? derivedId(connectionId, 'product', line.product.key) : null,
    sku: line.sku ?? null,
    title: line.title,
    quantity: line.quantity,
    currency: record.currency,
    unitPriceMinor: BigInt(line.unitPrice),
    discountMinor: BigInt(line.discount ?? 0),
    totalMinor: BigInt(line.total),
  }));
}

/**
 * The source's own history, or, when it keeps none, one entry of ours for each state it is seen in. Entries are only
 * ever added: a source that forgets its history does not make us forget it.
 */
export function historyRows(source: Source, upsert: Incoming, before: OrderState | undefined): OrderHistoryRow[] {
  const { id, item, record } = upsert;
  const actor = { actorKind: source.actor.kind, actorId: source.actor.id };
  if (record.history.length > 0) {
    return record.history.map((entry) => ({
      id: derivedId(source.connectionId, 'orderHistory', item.key, entry.key),
      orderId: id,
      at: new Date(entry.at),
      type: entry.type,
      note: entry.note ?? null,
      fromState: entry.from ?? null,
      toState: entry.to ?? null,
      isPrivate: entry.private ?? false,
      ...actor,
    }));
  }
  if (before === record.state) return [];
  const at = momentOf(record.updatedAt) ?? upsert.observedAt;
  const entryId = derivedId(
    source.connectionId,
    'orderHistory',
    item.key,
    `${before ?? ''}>${record.state}@${at.toISOString()}`,
  );
  const states = { fromState: before ?? null, toState: record.state };
  return [{ id: entryId, orderId: id, at, type: 'STATE_CHANGED', note: null, ...states, isPrivate: false, ...actor }];
}

/** Keys name lines and entries within their order, so none may come twice. */
export function repeatedKey({ lines, history }: OrderRecord): string | undefined {
  for (const [field, list] of [
    ['lines', lines],
    ['history', history],
  ] as const) {
    const keys = new Set<string>();
    for (const { key } of list) {
      if (keys.has(key)) return `${field}: the key “${key}” comes twice`;
      keys.add(key);
    }
  }
  return undefined;
}

function momentOf(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(text);
}
