/** Every kind of change that Medusa offers for what the connector reads, made through its own API. */
import type { Client } from 'pg';
import { addCustomer, addProduct, placeOrder, type Shop } from './shop.ts';

export type Mutations = Record<string, () => Promise<void>>;

export interface Changes {
  readonly shop: Shop;
  readonly database: Client;
}

let serial = 0;
export const unique = (): string => `${String(process.pid)}-${String((serial += 1))}`;

async function idOf({ database }: Pick<Changes, 'database'>, sql: string): Promise<string> {
  const { rows } = await database.query<{ id: string }>(sql);
  const [found] = rows;
  if (!found) throw new Error(`There is none: ${sql}`);
  return found.id;
}

const ANY_CUSTOMER = 'select id from customer where deleted_at is null order by id limit 1';

export function customerMutations(changes: Changes): Mutations {
  const { shop } = changes;
  const { call } = shop.admin;
  const customer = (): Promise<string> => idOf(changes, ANY_CUSTOMER);
  const edit = async (fields: object): Promise<void> => {
    await call('POST', `customers/${await customer()}`, fields);
  };
  const address = (): Promise<string> =>
    idOf(
      changes,
      `select id from customer_address where deleted_at is null and customer_id = (${ANY_CUSTOMER}) limit 1`,
    );
  const group = (): Promise<string> =>
    idOf(changes, 'select id from customer_group where deleted_at is null order by id limit 1');
  const members = async (change: 'add' | 'remove'): Promise<void> => {
    await call('POST', `customer-groups/${await group()}/customers`, { [change]: [await customer()] });
  };
  return {
    created: async () => {
      await addCustomer(shop, { email: `new-${unique()}@shop.test`, first_name: 'New', company_name: 'New Ltd' });
    },
    edited: () => edit({ last_name: `Renamed ${unique()}`, phone: '+49 221 99' }),
    metadataEdited: () => edit({ metadata: { tier: unique(), nested: { is: true } } }),
    addressAdded: async () => {
      await call('POST', `customers/${await customer()}/addresses`, {
        ...{ first_name: 'A', address_1: `Street ${unique()}`, city: 'Köln', postal_code: '50667', country_code: 'de' },
      });
    },
    addressEdited: async () => {
      await call('POST', `customers/${await customer()}/addresses/${await address()}`, { city: `Bonn ${unique()}` });
    },
    addressRemoved: async () => {
      await call('DELETE', `customers/${await customer()}/addresses/${await address()}`);
    },
    groupJoined: () => members('add'),
    groupRenamed: async () => {
      await call('POST', `customer-groups/${await group()}`, { name: `VIP ${unique()}` });
    },
    groupLeft: () => members('remove'),
    groupDeleted: async () => {
      const joined = 'select customer_group_id as id from customer_group_customer where deleted_at is null limit 1';
      await call('DELETE', `customer-groups/${await idOf(changes, joined)}`);
    },
    deleted: async () => {
      await call('DELETE', `customers/${await customer()}`);
    },
  };
}

export function productMutations(changes: Changes): Mutations {
  const { shop } = changes;
  const { call } = shop.admin;
  const variant = (): Promise<string> =>
    idOf(changes, 'select id from product_variant where deleted_at is null order by id limit 1');
  const product = async (): Promise<string> =>
    await idOf(changes, `select product_id as id from product_variant where id = '${await variant()}'`);
  const editVariant = async (fields: object): Promise<void> => {
    await call('POST', `products/${await product()}/variants/${await variant()}`, fields);
  };
  const editProduct = async (fields: object): Promise<void> => {
    await call('POST', `products/${await product()}`, fields);
  };
  return {
    created: async () => {
      await addProduct(shop, { title: `Cup ${unique()}`, sku: `CUP-${unique()}`, price: 7.25 });
    },
    // For everybody, for one region, for who buys many.
    priced: () =>
      editVariant({
        prices: [
          { currency_code: 'eur', amount: 21.05 + serial },
          { currency_code: 'eur', amount: 3.5, rules: { region_id: shop.regionId } },
          { currency_code: 'eur', amount: 2.5, min_quantity: 10 },
        ],
      }),
    variantRenamed: () => editVariant({ title: `Tiny ${unique()}` }),
    renamed: () => editProduct({ title: `Kettle ${unique()}` }),
    describedAnew: () => editProduct({ description: `Boils.\n${unique()}` }),
    unpublished: () => editProduct({ status: 'draft' }),
    deleted: async () => {
      await call('DELETE', `products/${await product()}/variants/${await variant()}`);
    },
  };
}

