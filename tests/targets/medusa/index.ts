/** A real Medusa as the conformance suite needs it. */
import type { ConformanceTarget, TargetAction } from '@tributary/connector-kit';
import pg from 'pg';
import { openAdmin } from './admin.ts';
import { available, install, MEDUSA_PROBE } from './install.ts';
import { customerMutations, orderMutations, productMutations } from './mutations.ts';
import { startServer, OWNER } from './server.ts';
import { addCustomer, addProduct, openShop, placeOrder, type Shop } from './shop.ts';
import { customerFacts, customersThere, orderFacts, ordersThere, productFacts, productsThere } from './truth.ts';

export { available, install, MEDUSA_PROBE, OWNER };

/** Where `npm run target` starts it. */
export const USUAL_PORT = 18_390;

export interface MedusaTarget extends ConformanceTarget {
  readonly url: string;
  readonly shop: Shop;
  stop(): Promise<void>;
}

/** What is written into it here; the server keeps whatever it is given. */
const METADATA = ['loyalty number', 'tier', 'nested', 'rank', 'years'];

/** Small, so that a handful of customers is many batches. */
const PAGE_SIZE = 3;

export interface MedusaOptions {
  readonly port?: number;
  readonly customers?: number;
  readonly orders?: number;
}

export async function start({ port, customers = 5, orders = 7 }: MedusaOptions = {}): Promise<MedusaTarget> {
  const server = await startServer(port === undefined ? {} : { port });
  const database = new pg.Client({ connectionString: server.databaseUrl });
  const stop = async (): Promise<void> => {
    await database.end().catch(() => undefined);
    await server.stop();
  };
  try {
    await database.connect();
    const shop = await openShop(await openAdmin(server.url));
    await seed(shop, { customers, orders });
    return targetOf({ shop, database, url: server.url, stop });
  } catch (error) {
    await stop();
    throw error;
  }
}

const NAMES = [
  ['Ada', 'Lovelace'],
  ['Grace', 'Hopper'],
  ['Zoë', 'Müller-Łódź'],
] as const;

async function seed(shop: Shop, { customers, orders }: { customers: number; orders: number }): Promise<void> {
  const variants: string[] = [];
  for (const [index, price] of [19.99, 0.1, 1234.5, 7].entries()) {
    const product = { title: `Kettle ${String(index)}`, sku: `K-${String(index)}`, price };
    variants.push((await addProduct(shop, product)).variantId);
  }
  const { call } = shop.admin;
  await seedSpecialPrices(shop, variants);
  await call('POST', 'customer-groups', { name: 'vip' });
  const { customer_group: regulars } = await call<{ customer_group: { id: string } }>('POST', 'customer-groups', {
    name: 'regulars',
  });
  for (let index = 0; index < customers; index += 1) {
    const [given, family] = NAMES[index % NAMES.length] ?? ['', ''];
    const id = await addCustomer(shop, {
      email: `buyer${String(index)}@shop.test`,
      first_name: given,
      last_name: family,
      phone: `+49 221 ${String(index)}`,
      ...(index % 2 === 0 && {
        company_name: 'Analytical Engines Ltd',
        metadata: { 'loyalty number': `L-${String(index)}` },
      }),
    });
    if (index === 0) await call('POST', `customer-groups/${regulars.id}/customers`, { add: [id] });
  }
  for (let index = 0; index < orders; index += 1) {
    const email = `buyer${String(index % Math.max(1, customers))}@shop.test`;
    await placeOrder(shop, { email, variantId: variants[index % variants.length] ?? '', quantity: 1 + (index % 3) });
  }
}

/** What some pay, which must not become what everybody pays. */
async function seedSpecialPrices({ admin: { call }, regionId }: Shop, [first, second]: readonly string[]) {
  const { variants } = await call<{ variants: { id: string; product_id: string }[] }>('GET', 'product-variants');
  const product = variants.find(({ id }) => id === first)?.product_id ?? '';
  await call('POST', `products/${product}/variants/${first ?? ''}`, {
    prices: [
      { currency_code: 'eur', amount: 19.99 },
      { currency_code: 'eur', amount: 15, rules: { region_id: regionId } },
      { currency_code: 'eur', amount: 12, min_quantity: 10 },
    ],
  });
  await call('POST', 'price-lists', {
    ...{ title: 'Sale', description: 'This week', type: 'sale', status: 'active' },
    prices: [{ currency_code: 'eur', amount: 0.05, variant_id: second }],
  });
}

