/** A real Vendure as the conformance suite needs it. `start()` first; everything else asks the running shop. */
import pg from 'pg';
import type { ConformanceTarget, TargetAction } from '@tributary/connector-kit';
import { openAdmin } from './graphql.ts';
import { available, install, VENDURE_PROBE } from './install.ts';
import { customerMutations, orderMutations, productMutations, type Changes } from './mutations.ts';
import { seed } from './seed.ts';
import { startServer, type StartOptions } from './server.ts';
import { setUpShop, type Shop } from './shop.ts';
import { customerFacts, customersThere, orderFacts, ordersThere, productFacts, productsThere } from './truth.ts';

export { available, install, VENDURE_PROBE };
export const USUAL_PORT = 18_300;

export interface VendureTarget extends ConformanceTarget {
  readonly shop: Shop;
  readonly database: pg.Client;
  readonly url: string;
  stop(): Promise<void>;
}

const SECRETS = { user: 'superadmin', password: 'superadmin' };
/** Small, so that a handful of rows is many batches. */
const PAGE_SIZE = 3;

export interface VendureOptions extends StartOptions {
  readonly customers?: number;
  readonly orders?: number;
}

export async function start({ customers = 10, orders = 6, ...options }: VendureOptions = {}): Promise<VendureTarget> {
  const server = await startServer(options);
  const database = new pg.Client(server.databaseUrl);
  await database.connect();
  const shop = await setUpShop(server.url, await openAdmin(server.url));
  await seed(shop, { customers, orders });
  const changes: Changes = { shop, database };
  return {
    name: 'vendure',
    shop,
    database,
    url: server.url,
    connection: () => ({ config: { url: server.url, pageSize: PAGE_SIZE }, secrets: SECRETS }),
    badSecrets: { user: 'superadmin', password: 'not-the-password' },
    streams: {
      customers: {
        truth: () => customersThere(database),
        facts: customerFacts,
        mutate: customerMutations(changes),
        age: () => age(database),
        ties: () => makeTies(database, 'customer', '"updatedAt"'),
        ...spoiled(database, { table: 'customer', column: '"emailAddress"', whole: 'whole@shop.test' }),
      },
      products: {
        truth: () => productsThere(database),
        facts: productFacts,
        mutate: productMutations(changes),
        age: () => age(database),
        ties: () => makeTies(database, 'product_variant', '"updatedAt"'),
        ...spoiled(database, { table: 'product_variant_translation', column: 'name', whole: 'Whole again' }),
      },
      'product-parents': {
        truth: () => productsThere(database),
        facts: productFacts,
        mutate: {},
        ties: () => makeTies(database, 'product', '"updatedAt"'),
      },
      orders: {
        truth: () => ordersThere(database),
        facts: orderFacts,
        mutate: orderMutations(changes),
        age: () => age(database),
        ties: () => makeTies(database, '"order"', '"orderPlacedAt"'),
        ...spoiled(database, { table: '"order"', column: 'code', whole: 'WHOLE' }),
      },
      // Its first pass reads every order of the last weeks; that it brings what `orders` misses is shown there.
      'order-progress': { truth: () => ordersThere(database), facts: orderFacts, mutate: {} },
    },
    actions: [upsertAction(database)],
    stop: async () => {
      await database.end();
      await server.stop();
    },
  };
}

/** As a bulk import would: every row gets one and the same microsecond, later than all before. */
async function makeTies(database: pg.Client, table: string, column: string): Promise<void> {
  const present = table === '"order"' ? `where ${column} is not null` : '';
  await database.query(`update ${table} set ${column} = (now() at time zone 'UTC') ${present}`);
}

/** Everything happened an hour earlier. */
async function age(database: pg.Client): Promise<void> {
  const earlier = (column: string): string => `${column} = ${column} - interval '1 hour'`;
  for (const table of ['customer', 'product', 'product_variant', '"order"']) {
    const placed = table === '"order"' ? `, ${earlier('"orderPlacedAt"')}` : '';
    await database.query(`update ${table} set ${earlier('"updatedAt"')}, ${earlier('"createdAt"')}${placed}`);
  }
}

interface Spoiling {
  readonly table: string;
  readonly column: string;
  readonly whole: string;
}

/** A row that Vendure holds and answers, and that the hub cannot take. */
function spoiled(database: pg.Client, { table, column, whole }: Spoiling) {
  const set = async (from: string, to: string): Promise<number> => {
    const present = table === '"order"' ? 'and "orderPlacedAt" is not null' : '';
    const { rowCount } = await database.query(
      `update ${table} set ${column} = $1 where id = (select min(id) from ${table} where ${from} ${present})`,
      [to],
    );
    return rowCount ?? 0;
  };
  return {
    spoil: () => set('true', ''),
    unspoil: async () => {
      await set(`${column} = ''`, whole);
    },
  };
}

function upsertAction(database: pg.Client): TargetAction {
  let made = 0;
  const emailOf = (input: unknown): string => (input as { email: string }).email;
  return {
    name: 'upsertCustomer',
    input: () => {
      made += 1;
      return {
        email: `written-${String(made)}@shop.test`,
        given: 'Grace',
        family: 'Hopper',
        honorific: 'Dr',
        phone: '+4930555',
      };
    },
    seen: async (key) => {
      const found = await database.query(
        `select "emailAddress" as email, "firstName" as given, "lastName" as family, title as honorific, "phoneNumber" as phone from customer where id = $1`,
        [key],
      );
      return found.rows[0] as unknown;
    },
    expected: (input) => input,
    count: async (input) => {
      const found = await database.query(`select 1 from customer where "emailAddress" = $1 and "deletedAt" is null`, [
        emailOf(input),
      ]);
      return found.rowCount ?? 0;
    },
  };
}
