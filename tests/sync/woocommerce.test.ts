import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { openHubInside, type HubInside } from '../support/hub/in-process.ts';
import { start, type WooTarget } from '../targets/woocommerce/index.ts';
import { ask, sync } from './support/vendure-connection.ts';
import { webhookDoor, type WebhookDoor } from './support/webhook-door.ts';

describe('a stand-in for WooCommerce, connected through the graph', () => {
  let target: WooTarget;
  let door: WebhookDoor;
  let hub: HubInside;
  let connectionId: string;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    target = await start();
    closing.unshift(target.stop);
    door = await webhookDoor();
    closing.unshift(door.close);
    hub = await openHubInside({ allowedHosts: [new URL(target.url).host], publicUrl: door.url });
    closing.unshift(hub.close);
    const receive = hub.core.runtimes.get('integration')?.receive;
    if (receive) door.open(receive);
    const { config, secrets } = target.connection();
    const { createConnection } = await ask<{
      createConnection: { connection: { id: string } | null; problems: unknown[] };
    }>(
      hub,
      `mutation ($input: CreateConnectionInput!) {
        createConnection(input: $input) { connection { id } problems { code message } } }`,
      { input: { connectorId: 'woocommerce', name: 'The shop', config, credential: secrets } },
    );
    connectionId = createConnection.connection?.id ?? JSON.stringify(createConnection.problems);
    await sync(hub, connectionId, {});
    await hub.settled();
  }, 120_000);
  afterAll(async () => {
    for (const close of closing) await close();
  }, 60_000);

  async function notes(): Promise<Record<string, unknown>> {
    const { orders } = await ask<{ orders: { nodes: { externalId: string; attributes: { note?: string } }[] } }>(
      hub,
      `{ orders(first: 100) { nodes { externalId attributes } } }`,
    );
    return Object.fromEntries(orders.nodes.map(({ externalId, attributes }) => [externalId, attributes.note]));
  }

  it('is in the graph after the first sync', async () => {
    const { contacts, products } = await ask<{ contacts: { totalCount: number }; products: { totalCount: number } }>(
      hub,
      `{ contacts(first: 1, search: "Łódź") { totalCount } products(first: 1) { totalCount } }`,
    );

    expect(Object.keys(await notes())).toHaveLength(target.shop.lists.orders.size);
    expect(products.totalCount).toBe(target.shop.lists.products.size);
    expect(contacts.totalCount).toBe(target.shop.lists.customers.size);
  });

  it('has its webhooks, each of which was tried with an unsigned ping that was answered', async () => {
    await eventually(() => target.shop.webhooks.size === 11, { timeoutMs: 20_000 });

    const pings = target.shop.sent.filter(({ topic }) => topic === 'ping');
    expect(pings).toHaveLength(11);
    expect(pings.every(({ status }) => status === 200)).toBe(true);
  }, 30_000);

  it('tells of two orders in one second under one delivery id, and both arrive', async () => {
    const [one, other] = [...target.shop.lists.orders.values()];
    if (!one || !other) throw new Error('The shop has orders.');
    for (const order of [one, other])
      Object.assign(order, { customer_note: 'twin', date_modified_gmt: target.shop.now() });
    const second = 1_714_557_600;
    await target.shop.tell('order.updated', one, second);
    await target.shop.tell('order.updated', other, second);
    await target.shop.tell('order.updated', other, second);

    const [first, twin] = target.shop.sent.slice(-3);
    expect(first?.delivery).toBe(twin?.delivery);
    await eventually(
      async () => {
        const now = await notes();
        return now[String(one.id)] === 'twin' && now[String(other.id)] === 'twin';
      },
      { timeoutMs: 20_000, everyMs: 200 },
    );
  }, 30_000);

  it('tells of a deleted order by its id alone, and it goes', async () => {
    const [gone] = [...target.shop.lists.orders.values()].slice(-1);
    if (!gone) throw new Error('The shop has orders.');
    gone['status'] = 'trash';
    await target.shop.tell('order.deleted', { id: gone.id });

    await eventually(async () => !(String(gone.id) in (await notes())), { timeoutMs: 20_000, everyMs: 200 });
  }, 30_000);

  it('takes a customer back once for one act', async () => {
    const input = { email: 'grace@woo.test', given: 'Grace', family: 'Hopper' };
    const write = async () =>
      await ask<{ writeBack: { result: { status: string; key: string } } }>(
        hub,
        `mutation ($input: WriteBackInput!) { writeBack(input: $input) { result { status key } problems { message } } }`,
        { input: { connectionId, action: 'upsertCustomer', input, idempotencyKey: 'grace-1' } },
      );
    const first = await write();

    expect(first.writeBack.result.status).toBe('OK');
    expect(await write()).toEqual(first);
    expect(target.shop.lists.customers.get(Number(first.writeBack.result.key))).toMatchObject({ first_name: 'Grace' });
  }, 30_000);
});
