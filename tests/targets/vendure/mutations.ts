/** Every kind of change that Vendure offers for what the connector reads, made through Vendure's own API. */
import type pg from 'pg';
import {
  addAddress,
  addCustomer,
  addOrderNote,
  addProduct,
  cancelOrder,
  deliver,
  placeOrder,
  settlePayment,
  ship,
  type Shop,
} from './shop.ts';

export interface Changes {
  readonly shop: Shop;
  readonly database: pg.Client;
}
type Mutations = Record<string, () => Promise<void>>;

let serial = 0;
const unique = (): string => `${String(process.pid)}-${String((serial += 1))}`;

export function customerMutations({ shop, database }: Changes): Mutations {
  const { admin } = shop;
  const some = (): Promise<string> => firstId(database, `select min(id) as id from customer where "deletedAt" is null`);
  const create = (): Promise<string> =>
    addCustomer(shop, { firstName: 'New', lastName: 'Customer', emailAddress: `new-${unique()}@shop.test` });
  const address = (): Promise<string> =>
    firstId(database, `select min(id) as id from address where "customerId" is not null`);
  return {
    created: async () => {
      await create();
    },
    edited: async () => {
      await admin(
        `mutation ($id: ID!, $phone: String) { updateCustomer(input: { id: $id, phoneNumber: $phone }) { __typename } }`,
        { id: await some(), phone: `+49 ${unique()}` },
      );
    },
    addressAdded: async () => {
      await addAddress(shop, await some(), `City ${unique()}`);
    },
    addressEdited: async () => {
      await admin(
        `mutation ($id: ID!, $city: String) { updateCustomerAddress(input: { id: $id, city: $city }) { id } }`,
        { id: await address(), city: `Town ${unique()}` },
      );
    },
    addressRemoved: async () => {
      await admin(`mutation ($id: ID!) { deleteCustomerAddress(id: $id) { success } }`, { id: await address() });
    },
    groupJoined: async () => {
      await admin(
        `mutation ($name: String!, $ids: [ID!]) { createCustomerGroup(input: { name: $name, customerIds: $ids }) { id } }`,
        { name: `Group ${unique()}`, ids: [await some()] },
      );
    },
    groupLeft: async () => {
      const member = await database.query<{ customer: string; group: string }>(
        `select "customerId"::text as customer, "customerGroupId"::text as "group" from customer_groups_customer_group limit 1`,
      );
      const { customer, group } = member.rows[0] ?? {};
      await admin(
        `mutation ($group: ID!, $ids: [ID!]!) { removeCustomersFromGroup(customerGroupId: $group, customerIds: $ids) { id } }`,
        { group, ids: [customer] },
      );
    },
    noteAdded: async () => {
      await admin(
        `mutation ($id: ID!, $note: String!) { addNoteToCustomer(input: { id: $id, note: $note, isPublic: false }) { id } }`,
        { id: await some(), note: `Called ${unique()}` },
      );
    },
    deleted: async () => {
      await admin(`mutation ($id: ID!) { deleteCustomer(id: $id) { result } }`, { id: await create() });
      // Deleting what the hub already knows, not only what it never saw.
      await admin(`mutation ($id: ID!) { deleteCustomer(id: $id) { result } }`, {
        id: await firstId(
          database,
          `select max(c.id) as id from customer c where "deletedAt" is null and not exists (select 1 from "order" o where o."customerId" = c.id)`,
        ),
      });
    },
  };
}

export function productMutations({ shop, database }: Changes): Mutations {
  const { admin } = shop;
  // Not what the buyers of the order mutations put into their baskets.
  const UNSOLD = `v."deletedAt" is null and not exists (select 1 from order_line l where l."productVariantId" = v.id)`;
  // Nothing would be seen of switching off the variant of a product that is off.
  const some = (): Promise<string> =>
    firstId(
      database,
      `select min(v.id) as id from product_variant v join product p on p.id = v."productId" and p.enabled where ${UNSOLD}`,
    );
  const parent = (): Promise<string> =>
    firstId(
      database,
      `select "productId" as id from product_variant v where enabled and ${UNSOLD} order by v.id limit 1`,
    );
  const edit = async (fields: Record<string, unknown>): Promise<void> => {
    await admin(`mutation ($input: [UpdateProductVariantInput!]!) { updateProductVariants(input: $input) { id } }`, {
      input: [{ id: await some(), ...fields }],
    });
  };
  const editParent = async (fields: Record<string, unknown>): Promise<void> => {
    await admin(`mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { id } }`, {
      input: { id: await parent(), ...fields },
    });
  };
  return {
    created: async () => {
      await addProduct(shop, { name: `Bowl ${unique()}`, sku: `BOWL-${unique()}`, price: 1250 });
    },
    edited: () => edit({ translations: [{ languageCode: 'en', name: `Kettle ${unique()}` }] }),
    priceChanged: () => edit({ price: 5000 + serial }),
    disabled: () => edit({ enabled: false }),
    parentEdited: () =>
      editParent({
        translations: [
          {
            languageCode: 'en',
            name: `Parent ${unique()}`,
            slug: `parent-${unique()}`,
            description: `New text ${unique()}`,
          },
        ],
      }),
    parentDisabled: () => editParent({ enabled: false }),
    deleted: async () => {
      await admin(`mutation ($id: ID!) { deleteProductVariant(id: $id) { result } }`, {
        id: await firstId(database, `select max(id) as id from product_variant v where ${UNSOLD}`),
      });
    },
  };
}

export function orderMutations({ shop, database }: Changes): Mutations {
  const place = (): Promise<string> =>
    placeOrder(shop, { firstName: 'Late', lastName: 'Buyer', emailAddress: `late-${unique()}@shop.test` });
  const inState = async (state: string): Promise<string> =>
    await firstId(database, `select min(id) as id from "order" where state = '${state}'`);
  return {
    placed: async () => {
      await place();
    },
    paid: async () => {
      await settlePayment(shop, await inState('PaymentAuthorized'));
    },
    noteAdded: async () => {
      await addOrderNote(shop, await inState('PaymentSettled'), `Ring twice ${unique()}`);
    },
    shipped: async () => {
      await ship(shop, await inState('PaymentSettled'));
    },
    delivered: async () => {
      await deliver(shop, await inState('Shipped'));
    },
    cancelled: async () => {
      await cancelOrder(shop, await inState('PaymentAuthorized'));
    },
    noteAddedAfterDelivery: async () => {
      await addOrderNote(shop, await inState('Delivered'), `Thanked ${unique()}`);
    },
    productRenamed: async () => {
      const variant = await firstId(database, `select min("productVariantId") as id from order_line`);
      await shop.admin(
        `mutation ($input: [UpdateProductVariantInput!]!) { updateProductVariants(input: $input) { id } }`,
        {
          input: [{ id: variant, translations: [{ languageCode: 'en', name: `Renamed ${unique()}` }] }],
        },
      );
    },
  };
}

async function firstId(database: pg.Client, sql: string): Promise<string> {
  const found = await database.query<{ id: number | null }>(sql);
  const id = found.rows[0]?.id;
  if (id === null || id === undefined) throw new Error(`The target holds nothing for: ${sql}`);
  return String(id);
}
