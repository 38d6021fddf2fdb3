import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts } from '@tributary/connector-kit';
import { eventually } from '../support/eventually.ts';
import { openHubInside, type HubInside } from '../support/hub/in-process.ts';
import { targetAvailable } from '../support/targets.ts';
import { SHOPIFY_PROBE, start, type ShopifyTarget } from '../targets/shopify/index.ts';
import { SHOPIFY_OUTLINE } from '../targets/shopify/outline.ts';
import { customerFacts, orderFacts, productFacts } from '../targets/shopify/truth.ts';
import { businessEventsAfter } from './support/business-events.ts';
import { ordersHere, peopleHere, productsHere } from './support/shop-graph.ts';
import { ask, sync } from './support/vendure-connection.ts';
import { webhookDoor, type WebhookDoor } from './support/webhook-door.ts';

const usable = await targetAvailable('shopify', import.meta.url, SHOPIFY_PROBE);
const STREAMS = Object.keys(SHOPIFY_OUTLINE.streams);
/** The shop's clock is behind by more than a change is left to settle: nothing has to be waited for. */
const BEHIND_MS = 60_000;

(usable ? describe : describe.skip)('a simulated Shopify, connected through the graph', () => {
  let target: ShopifyTarget;
  let door: WebhookDoor;
  let hub: HubInside;
  let connectionId: string;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    target = await start({ behindMs: BEHIND_MS, customers: 6, orders: 5 });
    closing.unshift(target.stop);
    // An hour old: what is read back for late commits must not bring what the cursor does not see.
    await target.streams['customers']?.age?.();
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
      { input: { connectorId: 'shopify', name: 'The shop', config, authId: 'app', credential: secrets } },
    );
    connectionId = createConnection.connection?.id ?? JSON.stringify(createConnection.problems);
  }, 240_000);
  afterAll(async () => {
    for (const close of closing) await close();
  }, 60_000);

  const HERE: Readonly<Record<string, () => Promise<Facts>>> = {
    customers: () => peopleHere(hub, connectionId, customerFacts),
    products: () => productsHere(hub, productFacts),
    orders: () => ordersHere(hub, connectionId, orderFacts),
  };
  /** A contact's own address wins over the one on the order, the graph has times of its own, and entries of one second have no order. */
  function comparable(facts: Facts): Record<string, unknown> {
    return Object.fromEntries(
      [...facts].map(([key, fact]) => {
        const { updatedAt: _, email, history, ...rest } = fact as Record<string, unknown>;
        if (!Array.isArray(history)) return [key, { ...rest, email }];
        return [key, { ...rest, history: history.map((entry) => JSON.stringify(entry)).sort() }];
      }),
    );
  }
  async function expectTruth(): Promise<void> {
    await hub.settled();
    for (const name of STREAMS) {
      const there = comparable((await target.streams[name]?.truth()) ?? new Map());
      expect({ [name]: comparable((await HERE[name]?.()) ?? new Map()) }).toEqual({ [name]: there });
    }
  }
  async function isTruth(): Promise<boolean> {
    return await expectTruth().then(
      () => true,
      () => false,
    );
  }

  it('is in the graph field by field after the first sync, which reads in bulk', async () => {
    await sync(hub, connectionId, {});

    await expectTruth();
    expect(target.simulator.bulk.all.size).toBe(STREAMS.length);
  }, 90_000);

  it('has subscribed each of its topics once, at the hub', async () => {
    await eventually(() => target.simulator.webhooks.subscriptions.size > 0, { timeoutMs: 20_000 });
    const subscriptions = [...target.simulator.webhooks.subscriptions.values()];

    expect(new Set(subscriptions.map(({ topic }) => topic)).size).toBe(subscriptions.length);
    expect(subscriptions.every(({ uri }) => uri.startsWith(`${door.url}/webhooks/`))).toBe(true);
  }, 30_000);

  it('tells of changes and deletes by itself, before anybody asks', async () => {
    await eventually(() => target.simulator.webhooks.subscriptions.size === 13, { timeoutMs: 20_000 });
    for (const [stream, kind] of [
      ['customers', 'edited'],
      ['customers', 'consentChanged'],
      ['customers', 'deleted'],
      ['orders', 'fulfilled'],
      ['orders', 'delivered'],
      ['orders', 'deleted'],
      ['products', 'priceChanged'],
    ] as const) {
      await target.streams[stream]?.mutate[kind]?.();
    }
    await target.simulator.webhooks.settled();

    expect(target.simulator.webhooks.delivered.every(({ status }) => status === 200)).toBe(true);
    expect(await eventually(isTruth, { timeoutMs: 30_000, everyMs: 500 })).toBe(true);
  }, 60_000);

  it('refuses what is not signed by the app', async () => {
    const [{ uri } = { uri: '' }] = target.simulator.webhooks.subscriptions.values();
    const headers = { 'x-shopify-topic': 'customers/delete', 'x-shopify-hmac-sha256': 'Zm9yZ2Vk' };

    expect((await fetch(uri, { method: 'POST', headers, body: '{"id":1}' })).status).toBe(401);
  });

  it('is equal again after every kind of change, whose notices were all lost, and the remedies', async () => {
    target.simulator.webhooks.loses = 1;
    let changes = 0;
    for (const name of STREAMS) {
      for (const change of Object.values(target.streams[name]?.mutate ?? {})) {
        await change();
        changes += 1;
      }
    }
    expect(changes).toBe(27);

    await sync(hub, connectionId, {});
    await sync(hub, connectionId, { streams: STREAMS, mode: 'SWEEP' });

    await expectTruth();
  }, 120_000);

  it('has nothing more to say after all of that', async () => {
    const { last } = await hub.core.log.head();
    await sync(hub, connectionId, {});
    await sync(hub, connectionId, { mode: 'SWEEP' });
    await hub.settled();

    expect(await businessEventsAfter(hub, last)).toEqual([]);
  }, 90_000);

  it('takes a customer back once for one act, and gives it back as a contact', async () => {
    const input = { email: 'grace@shop.test', given: 'Grace', family: 'Hopper', tags: ['navy'] };
    const write = async () =>
      await ask<{ writeBack: { result: { status: string; key: string } } }>(
        hub,
        `mutation ($input: WriteBackInput!) { writeBack(input: $input) { result { status key } problems { message } } }`,
        { input: { connectionId, action: 'upsertCustomer', input, idempotencyKey: 'grace-1' } },
      );
    const first = await write();
    const again = await write();

    expect(first.writeBack.result.status).toBe('OK');
    expect(again).toEqual(first);
    await sync(hub, connectionId, { streams: ['customers'] });
    await expectTruth();
    expect((await HERE['customers']?.())?.get(`person/${first.writeBack.result.key}`)).toMatchObject({
      tags: ['navy'],
    });
  }, 60_000);
});
