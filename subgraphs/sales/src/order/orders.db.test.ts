import { describe, expect, it } from '@jest/globals';
import { newId } from '@tributary/platform';
import { codeOf, valueOf } from '../../test/outcomes.ts';
import { ADA } from '../../test/sales-database.ts';
import { salesOfFile } from '../../test/sales-of-file.ts';
import { createProduct } from '../product/create-product.ts';
import { addOrderLine } from './add-order-line.ts';
import { changeOrderState } from './change-order-state.ts';
import { createOrder, type CreateOrder } from './create-order.ts';
import type { OrderState } from './order-state.ts';
import { removeOrderLine } from './remove-order-line.ts';
import { updateOrder } from './update-order.ts';

const sales = salesOfFile();

const eur = (minor: bigint) => ({ minor, currency: 'EUR' });
const engine = { title: 'Engine', quantity: '2', unitPrice: eur(10_000n) };

async function anOrder(about: Partial<CreateOrder> = {}): Promise<string> {
  const { id } = valueOf(await createOrder(sales.deps, ADA, { currency: 'EUR', lines: [engine], ...about }));
  await sales.newEvents();
  return id;
}

async function amountsOf(orderId: string) {
  const [row] = await sales.rows<Record<string, unknown>>(
    `select state, subtotal_minor::int as subtotal, total_minor::int as total, placed_at, version
     from sales.orders where id = $1`,
    [orderId],
  );
  return row;
}

async function changeTo(orderId: string, state: OrderState) {
  return await changeOrderState(sales.deps, ADA, { orderId, state });
}

describe('createOrder', () => {
  it('computes the totals of lines, shipping, tax and discount', async () => {
    const lines = [engine, { title: 'Oil', quantity: '0.5', unitPrice: eur(333n), discount: eur(7n) }];

    const orderId = await anOrder({ lines, shipping: eur(500n), tax: eur(1_900n), discount: eur(1_000n) });

    expect(await amountsOf(orderId)).toMatchObject({ state: 'DRAFT', subtotal: 20_160, total: 21_560 });
  });

  it('takes title, SKU and price of a line from its product', async () => {
    const product = { name: 'Gear', sku: `G-${newId()}`, price: eur(250n) };
    const { id: productId } = valueOf(await createProduct(sales.deps, ADA, product));

    const orderId = await anOrder({ lines: [{ productId, quantity: '4' }] });

    expect(
      await sales.rows('select title, sku, total_minor from sales.order_lines where order_id = $1', [orderId]),
    ).toEqual([{ title: 'Gear', sku: product.sku, total_minor: '1000' }]);
  });

  it('gives consecutive numbers and refuses one that is taken', async () => {
    const number = `X-${newId()}`;
    await anOrder({ number });

    const again = await createOrder(sales.deps, ADA, { currency: 'EUR', lines: [], number });

    expect(again).toMatchObject({ ok: false, code: 'ORDER_NUMBER_TAKEN', field: 'number' });
  });

  it.each([
    ['PRODUCT_NOT_FOUND', { productId: newId(), quantity: '1' }],
    ['BAD_QUANTITY', { title: 'x', quantity: '0', unitPrice: eur(1n) }],
    ['LINE_NEEDS_TITLE', { quantity: '1', unitPrice: eur(1n) }],
    ['LINE_NEEDS_PRICE', { title: 'x', quantity: '1' }],
    ['CURRENCY_MISMATCH', { title: 'x', quantity: '1', unitPrice: { minor: 1n, currency: 'USD' } }],
    ['DISCOUNT_TOO_LARGE', { title: 'x', quantity: '1', unitPrice: eur(1n), discount: eur(2n) }],
  ])('refuses a line with %s and says which', async (code, line) => {
    const outcome = await createOrder(sales.deps, ADA, { currency: 'EUR', lines: [engine, line] });

    expect(codeOf(outcome)).toBe(code);
    expect(outcome.ok ? undefined : outcome.field).toMatch(/^lines\.1\./);
    expect(await sales.newEvents()).toEqual([]);
  });

  it('is made once for one idempotency key', async () => {
    const input = { currency: 'EUR', lines: [engine], idempotencyKey: newId() };

    const calls = await Promise.all([1, 2, 3].map(async () => await createOrder(sales.deps, ADA, input)));

    expect(new Set(calls.map((call) => valueOf(call).id)).size).toBe(1);
    expect((await sales.newEvents()).map(({ type }) => type)).toEqual(['order.created']);
  });
});

