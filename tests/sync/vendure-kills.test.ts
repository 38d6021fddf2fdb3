import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts } from '@tributary/connector-kit';
import pg from 'pg';
import { hubProgram } from '../support/bundle.ts';
import { eventually } from '../support/eventually.ts';
import { openHubInside, type HubInside } from '../support/hub/in-process.ts';
import { startProcess, type HubProcess } from '../support/hub/process.ts';
import { targetAvailable } from '../support/targets.ts';
import { start, VENDURE_PROBE, type VendureTarget } from '../targets/vendure/index.ts';
import { KINDS, openGates, POINTS, type Gates, type Kind } from './support/gates.ts';
import { ordersHere, peopleHere, productsHere, withoutKeys } from './support/graph-facts.ts';
import { ask, connect } from './support/vendure-connection.ts';

const usable = await targetAvailable('vendure', import.meta.url, VENDURE_PROBE);
const CUSTOMERS = 4;
const ORDERS = 4;
/** The target asks for pages of three rows. */
const MOST_PER_BATCH = 3;

(usable ? describe : describe.skip)('the first sync of a real Vendure by a worker that is killed', () => {
  let target: VendureTarget;
  /** Answers queries only: what runs in the background runs in the worker. */
  let hub: HubInside;
  let gates: Gates;
  let worker: HubProcess;
  let database: pg.Client;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    target = await start({ customers: CUSTOMERS, orders: ORDERS });
    closing.unshift(target.stop);
    await spreadTimes(target);
    hub = await openHubInside({ allowedHosts: [new URL(target.url).host], hasBackground: false });
    closing.unshift(hub.close);
    gates = await openGates(hub.core.databaseUrl);
    closing.unshift(gates.close);
    database = new pg.Client(hub.core.databaseUrl);
    await database.connect();
    closing.unshift(async () => await database.end());
  }, 180_000);
  afterAll(async () => {
    for (const close of closing) await close();
  }, 60_000);

  const truth = async (stream: string): Promise<Facts> => (await target.streams[stream]?.truth()) ?? new Map();

  it('at every batch boundary ends equal to the server’s truth, with nothing twice', async () => {
    const there = { person: await truth('customers'), product: await truth('products'), order: await truth('orders') };
    const sizes = { person: there.person.size, product: there.product.size, order: there.order.size };
    await gates.shut(POINTS[0]);
    worker = await startWorker(hub, target);
    closing.unshift(worker.stop);
    const connectionId = await connect(hub, target, 1);

    const kills = await killAtEveryBoundary(sizes);
    await gates.open();

    await eventually(
      async () => {
        expect(Object.fromEntries(await peopleHere(hub, connectionId))).toEqual(Object.fromEntries(there.person));
        expect(Object.fromEntries(await productsHere(hub))).toEqual(Object.fromEntries(there.product));
        expect(Object.fromEntries(await ordersHere(hub, connectionId))).toEqual(
          Object.fromEntries(withoutKeys(there.order)),
        );
        return true;
      },
      { timeoutMs: 60_000, everyMs: 250 },
    );
    for (const kind of KINDS) {
      const [first, ...others] = POINTS.map((point) => kills.get(`${kind} ${point}`) ?? 0);
      expect(first).toBeGreaterThanOrEqual(Math.ceil(sizes[kind] / MOST_PER_BATCH));
      expect({ kind, others }).toEqual({ kind, others: [first, first] });
    }
    await expectNothingTwice(sizes);
  }, 600_000);

  /** Each round ends all shelves at one point at once; the next one begins where this one was cut off. */
  async function killAtEveryBoundary(sizes: Readonly<Record<Kind, number>>): Promise<Map<string, number>> {
    const kills = new Map<string, number>();
    for (let round = 0; ; round += 1) {
      const point = POINTS[round % POINTS.length] ?? POINTS[0];
      const { waiting } = await eventually(
        async () => {
          const state = await gates.state(sizes);
          const missing = state.unfinished.filter((kind) => !state.waiting.includes(kind));
          if (missing.length > 0) throw new Error(`Unfinished, and not at the gate “${point}”: ${missing.join(', ')}`);
          return state;
        },
        { timeoutMs: 60_000, everyMs: 20 },
      );
      if (waiting.length === 0) return kills;
      await worker.kill();
      for (const kind of waiting) kills.set(`${kind} ${point}`, (kills.get(`${kind} ${point}`) ?? 0) + 1);
      await gates.open();
      await gates.shut(POINTS[(round + 1) % POINTS.length] ?? POINTS[0]);
      // The lease of a dead reader runs out by itself, and a sweep would bring what a kill has lost: neither is wanted.
      await database.query('update integration.streams set lease_until = now(), next_sweep_at = null');
      await worker.restart();
    }
  }

  async function expectNothingTwice(sizes: Readonly<Record<Kind, number>>): Promise<void> {
    const envelopes = await database.query<{ kind: Kind; rows: number; items: number }>(
      `select kind, count(*)::int as rows, count(distinct key)::int as items from integration.raw_records group by kind`,
    );
    expect(Object.fromEntries(envelopes.rows.map(({ kind, rows, items }) => [kind, { rows, items }]))).toEqual(
      Object.fromEntries(KINDS.map((kind) => [kind, { rows: sizes[kind], items: sizes[kind] }])),
    );
    const told = await database.query<{ type: string; times: number; entities: number }>(
      `select type, count(*)::int as times, count(distinct entity_id)::int as entities from log.event
       where type in ('contact.created', 'product.created', 'order.placed') group by type order by type`,
    );
    expect(told.rows).toEqual([
      { type: 'contact.created', times: sizes.person, entities: sizes.person },
      { type: 'order.placed', times: sizes.order, entities: sizes.order },
      { type: 'product.created', times: sizes.product, entities: sizes.product },
    ]);
    await eventually(
      async () => {
        const { contacts } = await ask<{
          contacts: { nodes: Record<'orders' | 'interactions', { totalCount: number }>[] };
        }>(
          hub,
          `{ contacts(first: 100) { nodes { orders(first: 1) { totalCount } interactions(first: 1) { totalCount } } } }`,
        );
        const sum = (field: 'orders' | 'interactions'): number =>
          contacts.nodes.reduce((total, contact) => total + contact[field].totalCount, 0);
        expect({ orders: sum('orders'), interactions: sum('interactions') }).toEqual({
          orders: sizes.order,
          interactions: sizes.order,
        });
        return true;
      },
      { timeoutMs: 30_000, everyMs: 250 },
    );
    await eventually(async () => {
      const open = await database.query(`select from integration.sync_runs where status <> 'SUCCEEDED'`);
      return open.rowCount === 0;
    });
  }
});

/** An hour between any two rows: what is read back for late commits must not bring what a kill has lost. */
async function spreadTimes({ database }: VendureTarget): Promise<void> {
  for (const table of ['customer', 'product', 'product_variant', '"order"']) {
    const placed = table === '"order"' ? `, "orderPlacedAt" = "orderPlacedAt" - id * interval '1 hour'` : '';
    await database.query(`update ${table} set "updatedAt" = "updatedAt" - id * interval '1 hour'${placed}`);
  }
}

async function startWorker({ core }: HubInside, target: VendureTarget): Promise<HubProcess> {
  return await startProcess({
    name: 'worker',
    command: [await hubProgram(), 'start', 'worker'],
    env: {
      DATABASE_URL: core.databaseUrl,
      // The same folder holds the same secrets.
      TRIBUTARY_DATA_DIR: core.config.dataDir,
      TRIBUTARY_DEMO: '0',
      TRIBUTARY_ALLOWED_HOSTS: new URL(target.url).host,
    },
  });
}