interface Parts {
  readonly shop: Shop;
  readonly database: pg.Client;
  readonly url: string;
  stop(): Promise<void>;
}

function targetOf({ shop, database, url, stop }: Parts): MedusaTarget {
  const changes = { shop, database };
  const customers = () => customersThere(database);
  const orders = { truth: () => ordersThere(database), facts: orderFacts };
  const products = { truth: () => productsThere(database), facts: productFacts };
  const aged = { age: () => age(database) };
  return {
    name: 'medusa',
    url,
    shop,
    connection: () => ({
      config: { url, pageSize: PAGE_SIZE, metadataKeys: METADATA },
      secrets: { apiKey: shop.admin.apiKey },
    }),
    badSecrets: { apiKey: `${shop.admin.apiKey.slice(0, -4)}none` },
    streams: {
      customers: {
        truth: customers,
        facts: customerFacts,
        mutate: customerMutations(changes),
        ...aged,
        ties: () => makeTies(database, 'customer'),
        ...spoiled(database, { table: 'customer', column: 'last_name' }),
      },
      products: {
        ...products,
        mutate: productMutations(changes),
        ...aged,
        ties: () => makeTies(database, 'product_variant'),
        ...spoiled(database, { table: 'product_variant', column: 'title' }),
      },
      'product-parents': { ...products, mutate: {}, ties: () => makeTies(database, 'product') },
      orders: { ...orders, mutate: orderMutations(changes), ...aged, ties: () => makeTies(database, '"order"') },
      // That it brings what `orders` does not see is shown there.
      'order-payments': { ...orders, mutate: {}, ties: () => makeTies(database, 'payment') },
    },
    actions: [upsertAction(customers)],
    stop,
  };
}

/** Everything happened an hour earlier. */
async function age(database: pg.Client): Promise<void> {
  const earlier = (column: string): string => `${column} = ${column} - interval '1 hour'`;
  for (const table of ['customer', 'product', 'product_variant', '"order"', 'payment']) {
    await database.query(`update ${table} set ${earlier('updated_at')}, ${earlier('created_at')}`);
  }
}

/** As a bulk change would: one moment for all, later than all before, to the microsecond. */
async function makeTies(database: pg.Client, table: string): Promise<void> {
  await database.query(
    `update ${table} set updated_at = date_trunc('milliseconds', now()) + interval '7 microseconds'`,
  );
}

/** Longer than any record takes. */
function spoiled(database: pg.Client, { table, column }: { table: string; column: string }) {
  const one = `(select min(id) from ${table} where deleted_at is null)`;
  return {
    spoil: async () => {
      await database.query(`update ${table} set ${column} = repeat('x', 2001) where id = ${one}`);
      return 1;
    },
    unspoil: async () => {
      await database.query(`update ${table} set ${column} = 'Whole again' where id = ${one}`);
    },
  };
}

function upsertAction(truth: () => ReturnType<typeof customersThere>): TargetAction {
  let made = 0;
  const emailOf = (input: unknown): string => (input as { email: string }).email;
  const rest = { phone: '+1 555', company: 'Navy', metadata: { rank: 'rear admiral', years: 42 } };
  return {
    name: 'upsertCustomer',
    input: () => ({ email: `written-${String((made += 1))}@shop.test`, given: 'Grace', family: 'Hopper', ...rest }),
    seen: async (key) => (await truth()).get(`person/${key}`),
    expected: (input) => ({
      ...{ email: emailOf(input), given: 'Grace', family: 'Hopper', hasAccount: false, addresses: [], groups: [] },
      ...rest,
    }),
    count: async (input) =>
      [...(await truth()).values()].filter((facts) => (facts as { email: string }).email === emailOf(input)).length,
  };
}