describe('lines of a draft', () => {
  it('add to the total when added and take from it when removed', async () => {
    const orderId = await anOrder();
    valueOf(
      await addOrderLine(sales.deps, ADA, { orderId, line: { title: 'Oil', quantity: '3', unitPrice: eur(100n) } }),
    );
    expect(await amountsOf(orderId)).toMatchObject({ subtotal: 20_300, total: 20_300, version: 2 });

    const [first] = await sales.rows<{ id: string }>(
      'select id from sales.order_lines where order_id = $1 order by position limit 1',
      [orderId],
    );
    valueOf(await removeOrderLine(sales.deps, ADA, { orderId, lineId: first?.id ?? '' }));

    expect(await amountsOf(orderId)).toMatchObject({ subtotal: 300, total: 300, version: 3 });
    expect(await sales.newEvents()).toMatchObject([
      { type: 'order.updated', changes: { lineCount: [1, 2], total: [{ minor: '20000' }, { minor: '20300' }] } },
      { type: 'order.updated', changes: { lineCount: [2, 1] } },
    ]);
  });

  it('add up when ten people add one at once', async () => {
    const orderId = await anOrder({ lines: [] });
    const line = { title: 'Oil', quantity: '1', unitPrice: eur(100n) };

    const additions = Array.from({ length: 10 }, async () => await addOrderLine(sales.deps, ADA, { orderId, line }));
    for (const addition of await Promise.all(additions)) valueOf(addition);

    expect(await amountsOf(orderId)).toMatchObject({ total: 1_000, version: 11 });
    const positions = await sales.rows('select distinct position from sales.order_lines where order_id = $1', [
      orderId,
    ]);
    expect(positions).toHaveLength(10);
  });

  it('are closed once the order is placed', async () => {
    const orderId = await anOrder();
    valueOf(await changeTo(orderId, 'PLACED'));

    expect(codeOf(await addOrderLine(sales.deps, ADA, { orderId, line: engine }))).toBe('ORDER_NOT_DRAFT');
    expect(codeOf(await updateOrder(sales.deps, ADA, { orderId, tax: eur(1n) }))).toBe('ORDER_NOT_DRAFT');
    valueOf(await updateOrder(sales.deps, ADA, { orderId, contactId: newId() }));
  });
});

describe('changeOrderState', () => {
  it('goes from draft to delivered, telling the placing as such and every step once', async () => {
    const contactId = newId();
    const orderId = await anOrder({ contactId });

    for (const state of ['PLACED', 'PAID', 'SHIPPED', 'DELIVERED'] as const) valueOf(await changeTo(orderId, state));

    const events = await sales.newEvents();
    expect(events.map(({ type, data }) => [type, data['state']])).toEqual([
      ['order.placed', 'PLACED'],
      ['order.stateChanged', 'PAID'],
      ['order.stateChanged', 'SHIPPED'],
      ['order.stateChanged', 'DELIVERED'],
    ]);
    expect(events[0]).toMatchObject({
      refs: { orderId, contactId },
      data: {
        total: { minor: '20000', currency: 'EUR' },
        placedAt: '2024-05-01T10:00:00.000Z',
        contactId,
        lineCount: 1,
        lines: [{ title: 'Engine', total: { minor: '20000', currency: 'EUR' } }],
      },
    });
    const history = await sales.rows(
      'select type, from_state, to_state from sales.order_history where order_id = $1 order by id',
      [orderId],
    );
    expect(history.map(({ to_state }) => to_state)).toEqual(['DRAFT', 'PLACED', 'PAID', 'SHIPPED', 'DELIVERED']);
  });

  it('refuses to place an empty order, to skip a step, and to cancel what is paid', async () => {
    const empty = await anOrder({ lines: [] });
    const orderId = await anOrder();

    expect(codeOf(await changeTo(empty, 'PLACED'))).toBe('ORDER_EMPTY');
    expect(codeOf(await changeTo(orderId, 'SHIPPED'))).toBe('ORDER_STATE_NOT_REACHABLE');
    valueOf(await changeTo(orderId, 'PLACED'));
    valueOf(await changeTo(orderId, 'PAID'));
    expect(codeOf(await changeTo(orderId, 'CANCELLED'))).toBe('ORDER_STATE_NOT_REACHABLE');
  });

  it('places an order once when it is asked five times at once', async () => {
    const orderId = await anOrder();

    const calls = await Promise.all([1, 2, 3, 4, 5].map(async () => await changeTo(orderId, 'PLACED')));

    for (const call of calls) valueOf(call);
    expect((await sales.newEvents()).map(({ type }) => type)).toEqual(['order.placed']);
  });

  it('leaves the orders of connected systems alone', async () => {
    const orderId = await anOrder();
    await sales.rows(`update sales.orders set source_key = '1', source_connection = 'shop' where id = $1`, [orderId]);

    expect(codeOf(await changeTo(orderId, 'PLACED'))).toBe('ORDER_OF_SOURCE');
  });
});

describe('the database', () => {
  it('refuses totals of ours that do not add up', async () => {
    const orderId = await anOrder();

    const wrong = sales.rows('update sales.orders set total_minor = total_minor + 1 where id = $1', [orderId]);

    await expect(wrong).rejects.toThrow('orders_total_adds_up');
  });
});
