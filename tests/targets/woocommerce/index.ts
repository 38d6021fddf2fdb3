/** A stand-in for WooCommerce as the conformance suite needs it. */
import type { ConformanceTarget } from '@tributary/connector-kit';
import { aCustomer, anAddress, KEY, Shop, type Resource, type Thing } from './shop.ts';
import { customerThere, factsOf, orderThere, productThere, there } from './truth.ts';

export interface WooTarget extends ConformanceTarget {
  readonly shop: Shop;
  readonly url: string;
  stop(): Promise<void>;
}

/** Small, so that a handful of rows is many batches. */
const PAGE_SIZE = 3;

export async function start(): Promise<WooTarget> {
  const shop = new Shop();
  await shop.start();
  seed(shop);
  const { customers, orders, products } = shop.lists;
  const aged = {
    age: () => {
      for (const list of Object.values(shop.lists)) {
        for (const one of list.values())
          one['date_modified_gmt'] = shifted(String(one['date_modified_gmt']), -3_600_000);
      }
      return Promise.resolve();
    },
  };
  return {
    name: 'woocommerce',
    isStandIn: true,
    shop,
    url: shop.url,
    connection: () => ({ config: { url: shop.url, currency: 'EUR', pageSize: PAGE_SIZE }, secrets: { ...KEY } }),
    badSecrets: { ...KEY, consumerSecret: 'cs_not-the-secret' },
    streams: {
      customers: {
        truth: there(customers, customerThere, 'person'),
        facts: factsOf,
        mutate: customerChanges(shop),
        ...aged,
        ...spoiled(customers, 'email'),
      },
      products: {
        truth: there(products, productThere, 'product'),
        facts: factsOf,
        mutate: productChanges(shop),
        ...aged,
        ...ties(shop, products),
        ...spoiled(products, 'name'),
      },
      orders: {
        truth: there(orders, orderThere, 'order'),
        facts: factsOf,
        mutate: orderChanges(shop),
        ...aged,
        ...ties(shop, orders),
        ...spoiled(orders, 'number'),
      },
    },
    actions: [
      {
        name: 'upsertCustomer',
        input: () => ({
          email: `written-${String(shop.newId())}@woo.test`,
          given: 'Grace',
          family: 'Hopper',
          city: 'Arlington',
          country: 'US',
        }),
        seen: (key) => {
          const { email, first_name, last_name, billing } = customers.get(Number(key)) ?? aCustomer(shop, {});
          return Promise.resolve([email, first_name, last_name, (billing as { city: string }).city]);
        },
        expected: (input) => [(input as { email: string }).email, 'Grace', 'Hopper', 'Arlington'],
        count: (input) =>
          Promise.resolve(
            [...customers.values()].filter(({ email }) => email === (input as { email: string }).email).length,
          ),
      },
    ],
    stop: async () => {
      await shop.stop();
    },
  };
}

function shifted(time: string, ms: number): string {
  return new Date(Date.parse(`${time}Z`) + ms).toISOString().slice(0, 19);
}

function seed(shop: Shop): void {
  for (let index = 0; index < 10; index += 1) {
    const billing =
      index % 2 === 0
        ? anAddress({
            first_name: 'Ada',
            address_1: `${String(index)} Main St`,
            city: 'London',
            country: 'GB',
            phone: '+44207',
          })
        : anAddress();
    put(
      shop,
      'customers',
      aCustomer(shop, {
        email: `buyer${String(index)}@woo.test`,
        first_name: 'Zoë',
        last_name: `Łódź ${String(index)}`,
        billing,
      }),
    );
  }
  for (let index = 0; index < 8; index += 1) put(shop, 'products', aProduct(shop, { name: `Kettle ${String(index)}` }));
  for (let index = 0; index < 7; index += 1)
    put(shop, 'orders', anOrder(shop, { customer_id: index % 3 === 2 ? 0 : 101 + index }));
}

function aProduct(shop: Shop, fields: object): Thing {
  const times = { date_created_gmt: shop.now(), date_modified_gmt: shop.now() };
  return {
    id: shop.newId(),
    name: '',
    sku: 'K',
    status: 'publish',
    type: 'simple',
    price: '19.99',
    description: '<p>Hot</p>',
    permalink: '',
    tags: [{ name: 'new' }],
    categories: [],
    ...times,
    ...fields,
  };
}

