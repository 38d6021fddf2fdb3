import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts } from '@tributary/connector-kit';
import { tryton } from '@tributary/connector-tryton';
import { openHubInside, type HubInside } from '../support/hub/in-process.ts';
import { targetAvailable } from '../support/targets.ts';
import { start, TRYTON_PROBE, type TrytonTarget } from '../targets/tryton/index.ts';
import { invoicesHere, opportunitiesHere, ordersHere, partiesHere, productsHere } from './support/tryton-graph.ts';
import { ask, sync } from './support/vendure-connection.ts';

const usable = await targetAvailable('tryton', import.meta.url, TRYTON_PROBE);
const STREAMS = tryton.streams(tryton.config.parse({ url: 'http://erp.test', database: 'erp' }));
const MAIN = STREAMS.filter(({ feeds }) => feeds === undefined).map(({ name }) => name);

(usable ? describe : describe.skip)('a real Tryton, connected through the graph', () => {
  let target: TrytonTarget;
  let hub: HubInside;
  let connectionId: string;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    target = await start();
    closing.unshift(target.stop);
    hub = await openHubInside({ allowedHosts: [new URL(target.url).host] });
    closing.unshift(hub.close);
    connectionId = await connect();
  }, 600_000);
  afterAll(async () => {
    for (const close of closing) await close();
  }, 60_000);

  async function connect(): Promise<string> {
    const { config, secrets } = target.connection();
    const { createConnection } = await ask<{
      createConnection: { connection: { id: string } | null; problems: unknown };
    }>(
      hub,
      `mutation ($input: CreateConnectionInput!) {
        createConnection(input: $input) { connection { id } problems { code message } } }`,
      { input: { connectorId: 'tryton', name: 'The books', config, authId: 'password', credential: secrets } },
    );
    if (!createConnection.connection) throw new Error(JSON.stringify(createConnection.problems));
    return createConnection.connection.id;
  }

  const HERE: Readonly<Record<string, () => Promise<Facts>>> = {
    parties: () => partiesHere(hub, connectionId),
    products: () => productsHere(hub),
    sales: () => ordersHere(hub, connectionId),
    opportunities: () => opportunitiesHere(hub, connectionId),
    invoices: () => invoicesHere(hub, connectionId),
  };
  async function expectTruth(stream: string): Promise<void> {
    await hub.settled();
    const there = (await target.streams[stream]?.truth()) ?? new Map<string, unknown>();
    const here = (await HERE[stream]?.()) ?? new Map<string, unknown>();

    const expected = Object.fromEntries([...there].map(([key, fact]) => asInGraph(key, fact)));
    expect(there.size).toBeGreaterThan(0);
    expect(Object.fromEntries([...here].map(([key, fact]) => [key, withCustomer(fact, expected[key])]))).toEqual(
      expected,
    );
  }

  it('answers a check with what is there', async () => {
    const { checkConnection } = await ask<{ checkConnection: { result: unknown } }>(
      hub,
      `mutation ($input: CheckConnectionInput!) { checkConnection(input: $input) { result { ok account problems } } }`,
      { input: { id: connectionId } },
    );

    const account = expect.stringContaining('4 products, 6 sales, 4 opportunities, 4 invoices') as unknown;
    expect(checkConnection.result).toMatchObject({ ok: true, problems: [], account });
  });

  it('is in the graph field by field after the first sync', async () => {
    await sync(hub, connectionId, {});

    for (const name of MAIN) await expectTruth(name);
  }, 300_000);

  it('shows the order and the invoice of one customer in one timeline', async () => {
    await hub.settled();
    const { contacts } = await ask<{ contacts: { nodes: readonly { interactions: { nodes: readonly unknown[] } }[] } }>(
      hub,
      `{ contacts(first: 5, search: "Buyer 0") { nodes { interactions(first: 10) { nodes { type channel direction subject } } } } }`,
    );

    expect(contacts.nodes[0]?.interactions.nodes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'order.placed' }),
        expect.objectContaining({ type: 'invoice', channel: 'erp', direction: 'OUTBOUND' }),
      ]),
    );
  });

  it('is equal again after every kind of change, one sync and the declared remedies', async () => {
    let changes = 0;
    for (const name of MAIN) {
      for (const change of Object.values(target.streams[name]?.mutate ?? {})) {
        await change();
        changes += 1;
      }
    }
    expect(changes).toBeGreaterThan(50);

    await sync(hub, connectionId, {});
    await sync(hub, connectionId, { streams: MAIN, mode: 'SWEEP' });

    for (const name of MAIN) await expectTruth(name);
    const { connection } = await ask<{ connection: unknown }>(
      hub,
      `query ($id: ID!) { connection(id: $id) { status openDeadLetterCount } }`,
      { id: connectionId },
    );
    expect(connection).toEqual({ status: 'ACTIVE', openDeadLetterCount: 0 });
  }, 900_000);

  describe('write-back', () => {
    const grace = { name: 'Grace Brewster Hopper', email: 'grace@erp.test', phone: '+4930555123' };
    const emailsOf = async (key: string): Promise<unknown> =>
      await target.sql.rows(
        `select p.name, m.value from party_party p join party_contact_mechanism m on m.party = p.id
         where p.id = ? and m.type = 'email'`,
        key,
      );

    it('appears in Tryton, once for one key, and comes back as a contact', async () => {
      const call = { action: 'upsertParty', input: grace, idempotencyKey: 'grace-1' };
      const first = await writeBack(call);
      const again = await writeBack(call);

      expect(first).toMatchObject({ status: 'OK', reason: null });
      expect(again).toEqual(first);
      expect(await emailsOf(first.key)).toEqual([{ name: grace.name, value: grace.email }]);
      await sync(hub, connectionId, { streams: ['parties'] });
      await expectTruth('parties');
    }, 120_000);

    it('whose answer was lost finds its own work when it is made again under another key', async () => {
      const input = { reference: 'HUB-1', party: '2', lines: [{ product: '1', quantity: 2 }] };
      const first = await writeBack({ action: 'upsertDraftSale', input });
      const again = await writeBack({ action: 'upsertDraftSale', input });

      expect(again).toMatchObject({ status: 'OK', key: first.key, version: first.version });
      expect(await target.sql.rows('select count(*) as n from sale_sale where reference = ?', 'HUB-1')).toEqual([
        { n: 1 },
      ]);
    }, 120_000);

    it('that is based on an older version than Tryton’s is refused as a conflict and changes nothing', async () => {
      const { key, version } = await writeBack({ action: 'upsertParty', input: grace });
      const phone = await target.sql.rows(
        `select id from party_contact_mechanism where party = ? and type = 'phone'`,
        key,
      );
      // Not the party itself: its own stamp does not move.
      await target.books.write('party.contact_mechanism', Number(phone[0]?.['id']), { value: '+49 30 777' });

      const stale = await writeBack({
        action: 'upsertParty',
        input: { ...grace, key, name: 'Gracie' },
        expectedVersion: version,
      });

      expect(stale.status).toBe('CONFLICT');
      expect(await emailsOf(key)).toEqual([{ name: grace.name, value: grace.email }]);
    }, 120_000);

    it('of a deal is a lead in Tryton', async () => {
      const input = { reference: 'DEAL-1', title: 'New roof', party: '2', amount: '1200.50', probability: 30 };
      const { status, key } = await writeBack({ action: 'upsertOpportunity', input });

      expect(status).toBe('OK');
      const fields = 'state, description, party, amount, conversion_probability as probability';
      expect(await target.sql.rows(`select ${fields} from sale_opportunity where id = ?`, key)).toEqual([
        { state: 'lead', description: 'New roof', party: 2, amount: '1200.50', probability: 0.3 },
      ]);
    }, 120_000);

    interface Written {
      readonly id: string;
      readonly status: string;
      readonly key: string;
      readonly version: string;
      readonly reason: string | null;
    }
    async function writeBack(fields: Record<string, unknown>): Promise<Written> {
      const answer = await ask<{ writeBack: { result: Written | null; problems: unknown[] } }>(
        hub,
        `mutation ($input: WriteBackInput!) {
          writeBack(input: $input) { result { id status key version reason } problems { code message } } }`,
        { input: { connectionId, ...fields } },
      );
      if (!answer.writeBack.result) throw new Error(JSON.stringify(answer.writeBack.problems));
      return answer.writeBack.result;
    }
  });
});

/** The truth as the graph says it: its lines have ids of the hub's own, its stages are the hub's. */
function asInGraph(key: string, fact: unknown): [string, unknown] {
  const fields = fact as Record<string, unknown>;
  if (key.startsWith('order/')) {
    const { lines, updatedAt: _, ...order } = fields;
    return [key, { ...order, lines: (lines as unknown[][]).map(([, ...line]) => line) }];
  }
  if (key.startsWith('deal/')) {
    const { title, customer, amount, number, outcome } = fields;
    return [key, { title, amount, number, customer, status: outcome }];
  }
  if (key.startsWith('interaction/')) {
    const { number, state, customer, at, total, order } = fields;
    return [`invoice/${String(number)}`, { at, state, total, about: order === null ? null : 'Order', customer }];
  }
  return [key, fact];
}

/** A customer of the hub may be several parties: then it is shown as the one that it should be, if it is. */
function withCustomer(fact: unknown, expected: unknown): unknown {
  const { customer, ...fields } = fact as { readonly customer?: readonly unknown[] };
  const wanted = (expected as { readonly customer?: unknown } | undefined)?.customer;
  if (customer === undefined) return fact;
  return { ...fields, customer: customer.includes(wanted) ? wanted : customer };
}
