import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CanonicalInput } from '@tributary/connector-kit';
import { derivedId, newId, type Inbound, type InboundItem, type RevertStep } from '@tributary/platform';
import { withDatabase } from '../../../../tests/support/database.ts';
import { aBatch, anUpsert, DAY_2, SHOP } from '../../test/batches.ts';
import { valueOf } from '../../test/outcomes.ts';
import { ADA, salesIn, type SalesDatabase } from '../../test/sales-database.ts';
import { makeInbound } from '../inbound/accept-batch.ts';
import { createOrder } from '../order/create-order.ts';

let sales: SalesDatabase;
let inbound: Inbound;

beforeAll(async () => {
  sales = salesIn(await withDatabase(['log', 'sales']));
  inbound = makeInbound(sales.deps);
});
afterAll(async () => {
  await sales.close();
});

const TABLES = ['products', 'orders', 'order_lines', 'order_history', 'leads', 'deals', 'deal_stage_changes'];

async function everything(): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const table of TABLES) all.push([table, await sales.rows(`select * from sales.${table} order by id`)]);
  return all;
}

async function take(kind: string, undoId: string, ...items: InboundItem[]): Promise<void> {
  const results = await inbound.accept({ ...aBatch(kind, items), undoId });
  expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
}

/** Two things at a time, as far as it goes. */
async function revert(undoId: string): Promise<RevertStep> {
  for (;;) {
    const step = await inbound.revert?.({ undoId, connectionId: SHOP, limit: 2 });
    if (!step) throw new Error('The sales subgraph cannot take anything back.');
    if (step.isDone) return step;
  }
}

const order = (total: string, ...titles: string[]): CanonicalInput => ({
  kind: 'order',
  number: '1',
  placedAt: '2024-05-01T10:00:00.000Z',
  state: 'PAID',
  currency: 'EUR',
  total,
  lines: titles.map((title, index) => ({
    key: `${title}${String(index)}`,
    title,
    quantity: '1',
    unitPrice: total,
    total,
  })),
});
const deal = (stage: string): CanonicalInput => ({ kind: 'deal', title: 'Ten lamps', stage });

describe('taking back what an import said of orders and deals', () => {
  it('leaves each as it was, line by line, and tells of each', async () => {
    await take('order', newId(), anUpsert('1', order('100', 'Lamp', 'Chair')));
    await take('deal', newId(), anUpsert('1', deal('New')));
    await inbound.accept(aBatch('product', [anUpsert('1', { kind: 'product', name: 'Lamp' })]));
    const before = await everything();
    const undoId = newId();
    await take('order', undoId, anUpsert('1', order('250', 'Lamp', 'Table'), DAY_2), anUpsert('2', order('9', 'Pen')));
    await take('deal', undoId, anUpsert('1', deal('Proposal'), DAY_2), anUpsert('2', deal('Proposal')));
    await take('product', undoId, anUpsert('1', { kind: 'product', name: 'Lantern' }, DAY_2));
    await take('lead', undoId, anUpsert('1', { kind: 'lead', title: 'Who knows' }));
    await sales.newEvents();

    expect(await revert(undoId)).toMatchObject({ isDone: true, kept: [] });

    expect(await everything()).toEqual(before);
    const told = await sales.newEvents();
    expect(told.map(({ type }) => type).sort()).toEqual([
      'deal.deleted',
      'deal.updated',
      'lead.deleted',
      'order.deleted',
      'order.updated',
      'product.updated',
    ]);
    expect(await sales.rows('select * from sales.import_undo where undo_id = $1', [undoId])).toEqual([]);
  });

  it('leaves what others refer to by now, and takes the rest', async () => {
    const undoId = newId();
    await take('deal', undoId, anUpsert('8', deal('New')), anUpsert('9', deal('New')));
    const dealId = derivedId(SHOP, 'deal', '8');
    valueOf(await createOrder(sales.deps, ADA, { currency: 'EUR', dealId, lines: [] }));

    const { kept } = await revert(undoId);

    expect(kept).toEqual([
      { kind: 'deal', key: '8', id: dealId, reason: 'others refer to it, or what came since stands in its place' },
    ]);
    expect(await sales.rows("select source_key from sales.deals where source_key in ('8', '9')")).toEqual([
      { source_key: '8' },
    ]);
  });

  it('leaves what a later import said again', async () => {
    const [undoId, later] = [newId(), newId()];
    await take('order', undoId, anUpsert('5', order('100', 'Lamp')));
    await take('order', later, anUpsert('5', order('300', 'Lamp'), DAY_2));

    const { kept } = await revert(undoId);
    const again = await revert(later);

    expect(kept.map(({ key, reason }) => [key, reason])).toEqual([
      ['5', 'it was changed again since, by people, a later import or a sync'],
    ]);
    expect(again.kept).toEqual([]);
    expect(await sales.rows("select total_minor from sales.orders where source_key = '5'")).toEqual([
      { total_minor: '100' },
    ]);
  });
});
