/** The root of the published schema over the simulated shop: what the schema's fields are answered with. */
import { GraphQLError } from 'graphql';
import type { BulkOperations } from './bulk.ts';
import { setCustomer, type SetCustomer } from './set-customer.ts';
import { listConnection, type ListArguments } from './lists.ts';
import {
  childConnection,
  customerShape,
  idIn,
  orderShape,
  productShape,
  variantShape,
  type PageArguments,
} from './shapes.ts';
import { subjectOf, type Store } from './store.ts';
import type { Webhooks } from './webhooks.ts';

export interface Api {
  readonly store: Store;
  readonly bulk: BulkOperations;
  readonly webhooks: Webhooks;
  /** Access scopes of the app. */
  readonly scopes: readonly string[];
}

export function rootOf(api: Api): Record<string, unknown> {
  return { ...reading(api), ...writing(api) };
}

function reading({ store, bulk, webhooks, scopes }: Api) {
  const node = (id: string): unknown => {
    const number = idIn(id);
    const [, type] = /^gid:\/\/shopify\/(\w+)\//.exec(id) ?? [];
    if (type === 'BulkOperation') return bulk.look(id);
    if (type === 'Customer') return shaped(store.customers.get(number), customerShape);
    if (type === 'Order') return shaped(store.orders.get(number), (order) => orderShape(order, store));
    if (type === 'Product') return shaped(store.products.get(number), productShape);
    if (type === 'ProductVariant') return shaped(store.variant(number), variantShape);
    throw new GraphQLError(`Invalid global id '${id}'`);
  };
  const variants = () =>
    [...store.products.values()].flatMap((product) =>
      product.variants.map((variant) => ({ id: variant.id, updatedAt: product.updatedAt, product, variant })),
    );
  return {
    shop: { name: 'Simulated Shop', myshopifyDomain: 'simulated.myshopify.com', currencyCode: 'EUR' },
    currentAppInstallation: () => ({ accessScopes: scopes.map((handle) => ({ handle })) }),
    customersCount: () => ({ count: store.customers.size }),
    ordersCount: () => ({ count: store.orders.size }),
    productsCount: () => ({ count: store.products.size }),
    customers: (list: ListArguments) => listConnection(store.customers.values(), list, customerShape),
    orders: (list: ListArguments) => listConnection(store.orders.values(), list, (order) => orderShape(order, store)),
    products: (list: ListArguments) => listConnection(store.products.values(), list, productShape),
    productVariants: (list: ListArguments) => listConnection(variants(), list, variantShape),
    node: ({ id }: { id: string }) => node(id),
    nodes: ({ ids }: { ids: readonly string[] }) => ids.map(node),
    customerByIdentifier: ({ identifier }: { identifier: { emailAddress?: string } }) =>
      shaped(store.customerByEmail(identifier.emailAddress ?? ''), customerShape),
    webhookSubscriptions: (page: PageArguments) => childConnection([...webhooks.subscriptions.values()], page),
  };
}

interface Subscribe {
  readonly topic: string;
  readonly webhookSubscription: { readonly uri: string; readonly includeFields?: readonly string[] };
}

function writing({ store, bulk, webhooks }: Api) {
  return {
    customerSet: (input: SetCustomer) => setCustomer(store, input),
    customerDelete: ({ input: { id } }: { input: { id: string } }) => {
      const customer = store.customers.get(idIn(id));
      if (!customer) return failed('id', "Customer can't be found");
      const hasOrdered = [...store.orders.values()].some(({ customerId }) => customerId === customer.id);
      if (hasOrdered) return failed('id', "Customer can't be deleted because they have associated orders");
      store.customers.delete(customer.id);
      store.tell('CUSTOMERS_DELETE', subjectOf(customer));
      return { deletedCustomerId: id, userErrors: [] };
    },
    bulkOperationRunQuery: async ({ query }: { query: string }) => await bulk.run(query),
    webhookSubscriptionCreate: ({ topic, webhookSubscription: { uri, includeFields = [] } }: Subscribe) => {
      const made = webhooks.subscribe(topic, uri, includeFields);
      if (typeof made === 'string') return failed('callbackUrl', made);
      return { webhookSubscription: made, userErrors: [] };
    },
    webhookSubscriptionDelete: ({ id }: { id: string }) => {
      const isThere = webhooks.subscriptions.delete(id);
      return isThere
        ? { deletedWebhookSubscriptionId: id, userErrors: [] }
        : failed('id', 'Webhook subscription does not exist');
    },
  };
}

function failed(field: string, message: string) {
  return { userErrors: [{ field: [field], message }] };
}

function shaped<Thing, Shape>(thing: Thing | undefined, shape: (thing: Thing) => Shape): Shape | null {
  return thing === undefined ? null : shape(thing);
}
