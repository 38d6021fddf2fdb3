/** Imports of products, orders, leads, deals and tickets, with customers that only they name: taken back like those of people. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { derivedId, fromPublicId, toPublicId } from '@tributary/platform';
import { tributary } from '../support/hub/index.ts';
import { businessState } from '../support/business-state.ts';
import { killedAt, openImporting, type ImportReport, type Importing } from './import/run-import.ts';

// Every import is a process that loads the hub.
jest.setTimeout(240_000);

const ROWS = 700;
const amount = { money: { column: 'Amount', currency: 'EUR' } };
const minor = { minor: { column: 'Amount', currency: 'EUR' } };
const guest = { 'contact.emails.0.address': '@Mail', 'contact.names.full': '@Name' };
/** What one row says, of each kind. */
const MAPPING = {
  records: [
    { kind: 'person', key: '@Person', when: '@Person', fields: { 'names.full': '@Name', 'emails.0.address': '@Mail' } },
    { kind: 'product', key: '@Product', when: '@Product', fields: { name: '@Title', price: amount } },
    {
      kind: 'order',
      key: '@Order',
      when: '@Order',
      fields: {
        ...guest,
        number: '@Order',
        placedAt: { column: 'At', date: 'iso' },
        state: '@State',
        currency: { const: 'EUR' },
        total: minor,
        'lines.0.key': { const: '1' },
        'lines.0.title': '@Title',
        'lines.0.product.key': '@Product',
        'lines.0.quantity': { const: '1' },
        'lines.0.unitPrice': minor,
        'lines.0.total': minor,
      },
    },
    {
      kind: 'ticket',
      key: '@Ticket',
      when: '@Ticket',
      fields: {
        ...guest,
        subject: '@Title',
        body: '@Title',
        openedAt: { column: 'At', date: 'iso' },
        'order.key': '@Order',
      },
    },
    {
      kind: 'deal',
      key: '@Deal',
      when: '@Deal',
      fields: {
        title: '@Title',
        amount,
        stage: '@Stage',
        'customer.kind': { const: 'person' },
        'customer.key': '@Person',
      },
    },
    { kind: 'lead', key: '@Lead', when: '@Lead', fields: { ...guest, title: '@Title', value: amount } },
  ],
};

function rows(count: number, edition: 'old' | 'new'): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const id = String(index);
    // Some buy twice, and some ask who have bought.
    const who = String(index % 3 === 0 ? index : index % 100);
    const isOld = edition === 'old';
    const state = isOld || index % 2 === 0 ? 'PLACED' : 'PAID';
    const stage = isOld ? 'New' : index % 2 === 0 ? 'Proposal' : 'Negotiation';
    return [
      index % 5 === 0 ? `c${id}` : '',
      index % 4 === 0 ? `p${id}` : '',
      `o${id}`,
      index % 2 === 0 ? `t${id}` : '',
      index % 5 === 0 ? `d${id}` : '',
      index % 7 === 0 ? `l${id}` : '',
      `Guest ${who}`,
      `guest${who}@example.com`,
      `${isOld ? 'Lamp' : 'Chair'} ${id}`,
      `${String(index)}.50`,
      state,
      stage,
      '2024-05-01T10:00:00Z',
    ].join();
  });
  return ['Person,Product,Order,Ticket,Deal,Lead,Name,Mail,Title,Amount,State,Stage,At', ...lines, ''].join('\n');
}

let importing: Importing;
let map: string;

async function imported(content: string, source = 'shop'): Promise<ImportReport> {
  const file = await importing.file('all.csv', content);
  const args = ['import', file, '--map', map, '--source', source, '--no-outcome', '--json'];
  const { stdout } = await tributary(importing.env, args);
  const [report = ''] = stdout.split('\n');
  return JSON.parse(report) as ImportReport;
}

async function oneRow(schema: string, text: string, values: readonly unknown[]): Promise<readonly unknown[]> {
  const rows = await importing.hub.core.databases.get(schema)?.query({ text, values });
  return rows?.[0] ?? [];
}

