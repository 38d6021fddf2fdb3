import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts } from '@tributary/connector-kit';
import { medusa } from '@tributary/connector-medusa';
import { eventually } from '../support/eventually.ts';
import { openHubInside, type HubInside } from '../support/hub/in-process.ts';
import { targetAvailable } from '../support/targets.ts';
import { MEDUSA_PROBE, start, type MedusaTarget } from '../targets/medusa/index.ts';
import { MEDUSA_OUTLINE } from '../targets/medusa/outline.ts';
import { businessEventsAfter } from './support/business-events.ts';
import { customersHere, ordersAsShown, ordersHere, productsHere } from './support/medusa-graph.ts';
import { connectNetwork, writeBack } from './support/social-graph.ts';
import { ask, sync, type SyncRequest } from './support/vendure-connection.ts';

const usable = await targetAvailable('medusa', import.meta.url, MEDUSA_PROBE);
const STREAMS = medusa.streams(medusa.config.parse({ url: 'http://shop.test' }));
const MAIN = STREAMS.filter(({ feeds }) => feeds === undefined);
const CASES = MAIN.map((stream) => ({ stream, name: stream.name, kinds: MEDUSA_OUTLINE.streams[stream.name] ?? [] }));

(usable ? describe : describe.skip)('a real Medusa, connected through the graph', () => {
  let target: MedusaTarget;
  let hub: HubInside;
  let connectionId: string;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    target = await start({ customers: 4, orders: 6 });
    closing.unshift(target.stop);
    // An hour old: what is read back for late commits must not bring what the cursor does not see.
    await target.streams['customers']?.age?.();
    hub = await openHubInside({ allowedHosts: [new URL(target.url).host] });
    closing.unshift(hub.close);
    connectionId = await connectNetwork(hub, 'medusa', target.connection());
  }, 300_000);
  afterAll(async () => {
    for (const close of closing) await close();
  }, 60_000);

  const truth = async (stream: string): Promise<Facts> => (await target.streams[stream]?.truth()) ?? new Map();
  const HERE: Readonly<Record<string, (() => Promise<Facts>) | undefined>> = {
    customers: () => customersHere(hub),
    products: () => productsHere(hub),
    orders: () => ordersHere(hub),
  };
  async function expectTruth(stream: string): Promise<void> {
    await hub.settled();
    const there = await truth(stream);
    const shown = stream === 'orders' ? ordersAsShown(there, await truth('customers')) : there;
    expect(Object.fromEntries((await HERE[stream]?.()) ?? [])).toEqual(Object.fromEntries(shown));
  }

  it('is in the graph field by field after the first sync', async () => {
    await sync(hub, connectionId, {});

    for (const { name } of MAIN) await expectTruth(name);
    expect((await truth('orders')).size).toBe(6);
  }, 120_000);

  it('has each order on the timeline of whoever bought', async () => {
    const { contacts } = await ask<{
      contacts: { nodes: readonly Record<'orders' | 'interactions', { totalCount: number }>[] };
    }>(
      hub,
      `{ contacts(first: 100) { nodes { orders(first: 1) { totalCount }
           interactions(first: 1, types: ["order.placed"]) { totalCount } } } }`,
    );

    const counts = contacts.nodes.map(({ orders, interactions }) => [orders.totalCount, interactions.totalCount]);
    expect(counts.every(([orders, entries]) => orders === entries)).toBe(true);
    expect(counts.reduce((sum, [orders = 0]) => sum + orders, 0)).toBe(6);
  });

  describe.each(CASES)('$name', ({ name, stream, kinds }) => {
    const remedyOf = (kind: string): SyncRequest => {
      const spot = stream.blindSpots.find((one) => one.kind === kind);
      return spot?.remedy === 'substream' ? { streams: [spot.stream] } : { streams: [name], mode: 'SWEEP' };
    };

    it.each(kinds)(
      '%s arrives with the next sync, or is a declared blind spot whose remedy brings it',
      async (kind) => {
        const before = await truth(name);
        await target.streams[name]?.mutate[kind]?.();
        const changedAt = Date.now();
        expect(await truth(name)).not.toEqual(before);

        // Rows younger than this are left for the next pass.
        await eventually(() => Date.now() > changedAt + (stream.cursor.settleMs ?? 0) + 100);
        await sync(
          hub,
          connectionId,
          stream.covers.includes(kind) ? { streams: MAIN.map((one) => one.name) } : remedyOf(kind),
        );

        await expectTruth(name);
      },
      60_000,
    );
  });

  it('equals a full re-read after all of that, and has nothing more to say', async () => {
    await sync(hub, connectionId, { mode: 'SWEEP' });
    for (const { name } of MAIN) await expectTruth(name);
    const { last } = await hub.core.log.head();

    await sync(hub, connectionId, {});
    await sync(hub, connectionId, { mode: 'SWEEP' });
    await hub.settled();

    expect(await businessEventsAfter(hub, last)).toEqual([]);
  }, 90_000);

  it('takes a customer back once for one act, and gives it back as a contact', async () => {
    const input = { email: 'grace@shop.test', given: 'Grace', family: 'Hopper', metadata: { rank: 'rear admiral' } };
    const act = { connectionId, action: 'upsertCustomer', input, idempotencyKey: 'grace-1' };

    const first = await writeBack(hub, act);
    const again = await writeBack(hub, act);
    await sync(hub, connectionId, { streams: ['customers'], mode: 'SWEEP' });

    expect(first).toMatchObject({ status: 'OK' });
    expect(again).toEqual(first);
    await expectTruth('customers');
  }, 60_000);
});
