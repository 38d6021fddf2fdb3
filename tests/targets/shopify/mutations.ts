/** What can happen in the simulated shop. What Shopify documents to move a time moves it; where it is silent, it does not. */
import {
  addCustomer,
  addProduct,
  anAddress,
  placeOrder,
  productNotice,
  subjectOf,
  type Customer,
  type Order,
  type Product,
  type Store,
} from './store.ts';

type Mutations = Record<string, () => Promise<void>>;

let serial = 0;
const unique = (): string => String((serial += 1));

export function customerMutations(store: Store): Mutations {
  const edit = (change: (customer: Customer) => void, index = 0): void => {
    const customer = first(store.customers, index);
    change(customer);
    store.stamp(customer);
    store.tell('CUSTOMERS_UPDATE', subjectOf(customer));
  };
  return made({
    created: () =>
      addCustomer(store, { firstName: 'New', lastName: `Customer ${unique()}`, email: `new${unique()}@shop.test` }),
    edited: () => {
      edit((customer) => (customer.lastName = `Renamed ${unique()}`));
    },
    noteEdited: () => {
      edit((customer) => (customer.note = `note ${unique()}\n"quoted" – ünïcode`));
    },
    tagged: () => {
      edit((customer) => (customer.tags = ['vip', `tag ${unique()}`]));
    },
    addressAdded: () => {
      edit((customer) =>
        customer.addresses.push(anAddress(store, { city: `City ${unique()}`, company: 'Engines Ltd' })),
      );
    },
    addressEdited: () => {
      edit((customer) => {
        for (const address of customer.addresses) address.city = `Moved ${unique()}`;
      });
    },
    addressRemoved: () => {
      edit((customer) => customer.addresses.pop());
    },
    consentChanged: () => {
      const customer = first(store.customers);
      customer.marketingState = customer.marketingState === 'SUBSCRIBED' ? 'UNSUBSCRIBED' : 'SUBSCRIBED';
      store.tell('CUSTOMERS_EMAIL_MARKETING_CONSENT_UPDATE', {
        customer_id: customer.id,
        email_address: customer.email,
      });
    },
    merged: () => {
      const [kept, gone] = [first(store.customers), last(store.customers)];
      kept.tags = [...kept.tags, `merged ${unique()}`];
      store.stamp(kept);
      for (const order of store.orders.values()) {
        if (order.customerId === gone.id) store.stamp(Object.assign(order, { customerId: kept.id }));
      }
      store.customers.delete(gone.id);
      store.tell('CUSTOMERS_MERGE', {
        admin_graphql_api_customer_kept_id: `gid://shopify/Customer/${String(kept.id)}`,
        admin_graphql_api_customer_deleted_id: `gid://shopify/Customer/${String(gone.id)}`,
      });
    },
    deleted: () => {
      const gone = last(store.customers);
      store.customers.delete(gone.id);
      store.tell('CUSTOMERS_DELETE', subjectOf(gone));
    },
  });
}

export function orderMutations(store: Store): Mutations {
  const edit = (change: (order: Order) => void, index = 0): void => {
    const order = first(store.orders, index);
    change(order);
    store.stamp(order);
    store.tell('ORDERS_UPDATED', subjectOf(order));
  };
  return made({
    placed: () => {
      const { variants } = first(store.products);
      placeOrder(
        store,
        first(store.customers),
        variants.map((variant) => ({ variant, quantity: 2 })),
      );
    },
    paid: () => {
      edit((order) => (order.financial = order.financial === 'PAID' ? 'PENDING' : 'PAID'), 1);
    },
    fulfilled: () => {
      edit((order) => {
        order.fulfillment = 'FULFILLED';
        order.fulfillments.push({ id: store.newId(), createdAt: store.now(), displayStatus: 'IN_TRANSIT' });
      }, 2);
    },
    delivered: () => {
      const order =
        [...store.orders.values()].find(({ fulfillments }) => fulfillments.length > 0) ?? first(store.orders);
      if (order.fulfillments.length === 0) {
        order.fulfillments.push({ id: store.newId(), createdAt: store.now(), displayStatus: 'IN_TRANSIT' });
      }
      for (const one of order.fulfillments)
        one.displayStatus = one.displayStatus === 'DELIVERED' ? 'PICKED_UP' : 'DELIVERED';
      store.tell('FULFILLMENTS_UPDATE', { id: order.fulfillments[0]?.id, order_id: order.id, updated_at: store.now() });
    },
    refunded: () => {
      edit((order) => {
        order.financial = 'PARTIALLY_REFUNDED';
        order.refunds.push({ id: store.newId(), createdAt: store.now(), note: `broken ${unique()}` });
      }, 1);
    },
    cancelled: () => {
      edit((order) => (order.cancelledAt = order.cancelledAt === null ? store.now() : null));
    },
    edited: () => {
      edit((order) => {
        for (const line of order.lines) line.quantity += 1;
      });
    },
    addressChanged: () => {
      edit((order) => (order.shippingAddress = anAddress(store, { city: `Elsewhere ${unique()}` })));
    },
    noteEdited: () => {
      edit((order) => (order.note = `ring twice ${unique()}`));
    },
    deleted: () => {
      const gone = last(store.orders);
      store.orders.delete(gone.id);
      store.tell('ORDERS_DELETE', subjectOf(gone));
    },
  });
}

export function productMutations(store: Store): Mutations {
  const edit = (change: (product: Product) => void): void => {
    const product = first(store.products);
    change(product);
    store.stamp(product);
    store.tell('PRODUCTS_UPDATE', productNotice(product));
  };
  return made({
    created: () =>
      addProduct(store, `Engine ${unique()}`, [{ title: 'Default Title', sku: `E-${unique()}`, price: '99.00' }]),
    edited: () => {
      edit((product) => (product.title = `Kettle ${unique()}`));
    },
    priceChanged: () => {
      edit((product) => {
        for (const variant of product.variants) variant.price = `${unique()}.50`;
      });
    },
    variantAdded: () => {
      edit((product) =>
        product.variants.push({
          id: store.newId(),
          createdAt: store.now(),
          title: `Size ${unique()}`,
          sku: null,
          price: '5.00',
        }),
      );
    },
    variantRemoved: () => {
      edit((product) => product.variants.pop());
    },
    archived: () => {
      edit((product) => (product.status = product.status === 'ACTIVE' ? 'ARCHIVED' : 'ACTIVE'));
    },
    deleted: () => {
      const gone = last(store.products);
      store.products.delete(gone.id);
      store.tell('PRODUCTS_DELETE', subjectOf(gone));
    },
  });
}

function made(changes: Record<string, () => unknown>): Mutations {
  return Object.fromEntries(
    Object.entries(changes).map(([kind, change]) => [
      kind,
      () => {
        change();
        return Promise.resolve();
      },
    ]),
  );
}

function first<Thing>(things: ReadonlyMap<number, Thing>, index = 0): Thing {
  return at(things, index);
}

function last<Thing>(things: ReadonlyMap<number, Thing>): Thing {
  return at(things, things.size - 1);
}

function at<Thing>(things: ReadonlyMap<number, Thing>, index: number): Thing {
  const thing = [...things.values()][index];
  if (thing === undefined) throw new Error('The simulated shop has not so many.');
  return thing;
}
