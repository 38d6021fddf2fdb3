import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkPartition } from '@tributary/contact';
import { ROOT } from '../support/hub/process.ts';
import { targetAvailable } from '../support/targets.ts';
import { everyNode, writtenSoFar } from './import/graph.ts';
import { linesByOrder, orderTotal, usCents } from './import/northwind.ts';
import { readCsv, type CsvRow } from './import/read-csv.ts';
import { openImporting, readyMapping, tally, type Imported, type Importing } from './import/run-import.ts';

const DATA = path.resolve(ROOT, '../shared/data/crm');
const withData = (await targetAvailable('crm-data', import.meta.url, {
  name: 'crm-data',
  missing: () => (existsSync(DATA) ? undefined : 'the sample data is not beside the project'),
}))
  ? describe
  : describe.skip;

/** File, mapping, source, and the records a row gives. */
const FILES = [
  ['northwind_customers', 'northwind-customers', 'northwind', ['company', 'person']],
  ['northwind_products', 'northwind-products', 'northwind', ['product']],
  ['northwind_orders', 'northwind-orders', 'northwind', ['order']],
  ['aw_prospective_buyers', 'adventureworks-buyers', 'adventureworks', ['person']],
] as const;
type FileName = (typeof FILES)[number][0] | 'northwind_order_details';

let importing: Importing;
let csv: Readonly<Record<FileName, readonly CsvRow[]>>;
const first = new Map<string, Imported>();
const second = new Map<string, Imported>();
let written: [before: unknown, after: unknown];

async function importAll(into: Map<string, Imported>): Promise<void> {
  for (const [file, mapping, source] of FILES) {
    into.set(file, await importing.run(path.join(DATA, `${file}.csv`), readyMapping(mapping), ['--source', source]));
  }
  await importing.hub.settled();
}