function anOrder(shop: Shop, fields: object): Thing {
  const id = shop.newId();
  const times = {
    date_created_gmt: shop.now(),
    date_modified_gmt: shop.now(),
    date_paid_gmt: null,
    date_completed_gmt: null,
  };
  const line = {
    id: id * 10,
    name: 'Kettle',
    product_id: 111,
    quantity: 3,
    sku: 'K',
    subtotal: '59.97',
    total: '50.00',
  };
  const totals = { currency: 'EUR', total: '66.40', total_tax: '9.50', shipping_total: '4.90', customer_note: '' };
  const fee = { id: id * 10 + 1, name: 'Gift', total: '2.00' };
  return {
    id,
    number: String(id),
    status: 'pending',
    ...times,
    ...totals,
    customer_id: 0,
    billing: anAddress({ email: 'guest@woo.test', first_name: 'Guest' }),
    shipping: anAddress({ city: 'Köln', country: 'DE' }),
    line_items: [line],
    fee_lines: [fee],
    refunds: [],
    ...fields,
  };
}

function put(shop: Shop, resource: Resource, thing: Thing): Thing {
  shop.lists[resource].set(thing.id, thing);
  return thing;
}

type Mutations = Record<string, () => Promise<void>>;
type List = Map<number, Thing>;

function first(list: List): Thing {
  const [thing] = [...list.values()].filter(({ status }) => status !== 'trash');
  if (!thing) throw new Error('The shop is empty.');
  return thing;
}

function made(changes: Record<string, () => unknown>): Mutations {
  return Object.fromEntries(
    Object.entries(changes).map(([kind, change]) => [kind, () => Promise.resolve(void change())]),
  );
}

function customerChanges(shop: Shop): Mutations {
  const { customers } = shop.lists;
  const edit = (fields: () => object): unknown =>
    Object.assign(first(customers), fields(), { date_modified_gmt: shop.now() });
  return made({
    created: () => put(shop, 'customers', aCustomer(shop, { email: `new${String(shop.newId())}@woo.test` })),
    edited: () => edit(() => ({ last_name: `Renamed ${String(shop.newId())}` })),
    addressChanged: () => edit(() => ({ billing: anAddress({ city: `City ${String(shop.newId())}` }) })),
    deleted: () => customers.delete(first(customers).id),
  });
}

function orderChanges(shop: Shop): Mutations {
  const { orders } = shop.lists;
  const edit = (fields: () => object): unknown =>
    Object.assign(first(orders), fields(), { date_modified_gmt: shop.now() });
  return made({
    placed: () => put(shop, 'orders', anOrder(shop, {})),
    paid: () => edit(() => ({ status: 'processing', date_paid_gmt: shop.now() })),
    completed: () => edit(() => ({ status: 'completed', date_completed_gmt: shop.now() })),
    cancelled: () => edit(() => ({ status: 'cancelled' })),
    noteEdited: () => edit(() => ({ customer_note: `ring twice ${String(shop.newId())}` })),
    // The stand-in takes the worse case: the refund does not move the order's time.
    refunded: () => Object.assign(first(orders), { refunds: [{ id: shop.newId(), reason: 'broken', total: '-1.00' }] }),
    deleted: () => (first(orders)['status'] = 'trash'),
  });
}

function productChanges(shop: Shop): Mutations {
  const { products } = shop.lists;
  const edit = (fields: () => object): unknown =>
    Object.assign(first(products), fields(), { date_modified_gmt: shop.now() });
  return made({
    created: () => put(shop, 'products', aProduct(shop, { name: 'Engine' })),
    edited: () => edit(() => ({ name: `Kettle ${String(shop.newId())}` })),
    priceChanged: () => edit(() => ({ price: `${String(shop.newId())}.5` })),
    unpublished: () => edit(() => ({ status: 'private' })),
    tagRenamed: () => Object.assign(first(products), { tags: [{ name: `tag ${String(shop.newId())}` }] }),
    deleted: () => (first(products)['status'] = 'trash'),
  });
}

/** One second for all, later than all before. */
function ties(shop: Shop, list: List) {
  return {
    ties: () => {
      for (const one of list.values()) one['date_modified_gmt'] = shop.now();
      return Promise.resolve();
    },
  };
}

/** A row that is held and answered, and that the hub cannot take. */
function spoiled(list: List, field: string) {
  let [id, whole]: [number, unknown] = [0, ''];
  return {
    spoil: () => {
      const thing = first(list);
      [id, whole] = [thing.id, thing[field]];
      thing[field] = '';
      return Promise.resolve(1);
    },
    unspoil: () => Promise.resolve(void Object.assign(list.get(id) ?? {}, { [field]: whole })),
  };
}
