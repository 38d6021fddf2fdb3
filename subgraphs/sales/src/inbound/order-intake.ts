import { OrderRecord } from '@tributary/connector-kit';
import { appendEvents, type NewEvent, type Transaction, customerOf } from '@tributary/platform';
import { orderData, orderEvent, orderEventType, type OrderChange } from '../order/events.ts';
import { deleteOtherLines, linesByOrder, lockOrders } from '../order/queries.ts';
import { orderHistory, orderLines, orders, type OrderLineRow, type OrderRow } from '../order/table.ts';
import type { Intake, News, Source, Upsert } from './intake.ts';
import { historyRows, lineRows, orderRow, repeatedKey } from './order-mapping.ts';
import { upsertRows } from './queries.ts';

export const orderIntake: Intake<OrderRecord> = {
  kind: 'order',
  schema: OrderRecord,
  table: orders,
  alsoWrong: repeatedKey,
  write: writeOrders,
};

interface Written {
  readonly upsert: Upsert<OrderRecord>;
  readonly order: OrderRow;
  readonly lines: readonly OrderLineRow[];
  readonly before: OrderRow | undefined;
}

async function writeOrders(tx: Transaction, source: Source, { upserts, goneIds }: News<OrderRecord>): Promise<void> {
  const ids = [...upserts.map(({ id }) => id), ...goneIds];
  const before = await lockOrders(tx, ids);
  const linesBefore = await linesByOrder(tx, [...before.keys()]);
  const written = upserts.map((upsert): Written => {
    const earlier = before.get(upsert.id);
    return { upsert, order: orderRow(source, upsert, earlier), lines: lineRows(source, upsert), before: earlier };
  });
  const gone = goneIds.flatMap((id) => {
    const row = before.get(id);
    return row ? [{ ...row, version: row.version + 1, updatedAt: source.now, deletedAt: source.now }] : [];
  });

  await upsertRows(tx, orders, [...written.map(({ order }) => order), ...gone]);
  await replaceLines(tx, written);
  const history = written.flatMap(({ upsert, before: earlier }) => historyRows(source, upsert, earlier?.state));
  await upsertRows(tx, orderHistory, history);
  const told = written.map((one) => eventOf(source, one, linesBefore.get(one.order.id) ?? []));
  const goneTold = gone.map((order) =>
    orderEvent('order.deleted', { order, lines: linesBefore.get(order.id) ?? [], actor: source.actor }),
  );
  await appendEvents(tx, [...told, ...goneTold]);
}

/** An order that comes back after it was gone is told like a new one. */
function eventOf(
  source: Source,
  { upsert, order, lines, before }: Written,
  linesBefore: readonly OrderLineRow[],
): NewEvent {
  const known = before && !before.deletedAt ? before : undefined;
  const { guest } = customerOf(source.connectionId, upsert.record);
  const change: OrderChange = {
    order,
    lines,
    before: known && orderData(known, linesBefore),
    actor: source.actor,
    guest,
  };
  return orderEvent(orderEventType(known, order), change);
}

/** A record says all its lines: those it no longer names are gone. */
async function replaceLines(tx: Transaction, written: readonly Written[]): Promise<void> {
  const changed = written.filter(({ before }) => before !== undefined).map(({ order }) => order.id);
  const lines = written.flatMap(({ lines: own }) => own);
  await deleteOtherLines(
    tx,
    changed,
    lines.map(({ id }) => id),
  );
  await upsertRows(tx, orderLines, lines);
}
