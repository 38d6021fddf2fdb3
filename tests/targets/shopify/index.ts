/**
 * A simulator of Shopify as the conformance suite needs it. Shopify runs nowhere but at Shopify: the schema is the
 * published one and graphql-js executes it, but what happens behind it is written here from the documentation.
 */
import type { ConformanceTarget, TargetAction } from '@tributary/connector-kit';
import { available, install, SHOPIFY_PROBE } from './install.ts';
import { customerMutations, orderMutations, productMutations } from './mutations.ts';
import { startSimulator, type Simulator, type SimulatorOptions } from './server.ts';
import { addCustomer, addProduct, anAddress, placeOrder, type Store } from './store.ts';
import { customerFacts, customersThere, orderFacts, ordersThere, productFacts, productsThere } from './truth.ts';

export { available, install, SHOPIFY_PROBE };
export const USUAL_PORT = 18_390;

export interface ShopifyTarget extends ConformanceTarget {
  readonly simulator: Simulator;
  readonly url: string;
  stop(): Promise<void>;
}

export interface ShopifyOptions extends SimulatorOptions {
  readonly customers?: number;
  readonly orders?: number;
}

/** Small, so that a handful of rows is many batches. */
const PAGE_SIZE = 3;
const NAMES = [
  ['Ada', 'Lovelace'],
  ['Grace', 'Hopper'],
  ['Zoë', 'Müller-Łódź'],
  ['Søren', '山田'],
  ['Mary', 'Somerville'],
  ['Katherine', 'Johnson'],
  ['Annie', 'Easley'],
  ['Radia', 'Perlman'],
  ['Hedy', 'Lamarr'],
  ['Sophie', 'Wilson'],
] as const;

export async function start({ customers = 10, orders = 7, ...options }: ShopifyOptions = {}): Promise<ShopifyTarget> {
  const simulator = await startSimulator(options);
  seed(simulator.store, { customers, orders });
  // Ready at once: what waiting is like has tests of its own.
  simulator.bulk.rules = { atOnce: 5, looks: 0 };
  return targetOf(simulator);
}

function seed(store: Store, { customers, orders }: { customers: number; orders: number }): void {
  for (let index = 0; index < customers; index += 1) {
    const [firstName, lastName] = NAMES[index % NAMES.length] ?? NAMES[0];
    addCustomer(store, {
      ...{
        firstName,
        lastName,
        email: `buyer${String(index)}@shop.test`,
        phone: index % 2 === 0 ? `+4930000${String(100 + index)}` : null,
      },
      // One has more than come along with a page.
      addresses: Array.from({ length: index === 0 ? 13 : index % 3 }, (_, at) =>
        anAddress(store, { firstName, lastName, address1: `${String(index)} Main St`, city: `Town ${String(at)}` }),
      ),
    });
  }
  for (let index = 0; index < 4; index += 1) {
    addProduct(store, `Kettle ${String(index)}`, [
      { title: index === 0 ? 'Default Title' : 'Small', sku: `K-${String(index)}`, price: '19.99' },
      ...(index === 0 ? [] : [{ title: 'Large', sku: null, price: '29.90' }]),
    ]);
  }
  const buyers = [...store.customers.values()];
  const variants = [...store.products.values()].flatMap((product) => product.variants);
  for (let index = 0; index < orders; index += 1) {
    const lines = variants
      .slice(index % 3, (index % 3) + 1 + (index % 2))
      .map((variant) => ({ variant, quantity: index + 1 }));
    placeOrder(store, index % 4 === 3 ? undefined : buyers[index % 3], lines);
  }
}

/** A list of the store under the suite's own changes. */
function handled(store: Store, things: ReadonlyMap<number, { updatedAt: string }>) {
  return {
    // Everything happened an hour earlier.
    age: () => {
      for (const thing of [...store.customers.values(), ...store.orders.values(), ...store.products.values()]) {
        thing.updatedAt = new Date(Date.parse(thing.updatedAt) - 60 * 60_000).toISOString().replace('.000Z', 'Z');
      }
      return Promise.resolve();
    },
    // As a bulk import would: one second for all, later than all before.
    ties: () => {
      const at = store.now();
      for (const thing of things.values()) thing.updatedAt = at;
      return Promise.resolve();
    },
  };
}

/** A row that is held and answered, and that the hub cannot take. */
function spoiled<Thing>(things: ReadonlyMap<number, Thing>, set: (thing: Thing, isSpoiled: boolean) => void) {
  const change = (isSpoiled: boolean): number => {
    const [thing] = things.values();
    if (thing === undefined) return 0;
    set(thing, isSpoiled);
    return 1;
  };
  return { spoil: () => Promise.resolve(change(true)), unspoil: () => Promise.resolve(void change(false)) };
}

function targetOf(simulator: Simulator): ShopifyTarget {
  const { store, url, credentials } = simulator;
  const truth = { customers: customersThere, orders: ordersThere, products: productsThere };
  return {
    name: 'shopify simulator',
    isStandIn: true,
    simulator,
    url,
    connection: () => ({
      config: { url, pageSize: PAGE_SIZE, filesHost: new URL(url).host },
      secrets: { ...credentials },
      // Nobody waits for a bulk operation here.
      surroundings: { sleep: () => Promise.resolve() },
    }),
    badSecrets: { clientId: credentials.clientId, clientSecret: 'shpss_not-the-secret' },
    streams: {
      customers: {
        truth: () => Promise.resolve(truth.customers(store)),
        facts: customerFacts,
        mutate: customerMutations(store),
        ...handled(store, store.customers),
        ...spoiled(store.customers, (customer, isSpoiled) => (customer.email = isSpoiled ? '' : 'whole@shop.test')),
      },
      products: {
        truth: () => Promise.resolve(truth.products(store)),
        facts: productFacts,
        mutate: productMutations(store),
        ...handled(store, store.products),
      },
      orders: {
        truth: () => Promise.resolve(truth.orders(store)),
        facts: orderFacts,
        mutate: orderMutations(store),
        ...handled(store, store.orders),
        ...spoiled(store.orders, (order, isSpoiled) => (order.name = isSpoiled ? '' : '#WHOLE')),
      },
    },
    actions: [upsertAction(store)],
    stop: simulator.stop,
  };
}

function upsertAction(store: Store): TargetAction {
  let made = 0;
  const emailOf = (input: unknown): string => (input as { email: string }).email;
  return {
    name: 'upsertCustomer',
    input: () => {
      made += 1;
      const address = { lines: ['1 Main St'], city: 'London', country: 'GB' };
      return {
        email: `written-${String(made)}@shop.test`,
        given: 'Grace',
        family: 'Hopper',
        tags: ['navy'],
        addresses: [address],
      };
    },
    seen: (key) => {
      const customer = store.customers.get(Number(key));
      const [address] = customer?.addresses ?? [];
      return Promise.resolve([
        customer?.email,
        customer?.firstName,
        customer?.lastName,
        customer?.tags,
        address?.city,
        address?.countryCodeV2,
      ]);
    },
    expected: (input) => [emailOf(input), 'Grace', 'Hopper', ['navy'], 'London', 'GB'],
    count: (input) =>
      Promise.resolve([...store.customers.values()].filter(({ email }) => email === emailOf(input)).length),
  };
}