async function state(): Promise<Record<string, string>> {
  await importing.hub.settled();
  return await businessState(importing.hub.core.databases);
}

async function reverted(
  runId = '',
): Promise<{ code: number; report: { kept: { kind: string; key: string; reason: string }[] } }> {
  const { stdout, code } = await tributary(importing.env, ['import', 'revert', runId, '--json']);
  const [report = ''] = stdout.split('\n');
  return { code, report: JSON.parse(report) as { kept: { kind: string; key: string; reason: string }[] } };
}

beforeAll(async () => {
  importing = await openImporting();
  map = await importing.file('map.json', JSON.stringify(MAPPING));
});
afterAll(async () => {
  await importing.close();
});

describe('an import of every kind of record', () => {
  it('taken back, killed at that too, leaves every table of every subgraph as it was', async () => {
    await imported(rows(100, 'old'));
    const before = await state();
    const { counts, runId = '' } = await imported(rows(ROWS, 'new'));
    expect(counts).toMatchObject({ rejected: 0 });
    expect(counts.created).toBeGreaterThan(1_000);
    expect(counts.updated).toBeGreaterThan(150);
    const after = await state();
    const changed = Object.keys(before).filter((table) => after[table] !== before[table]);
    expect(changed).toEqual(
      expect.arrayContaining([
        'analytics.customer_totals',
        'analytics.rollups',
        'contact.contacts',
        'contact.interactions',
        'sales.deal_stage_changes',
        'sales.deals',
        'sales.leads',
        'sales.order_lines',
        'sales.orders',
        'sales.products',
        'service.messages',
        'service.tickets',
      ]),
    );
    await killedAt(importing, ['import', 'revert', runId, '--json'], { removed: 400, runId });

    const { code, report } = await reverted(runId);

    expect({ code, kept: report.kept }).toEqual({ code: 0, kept: [] });
    expect(await state()).toEqual(before);
  });

  it('leaves what people changed since, and the customers, the timeline and the figures of it', async () => {
    const { runId = '' } = await imported(rows(20, 'new').replaceAll('guest', 'visitor'), 'other');
    await importing.hub.settled();
    const [connectionId] = await oneRow(
      'integration',
      'select connection_id from integration.sync_runs where id = $1',
      [fromPublicId(runId, 'sync_run')],
    );
    const dealId = toPublicId('deal', derivedId(String(connectionId), 'deal', 'd5'));
    const contactId = toPublicId('contact', derivedId(String(connectionId), 'person', 'c5'));
    const { result: renamed } = await importing.hub.run(
      'mutation ($input: UpdateDealInput!) { updateDeal(input: $input) { problems { code } } }',
      { input: { dealId, title: 'Six chairs' } },
    );
    expect(renamed.data?.['updateDeal']).toEqual({ problems: [] });

    const { code, report } = await reverted(runId);
    await importing.hub.settled();

    expect(code).toBe(1);
    expect(report.kept.map(({ kind, key, reason }) => [kind, key, reason])).toEqual([
      ['deal', 'd5', 'it was changed again since, by people, a later import or a sync'],
      ['person', 'c5', 'orders, tickets or other entries of the timeline refer to the customer'],
    ]);
    const { result } = await importing.hub.run(
      `query ($id: ID!) { contact(id: $id) { primaryEmail sourceRecords { externalId } deals(first: 5) { nodes { title } }
        interactions(first: 5) { nodes { type } } orders(first: 1) { totalCount } tickets(first: 1) { totalCount }
        metrics { orderCount openDealCount } } }`,
      { id: contactId },
    );
    expect(JSON.parse(JSON.stringify(result.data))).toEqual({
      contact: {
        primaryEmail: 'visitor5@example.com',
        sourceRecords: [{ externalId: 'c5' }],
        deals: { nodes: [{ title: 'Six chairs' }] },
        interactions: { nodes: [{ type: 'deal.created' }] },
        orders: { totalCount: 0 },
        tickets: { totalCount: 0 },
        metrics: { orderCount: 0, openDealCount: 1 },
      },
    });
  });
});
