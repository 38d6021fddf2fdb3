/** What the suite's checks do not ask of the simulator: throttles, bulk operations that wait or fail, tokens, conflicts. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  makeReferenceHost,
  openConnection,
  type ActionItem,
  type ActionResult,
  type ConnectionSurroundings,
  type ReferenceHost,
} from '@tributary/connector-kit';
import { shopify } from '@tributary/connector-shopify';
import { targetAvailable } from '../../support/targets.ts';
import { SHOPIFY_PROBE, start, type ShopifyTarget } from './index.ts';
import { PLENTY } from './server.ts';
import { addCustomer } from './store.ts';

const usable = await targetAvailable('shopify', import.meta.url, SHOPIFY_PROBE);

(usable ? describe : describe.skip)('the simulator of Shopify', () => {
  let target: ShopifyTarget;
  beforeAll(async () => {
    target = await start();
  }, 60_000);
  afterAll(async () => {
    await target.stop();
  });
  afterEach(() => {
    const { simulator } = target;
    simulator.setPlan(PLENTY);
    simulator.bulk.rules = { atOnce: 5, looks: 2 };
    simulator.bulk.all.clear();
  });

  const context = (surroundings: ConnectionSurroundings = {}, config: object = {}) => {
    const { config: usual, secrets } = target.connection();
    const settings = { connectionId: 'here', config: { ...(usual as object), ...config }, secrets };
    return openConnection(shopify, settings, surroundings).context;
  };
  const soon: ConnectionSurroundings = { sleep: () => Promise.resolve() };
  const hostOf = (surroundings: ConnectionSurroundings, config: object = {}): ReferenceHost =>
    makeReferenceHost(shopify, () => context(surroundings, config));
  async function expectAll(host: ReferenceHost, stream: string): Promise<void> {
    expect([...host.rows(stream).keys()].sort()).toEqual(
      [...((await target.streams[stream]?.truth()) ?? [])].map(([key]) => key).sort(),
    );
  }

  it('throttles, and everything is read all the same, with few questions in vain', async () => {
    const { simulator } = target;
    // A page of three customers is 42 points and the ids of 250 are 250.
    simulator.setPlan({ maximumAvailable: 260, restoreRate: 600 });
    const before = { ...simulator.counts };

    const host = hostOf({}, { bulk: false });
    await host.sync('customers');
    await host.sweep('customers');
    await host.sync('orders');

    await expectAll(host, 'customers');
    await expectAll(host, 'orders');
    const throttled = simulator.counts.throttled - before.throttled;
    expect(throttled).toBeGreaterThan(0);
    expect(throttled).toBeLessThan(simulator.counts.answered - before.answered);
  }, 30_000);

  describe('in bulk', () => {
    it('is waited for by the engine, never by the connector', async () => {
      const waits: number[] = [];
      const host = hostOf({ sleep: (ms) => Promise.resolve(void waits.push(ms)) });
      await host.sync('customers');

      await expectAll(host, 'customers');
      expect(waits).toHaveLength(2);
      expect(waits.every((ms) => ms > 1_000 && ms <= 2_000)).toBe(true);
    });

    it('that takes long puts the run off, and the next one waits for the same operation', async () => {
      target.simulator.bulk.rules = { atOnce: 5, looks: 6 };
      const host = hostOf(soon);

      await expect(host.sync('customers')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
      await host.sync('customers');

      await expectAll(host, 'customers');
      expect(target.simulator.bulk.all.size).toBe(1);
    });

    it('finds the shop busy with as many as it takes, and comes again later', async () => {
      target.simulator.bulk.rules = { atOnce: 0, looks: 0 };
      const host = hostOf(soon);

      await expect(host.sync('customers')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    });

    it('fails at Shopify, and everything is read by pages instead', async () => {
      target.simulator.bulk.rules = { atOnce: 5, looks: 0, fails: 'INTERNAL_SERVER_ERROR' };
      const host = hostOf(soon);
      await host.sync('orders');

      await expectAll(host, 'orders');
    });

    it('is refused to an app that may not read it', async () => {
      target.simulator.bulk.rules = { atOnce: 5, looks: 0, fails: 'ACCESS_DENIED' };

      await expect(hostOf(soon).sync('orders')).rejects.toMatchObject({ code: 'RECONNECT_NEEDED' });
    });

    it('and by pages is one and the same record, whichever road it came by', async () => {
      const [bulk, pages] = [hostOf(soon), hostOf(soon, { bulk: false })];
      for (const stream of ['customers', 'orders', 'products']) {
        await bulk.sync(stream);
        await pages.sync(stream);
        expect([...bulk.rows(stream)].sort()).toEqual([...pages.rows(stream)].sort());
      }
      const keys = [...bulk.rows('products').keys()].map((id) => id.slice('product/'.length));
      const fetched = await shopify.streams(context().config)[1]?.fetch?.(context(), keys);
      expect(fetched?.map(({ key, version }) => [key, version]).sort()).toEqual(
        [...bulk.rows('products')].map(([id, { version }]) => [id.slice('product/'.length), version]).sort(),
      );
    });
  });

  it('gives a new token when the old one has aged in the middle of a run', async () => {
    let asked = 0;
    const ageing: typeof fetch = async (url, init) => {
      asked += 1;
      if (asked === 4) target.simulator.expireTokens();
      return await fetch(url, init);
    };
    const host = hostOf({ fetch: ageing }, { bulk: false });
    await host.sync('customers');

    await expectAll(host, 'customers');
  });

  it('says what the app may not see', async () => {
    const { scopes } = target.simulator;
    target.simulator.scopes.splice(0, scopes.length, 'read_products', 'write_customers');
    const { ok, problems } = await shopify.check(context());
    target.simulator.scopes.splice(0, 2, 'read_all_orders', 'read_orders', 'read_products', 'write_customers');

    expect({ ok, problems }).toEqual({
      ok: false,
      problems: [
        'The app needs the access scope read_orders.',
        'The app does not have the access scope read_all_orders: orders older than 60 days are not shown to it.',
      ],
    });
  });

  it('says that it answers as another version than was asked for', async () => {
    const { ok, problems } = await shopify.check(context({}, { apiVersion: '2024-01' }));

    expect({ ok, problems }).toEqual({
      ok: true,
      problems: ['Shopify answers as 2026-10 and no longer as 2024-01: choose a newer version.'],
    });
  });

  describe('written', () => {
    async function run(name: string, item: Partial<ActionItem<unknown>>): Promise<ActionResult> {
      const offered = shopify.actions?.find((one) => one.name === name);
      const [result] = (await offered?.run(context(), [{ idempotencyKey: 'key', input: {}, ...item }])) ?? [];
      if (!result) throw new Error('There is no result.');
      return result;
    }

    it('keeps what it does not name, and replaces the lists that it does', async () => {
      const { store } = target.simulator;
      const { id } = addCustomer(store, { email: 'kept@shop.test', firstName: 'Kept', note: 'old', tags: ['a', 'b'] });

      await run('upsertCustomer', { input: { email: 'kept@shop.test', family: 'New', tags: ['c'] } });

      expect(store.customers.get(id)).toMatchObject({ firstName: 'Kept', lastName: 'New', note: 'old', tags: ['c'] });
    });

    it('on the ground of an older version is a conflict, and changes nothing', async () => {
      const { store } = target.simulator;
      const first = await run('upsertCustomer', { input: { email: 'contested@shop.test', given: 'Mine' } });
      if (first.status !== 'ok') throw new Error(JSON.stringify(first));
      const customer = store.customers.get(Number(first.key));
      // Consent does not move the customer's time, and is a change all the same.
      Object.assign(customer ?? {}, { marketingState: 'SUBSCRIBED' });
      const item = { expectedVersion: first.version ?? '' };

      const input = { key: first.key, email: 'contested@shop.test', given: 'Stale' };
      expect(await run('upsertCustomer', { ...item, input })).toMatchObject({ status: 'conflict' });
      expect(await run('deleteCustomer', { ...item, input: { key: first.key } })).toMatchObject({ status: 'conflict' });
      expect(customer).toMatchObject({ firstName: 'Mine' });
    });

    it('is refused with Shopify’s own words, and says when nobody is there', async () => {
      const taken = { key: await keyOf('one@shop.test'), email: 'buyer0@shop.test' };
      const phone = { email: 'two@shop.test', phone: '030 12' };

      expect(await run('upsertCustomer', { input: taken })).toMatchObject({ status: 'invalid', fields: ['email'] });
      expect(await run('upsertCustomer', { input: phone })).toMatchObject({
        status: 'invalid',
        reason: 'Phone is invalid',
      });
      expect(await run('upsertCustomer', { input: { key: '1', email: 'x@shop.test' } })).toEqual({ status: 'gone' });
      expect(await run('deleteCustomer', { input: { key: '1' } })).toEqual({ status: 'gone' });
    });

    it('deletes, but nobody who has ordered', async () => {
      const { store } = target.simulator;
      const ordered = [...store.orders.values()].find(({ customerId }) => customerId !== null)?.customerId ?? 0;
      const key = await keyOf('unwanted@shop.test');

      expect(await run('deleteCustomer', { input: { key } })).toEqual({ status: 'ok', key });
      expect(await run('deleteCustomer', { input: { key: String(ordered) } })).toMatchObject({ status: 'invalid' });
      expect(store.customers.has(ordered)).toBe(true);
    });

    async function keyOf(email: string): Promise<string> {
      const made = await run('upsertCustomer', { input: { email } });
      return made.status === 'ok' ? made.key : '';
    }
  });

  it('keeps one subscription for each topic, whatever somebody else has left there, and takes back its own only', async () => {
    const { webhooks } = target.simulator;
    const offered = shopify.webhooks?.(context().config);
    const url = 'http://127.0.0.1:9/webhooks/here';
    webhooks.subscribe('CARTS_CREATE', url, []);
    webhooks.subscribe('ORDERS_CREATE', 'http://127.0.0.1:9/somebody-else', []);

    const first = await offered?.ensure?.(context(), { url, secret: '' });
    const again = await offered?.ensure?.(context(), { url, secret: '' });

    expect(first?.map(({ topic }) => topic)).toEqual(offered?.topics);
    expect(again).toEqual(first);
    const present = [...webhooks.subscriptions.values()];
    expect(present.filter(({ uri }) => uri === url)).toHaveLength(offered?.topics.length ?? 0);
    expect(present.filter(({ uri }) => uri !== url)).toHaveLength(1);

    for (let times = 0; times < 2; times += 1) await offered?.remove?.(context(), { url, subscriptions: again ?? [] });
    expect([...webhooks.subscriptions.values()].map(({ uri }) => uri)).toEqual(['http://127.0.0.1:9/somebody-else']);
  });
});