withData('importing the sample data', () => {
  beforeAll(async () => {
    const read = async (name: FileName): Promise<CsvRow[]> => await readCsv(path.join(DATA, `${name}.csv`));
    csv = {
      northwind_customers: await read('northwind_customers'),
      northwind_products: await read('northwind_products'),
      northwind_orders: await read('northwind_orders'),
      northwind_order_details: await read('northwind_order_details'),
      aw_prospective_buyers: await read('aw_prospective_buyers'),
    };
    importing = await openImporting();
    await importAll(first);
    const before = await writtenSoFar(importing.hub);
    await importAll(second);
    written = [before, await writtenSoFar(importing.hub)];
  }, 240_000);
  afterAll(async () => {
    await importing.close();
  });

  it.each(FILES)('accounts for every row of %s', (file, _mapping, _source, kinds) => {
    const { code, report, rows } = first.get(file) ?? {};
    const records = csv[file].length * kinds.length;

    expect(code).toBe(0);
    // Buyers who share an address or number with an earlier one are linked, and no customers of their own.
    const { created = 0, linked = 0, ...others } = report?.counts ?? {};
    expect(created + linked).toBe(records);
    expect(linked > 0).toBe(file === 'aw_prospective_buyers');
    expect(others).toEqual({ read: records, updated: 0, unchanged: 0, deleted: 0, rejected: 0 });
    expect(tally(rows ?? [])).toEqual({ created, ...(linked > 0 ? { linked } : {}) });
    for (const kind of kinds) {
      const lines = rows?.filter((row) => row.kind === kind).map(({ line }) => line);
      expect(lines).toEqual(csv[file].map((_, index) => index + 2));
    }
  });

  it.each(FILES)('changes nothing when %s is imported again', (file, _mapping, _source, kinds) => {
    const { code, report, rows } = second.get(file) ?? {};
    const records = csv[file].length * kinds.length;

    expect(code).toBe(0);
    expect(report?.counts).toEqual({
      read: records,
      created: 0,
      linked: 0,
      updated: 0,
      unchanged: records,
      deleted: 0,
      rejected: 0,
    });
    expect(tally(rows ?? [])).toEqual({ unchanged: records });
  });

  it('writes no row and no fact the second time', () => {
    const [before, after] = written;
    expect(after).toEqual(before);
  });

  it('has every company in the graph with the person who speaks for it', async () => {
    const companies = await everyNode<{
      name: string;
      affiliations: { nodes: { title: string; contact: { displayName: string } }[] };
    }>(
      importing.hub,
      'companies',
      'name affiliations(first: 5) { nodes { title primary contact { displayName company { name } } } }',
    );

    const expected = csv.northwind_customers.map(({ CompanyName: name, ContactName, ContactTitle: title }) => ({
      name,
      affiliations: {
        nodes: [{ title, primary: true, contact: { displayName: ContactName, company: { name } } }],
      },
    }));
    expect(byName(companies)).toEqual(byName(expected));
  });

  it('has every order in the graph with its company, its lines and its total to the cent', async () => {
    const orders = await everyNode<{ number: string }>(
      importing.hub,
      'orders',
      'number state placedAt company { name } total { minor currency } lines(first: 1) { totalCount }',
    );

    const companies = new Map(csv.northwind_customers.map((row) => [row['CustomerID'], row['CompanyName']]));
    const lines = linesByOrder(csv.northwind_order_details);
    const expected = csv.northwind_orders.map((row) => {
      const [month = '', day = '', year = ''] = (row['OrderDate'] ?? '').split('/');
      const own = lines.get(row['OrderID'] ?? '') ?? [];
      return {
        number: row['OrderID'] ?? '',
        state: row['ShippedDate'] === '' ? 'PLACED' : 'SHIPPED',
        placedAt: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T00:00:00.000Z`,
        company: { name: companies.get(row['CustomerID']) },
        total: { minor: orderTotal(own, row['Freight'] ?? ''), currency: 'USD' },
        lines: { totalCount: own.length },
      };
    });
    expect(orders).toHaveLength(830);
    expect(byNumber(orders)).toEqual(byNumber(expected));
    expect(expected.reduce((sum, order) => sum + order.lines.totalCount, 0)).toBe(2_155);
  });

  it('has the lines of an order in the order of the second file, each with its product', async () => {
    const { result } = await importing.hub.run(
      `{ orders(first: 1, filter: { number: { eq: "10248" } }) { nodes {
        lines(first: 10) { nodes { quantity unitPrice { minor } total { minor } product { name } } }
      } } }`,
    );

    // 14 × 12, 9.8 × 10 and 34.8 × 5, without a discount.
    expect(result.errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(result.data))).toEqual({
      orders: {
        nodes: [
          {
            lines: {
              nodes: [
                {
                  quantity: '12',
                  unitPrice: { minor: '1400' },
                  total: { minor: '16800' },
                  product: { name: 'Queso Cabrales' },
                },
                {
                  quantity: '10',
                  unitPrice: { minor: '980' },
                  total: { minor: '9800' },
                  product: { name: 'Singaporean Hokkien Fried Mee' },
                },
                {
                  quantity: '5',
                  unitPrice: { minor: '3480' },
                  total: { minor: '17400' },
                  product: { name: 'Mozzarella di Giovanni' },
                },
              ],
            },
          },
        ],
      },
    });
  });

  it('has every product in the graph at its price', async () => {
    const products = await everyNode<{ name: string }>(
      importing.hub,
      'products',
      'name description isActive price { minor currency }',
    );

    const expected = csv.northwind_products.map((row) => ({
      name: row['ProductName'] ?? '',
      description: row['QuantityPerUnit'],
      isActive: row['Discontinued'] === '0',
      price: { minor: String(usCents(row['UnitPrice'] ?? '')), currency: 'USD' },
    }));
    expect(byName(products)).toEqual(byName(expected));
  });

  it('joins the buyers whose name and address are the same, and makes the customers that the bulk road makes', async () => {
    const contacts = await everyNode<{ sourceRecords: { connection: string; externalId: string }[] }>(
      importing.hub,
      'contacts',
      'sourceRecords { connection externalId }',
    );

    const contactOf = new Map(
      contacts.flatMap(({ sourceRecords }, index) =>
        sourceRecords.map(({ connection, externalId }) => [`${connection} ${externalId}`, index] as const),
      ),
    );
    const byNameAndAddress = new Map<string, Set<number | undefined>>();
    for (const row of csv.aw_prospective_buyers) {
      const said = [row['FirstName'], row['LastName'], row['EmailAddress']].join('|').toLowerCase();
      const found = byNameAndAddress.get(said) ?? new Set();
      byNameAndAddress.set(said, found.add(contactOf.get(`adventureworks ${row['ProspectiveBuyerKey'] ?? ''}`)));
    }
    expect([...byNameAndAddress.values()].filter(({ size }) => size > 1)).toEqual([]);
    const database = importing.hub.core.databases.get('contact');
    if (!database) throw new Error('The contact subgraph is not there.');
    expect(await checkPartition(database, 'person', { threads: 0 })).toMatchObject({
      records: csv.aw_prospective_buyers.length + csv.northwind_customers.length,
      customers: contacts.length,
      differing: [],
    });
    expect((await checkPartition(database, 'company', { threads: 0 })).differing).toEqual([]);
  });
});

function byName<Named extends { readonly name: string | undefined }>(named: readonly Named[]): Named[] {
  return named.toSorted((one, other) => ((one.name ?? '') < (other.name ?? '') ? -1 : 1));
}

function byNumber<Numbered extends { readonly number: string }>(numbered: readonly Numbered[]): Numbered[] {
  return numbered.toSorted((one, other) => Number(one.number) - Number(other.number));
}