interface Ordered {
  readonly id: string;
  readonly items: readonly { readonly id: string; readonly quantity: number }[];
  readonly fulfillments: readonly {
    readonly id: string;
    readonly shipped_at: string | null;
    readonly delivered_at: string | null;
  }[];
  readonly payment_collections: readonly { readonly payments: readonly { readonly id: string }[] }[];
  readonly payment_status: string;
  readonly fulfillment_status: string;
}

export function orderMutations(changes: Changes): Mutations {
  const { shop } = changes;
  const { call } = shop.admin;
  const orders = async (): Promise<readonly Ordered[]> =>
    (
      await call<{ orders: Ordered[] }>(
        'GET',
        'orders?limit=100&order=created_at&fields=payment_status,fulfillment_status,status,*items,*fulfillments,*payment_collections.payments',
      )
    ).orders;
  const first = async (fits: (order: Ordered) => boolean): Promise<Ordered> => {
    const found = (await orders()).find(fits);
    if (!found) throw new Error('No order is in that state.');
    return found;
  };
  const isFresh = (order: Ordered): boolean =>
    order.payment_status === 'authorized' && order.fulfillment_status === 'not_fulfilled';
  const paymentOf = ({ payment_collections: collections }: Ordered): string => collections[0]?.payments[0]?.id ?? '';
  return {
    placed: async () => {
      const variantId = await idOf(
        changes,
        `select v.id from product_variant v join product p on p.id = v.product_id
         where v.deleted_at is null and p.deleted_at is null and p.status = 'published' order by v.id desc limit 1`,
      );
      await placeOrder(shop, { email: `buyer-${unique()}@shop.test`, variantId, quantity: 3 });
    },
    captured: async () => {
      await call('POST', `payments/${paymentOf(await first(isFresh))}/capture`, {});
    },
    fulfilled: async () => {
      const { id, items } = await first(isFresh);
      await call('POST', `orders/${id}/fulfillments`, {
        location_id: shop.locationId,
        items: items.map((item) => ({ id: item.id, quantity: item.quantity })),
      });
    },
    shipped: async () => {
      const { id, items, fulfillments } = await first(({ fulfillment_status: sent }) => sent === 'fulfilled');
      await call('POST', `orders/${id}/fulfillments/${fulfillments[0]?.id ?? ''}/shipments`, {
        items: items.map((item) => ({ id: item.id, quantity: item.quantity })),
      });
    },
    delivered: async () => {
      const { id, fulfillments } = await first(({ fulfillment_status: sent }) => sent === 'shipped');
      await call('POST', `orders/${id}/fulfillments/${fulfillments[0]?.id ?? ''}/mark-as-delivered`, {});
    },
    refunded: async () => {
      const order = await first(({ payment_status: paid }) => paid === 'captured');
      await call('POST', `payments/${paymentOf(order)}/refund`, { amount: 1.5 });
    },
    addressed: async () => {
      const { id } = await first(isFresh);
      const address = { first_name: 'Ada', last_name: 'L', address_1: 'Elsewhere 3', city: `Bonn ${unique()}` };
      await call('POST', `orders/${id}`, {
        shipping_address: { ...address, postal_code: '53111', country_code: 'de' },
      });
    },
    itemsEdited: async () => {
      const { id, items } = await first(isFresh);
      await call('POST', 'order-edits', { order_id: id });
      await call('POST', `order-edits/${id}/items/item/${items[0]?.id ?? ''}`, { quantity: 9 });
      await call('POST', `order-edits/${id}/request`, {});
      await call('POST', `order-edits/${id}/confirm`, {});
    },
    cancelled: async () => {
      await call('POST', `orders/${(await first(isFresh)).id}/cancel`, {});
    },
  };
}
