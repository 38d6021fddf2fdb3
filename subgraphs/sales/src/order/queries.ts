import type { Actor, Transaction } from '@tributary/platform';
import { newId } from '@tributary/platform';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { orderHistory, orderLines, orders, type OrderLineRow, type OrderRow } from './table.ts';

export type NewOrder = typeof orders.$inferInsert;
export type NewOrderLine = typeof orderLines.$inferInsert;
export type OrderFields = Partial<Omit<OrderRow, 'id' | 'version' | 'createdAt' | 'updatedAt'>>;

export async function lockOrder(tx: Transaction, id: string): Promise<OrderRow | undefined> {
  const [row] = await tx.select().from(orders).where(eq(orders.id, id)).for('update');
  return row;
}

export async function insertOrder(tx: Transaction, row: NewOrder): Promise<OrderRow> {
  const [inserted] = await tx.insert(orders).values(row).returning();
  if (!inserted) throw new Error(`Order ${row.id} was not inserted.`);
  return inserted;
}

export async function updateOrderRow(tx: Transaction, id: string, fields: OrderFields): Promise<OrderRow> {
  const [row] = await tx
    .update(orders)
    .set({ ...fields, version: sql`${orders.version} + 1`, updatedAt: sql`now()` })
    .where(eq(orders.id, id))
    .returning();
  if (!row) throw new Error(`Order ${id} vanished while it was locked.`);
  return row;
}

/** The next number of the orders made here. */
export async function takeOrderNumber(tx: Transaction): Promise<string> {
  const { rows } = await tx.execute<{ number: string }>(sql`select nextval('sales.order_numbers')::text as number`);
  return `H-${rows[0]?.number ?? ''}`;
}

export async function listOrderLines(tx: Transaction, orderId: string): Promise<OrderLineRow[]> {
  return await tx
    .select()
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId))
    .orderBy(asc(orderLines.position), asc(orderLines.id));
}

export async function insertOrderLines(tx: Transaction, rows: readonly NewOrderLine[]): Promise<void> {
  if (rows.length > 0) await tx.insert(orderLines).values([...rows]);
}

export async function deleteOrderLine(tx: Transaction, orderId: string, lineId: string): Promise<boolean> {
  const deleted = await tx
    .delete(orderLines)
    .where(and(eq(orderLines.orderId, orderId), eq(orderLines.id, lineId)))
    .returning({ id: orderLines.id });
  return deleted.length === 1;
}

export interface HistoryEntry {
  readonly orderId: string;
  readonly at: Date;
  readonly type: string;
  readonly note?: string | undefined;
  readonly fromState?: string | undefined;
  readonly toState?: string | undefined;
  readonly actor: Actor;
}

export async function recordHistory(tx: Transaction, { actor, ...entry }: HistoryEntry): Promise<void> {
  await tx.insert(orderHistory).values({ id: newId(), ...entry, actorKind: actor.kind, actorId: actor.id });
}

/** For update, in the order of their ids, so that two batches cannot wait for each other. */
export async function lockOrders(tx: Transaction, ids: readonly string[]): Promise<Map<string, OrderRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(orders)
    .where(inArray(orders.id, [...ids]))
    .orderBy(asc(orders.id))
    .for('update');
  return new Map(rows.map((row) => [row.id, row]));
}

export async function linesByOrder(tx: Transaction, orderIds: readonly string[]): Promise<Map<string, OrderLineRow[]>> {
  const byOrder = new Map<string, OrderLineRow[]>();
  if (orderIds.length === 0) return byOrder;
  const rows = await tx
    .select()
    .from(orderLines)
    .where(inArray(orderLines.orderId, [...orderIds]))
    .orderBy(asc(orderLines.orderId), asc(orderLines.position), asc(orderLines.id));
  for (const row of rows) {
    const lines = byOrder.get(row.orderId);
    if (lines) lines.push(row);
    else byOrder.set(row.orderId, [row]);
  }
  return byOrder;
}

/** Deletes the lines of these orders that are not among `keptIds`. */
export async function deleteOtherLines(
  tx: Transaction,
  orderIds: readonly string[],
  keptIds: readonly string[],
): Promise<void> {
  if (orderIds.length === 0) return;
  await tx.execute(sql`
    delete from sales.order_lines
    where order_id = any(${`{${orderIds.join(',')}}`}::uuid[]) and id <> all(${`{${keptIds.join(',')}}`}::uuid[])`);
}
