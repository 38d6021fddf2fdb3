import { describe, expect, it } from '@jest/globals';
import { derivedId } from '@tributary/platform';
import type { CanonicalInput } from '@tributary/connector-kit';
import { aDelete, anUpsert, DAY_2, DAY_3, SHOP } from '../../test/batches.ts';
import { intakeOfFile } from '../../test/sales-of-file.ts';

const { sales, accept } = intakeOfFile('order');

describe('orders of a connected system', () => {
  const gear = { key: 'a', product: { key: '1' }, title: 'Gear', quantity: '2', unitPrice: '250', total: '500' };
  const oil = { key: 'b', title: 'Oil', quantity: '0.5', unitPrice: '101', total: '51' };
  const order = {
    kind: 'order',
    number: '10248',
    customer: { kind: 'person', key: 'ALFKI' },
    company: { key: 'ACME' },
    state: 'PLACED',
    sourceState: 'PaymentAuthorized',
    currency: 'EUR',
    placedAt: '2024-04-30T08:00:00.000Z',
    lines: [gear, oil],
    shipping: '100',
    total: '651',
  } satisfies Extract<CanonicalInput, { kind: 'order' }>;
  const orderId = derivedId(SHOP, 'order', '1');
  const contactId = derivedId(SHOP, 'person', 'ALFKI');
  const companyId = derivedId(SHOP, 'company', 'ACME');

  it('belong to the nodes of the source’s customers and are told as placed', async () => {
    await accept(anUpsert('1', order));

    const [event] = await sales.newEvents();
    expect(event).toMatchObject({
      type: 'order.placed',
      entity_id: orderId,
      refs: { orderId, contactId, companyId },
      actor_kind: 'connector',
      data: {
        number: '10248',
        state: 'PLACED',
        total: { minor: '651', currency: 'EUR' },
        subtotal: { minor: '551', currency: 'EUR' },
        placedAt: '2024-04-30T08:00:00.000Z',
        lineCount: 2,
        lines: [{ productId: derivedId(SHOP, 'product', '1'), quantity: '2' }, { title: 'Oil' }],
      },
    });
    expect(await sales.rows('select id, total_minor from sales.order_lines order by position')).toEqual([
      { id: derivedId(SHOP, 'orderLine', '1', 'a'), total_minor: '500' },
      { id: derivedId(SHOP, 'orderLine', '1', 'b'), total_minor: '51' },
    ]);
  });

  it('tell every new state once and keep a history of their own when the source has none', async () => {
    await accept(anUpsert('1', order));
    await accept(anUpsert('1', { ...order, state: 'SHIPPED', updatedAt: '2024-05-02T09:00:00.000Z' }, DAY_2));
    await accept(anUpsert('1', { ...order, state: 'SHIPPED', updatedAt: '2024-05-02T09:00:00.000Z' }, DAY_3));

    const events = await sales.newEvents();
    expect(events.map(({ type }) => type)).toEqual(['order.placed', 'order.stateChanged']);
    expect(events[1]?.changes).toEqual({ state: ['PLACED', 'SHIPPED'] });
    expect(await sales.rows('select from_state, to_state from sales.order_history order by at')).toEqual([
      { from_state: null, to_state: 'PLACED' },
      { from_state: 'PLACED', to_state: 'SHIPPED' },
    ]);
  });

  it('follow their lines: changed, added and gone', async () => {
    await accept(anUpsert('1', order));
    const lines = [
      { ...gear, quantity: '3', total: '750' },
      { key: 'c', title: 'Belt', quantity: '1', unitPrice: '10', total: '10' },
    ];

    await accept(anUpsert('1', { ...order, lines, total: '860' }, DAY_2));

    expect(
      await sales.rows('select title, quantity::float8 as quantity from sales.order_lines order by position'),
    ).toEqual([
      { title: 'Gear', quantity: 3 },
      { title: 'Belt', quantity: 1 },
    ]);
    const events = await sales.newEvents();
    expect(events[1]).toMatchObject({
      type: 'order.updated',
      changes: { total: [{ minor: '651' }, { minor: '860' }] },
    });
  });

  it('keep the source’s own history, each entry once', async () => {
    const history = [
      { key: 'h1', at: '2024-04-30T08:00:00.000Z', type: 'ORDER_STATE_TRANSITION', to: 'ArrangingPayment' },
      { key: 'h2', at: '2024-04-30T08:01:00.000Z', type: 'ORDER_NOTE', note: 'ring twice', private: true },
    ];
    await accept(anUpsert('1', { ...order, history: history.slice(0, 1) }));
    await accept(anUpsert('1', { ...order, history }, DAY_2));

    expect(await sales.rows('select type, is_private from sales.order_history order by at')).toEqual([
      { type: 'ORDER_STATE_TRANSITION', is_private: false },
      { type: 'ORDER_NOTE', is_private: true },
    ]);
  });

  it('of a guest name the person that the contact subgraph makes of the same address', async () => {
    const { customer: _, company: __, ...rest } = order;
    const contact = { names: { full: 'Ada Lovelace' }, emails: [{ address: ' Ada@Example.com' }] };

    await accept(anUpsert('1', { ...rest, contact }));

    const [event] = await sales.newEvents();
    const key = 'inline:email:ada@example.com';
    expect(event?.refs).toMatchObject({ contactId: derivedId(SHOP, 'person', key) });
    expect(event?.data).toMatchObject({ guest: { connectionId: SHOP, key, names: { full: 'Ada Lovelace' } } });
  });

  it('that are drafts are told as created, and as placed once they are', async () => {
    const { placedAt: _, ...draft } = order;
    await accept(anUpsert('1', { ...draft, state: 'DRAFT' }));
    await accept(anUpsert('1', { ...draft, state: 'PAID' }, DAY_2));

    const events = await sales.newEvents();
    expect(events.map(({ type }) => type)).toEqual(['order.created', 'order.placed']);
    expect(events[1]?.data).toMatchObject({ state: 'PAID', placedAt: DAY_2.observedAt });
  });

  it('are marked when they are deleted, with the lines they had', async () => {
    await accept(anUpsert('1', order));
    await accept(aDelete('1'));

    const events = await sales.newEvents();
    expect(events[1]).toMatchObject({ type: 'order.deleted', data: { lineCount: 2 }, refs: { contactId } });
    expect(await sales.rows('select deleted_at is not null as gone from sales.orders')).toEqual([{ gone: true }]);
  });

  it('keep a total that does not add up, because it is the source’s word', async () => {
    await accept(anUpsert('1', { ...order, total: '999' }));

    expect(await sales.rows('select total_minor, subtotal_minor from sales.orders')).toEqual([
      { total_minor: '999', subtotal_minor: '551' },
    ]);
  });

  it('are rejected when two lines have one key', async () => {
    const lines = [gear, { ...oil, key: 'a' }];

    const [result] = await accept(anUpsert('1', { ...order, lines }));

    expect(result).toEqual({ key: '1', status: 'rejected', reason: 'lines: the key “a” comes twice' });
  });
});
