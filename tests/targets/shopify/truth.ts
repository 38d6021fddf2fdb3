/** The truth, read out of the simulated shop's own store, and the same facts out of canonical records. */
import type { CanonicalRecord, Facts } from '@tributary/connector-kit';
import type { Address, Customer, Order, Product, Store, Variant } from './store.ts';

export const customersThere = (store: Store): Facts =>
  factsOf(
    [...store.customers.values()].filter(({ email }) => email !== ''),
    'person',
    customerThere,
  );
export const ordersThere = (store: Store): Facts =>
  factsOf(
    [...store.orders.values()].filter(({ name }) => name !== ''),
    'order',
    (order) => orderThere(order, store),
  );
export const productsThere = (store: Store): Facts =>
  factsOf(
    [...store.products.values()].flatMap((product) =>
      product.variants.map((variant) => ({ id: variant.id, product, variant })),
    ),
    'product',
    productThere,
  );

function factsOf<Thing extends { id: number }>(
  things: readonly Thing[],
  kind: string,
  fact: (thing: Thing) => unknown,
): Facts {
  return new Map(things.map((thing) => [`${kind}/${String(thing.id)}`, fact(thing)]));
}

const place = ({ company, firstName, lastName, address1, city, zip, countryCodeV2 }: Address): unknown[] => [
  [company, [firstName, lastName].filter((part) => part !== null).join(' ')]
    .filter((part) => part !== null && part !== '')
    .join(', '),
  ...[address1, city, zip, countryCodeV2].map((part) => part ?? ''),
];

function customerThere(customer: Customer): unknown {
  const { firstName, lastName, email, phone, note, tags, addresses, marketingState, createdAt, updatedAt } = customer;
  return {
    ...{ given: firstName ?? '', family: lastName ?? '', email, phone, note: note ?? '', tags: [...tags].sort() },
    addresses: addresses.map((address, index) => [index === 0, ...place(address)]),
    emailMarketing: email === null ? null : marketingState,
    ...{ createdAt: utc(createdAt), updatedAt: utc(updatedAt) },
  };
}

export function customerFacts(record: CanonicalRecord): unknown {
  if (record.kind !== 'person') return record.kind;
  const { names, emails, phones, notes, tags, addresses, attributes, createdAt, updatedAt } = record;
  return {
    ...{ given: names.given ?? '', family: names.family ?? '', email: emails[0]?.address ?? null },
    ...{ phone: phones[0]?.number ?? null, note: notes[0]?.text ?? '', tags },
    addresses: addresses.map(({ primary, recipient, lines, city, postalCode, country }) => [
      ...[primary, recipient ?? '', lines[0] ?? '', city ?? '', postalCode ?? '', country ?? ''],
    ]),
    emailMarketing: attributes['emailMarketing'] ?? null,
    ...{ createdAt, updatedAt },
  };
}

function orderThere(order: Order, store: Store): unknown {
  return {
    ...{ number: order.name, email: order.email, placedAt: utc(order.processedAt), state: stateThere(order) },
    customer: order.customerId !== null && store.customers.has(order.customerId) ? String(order.customerId) : null,
    sourceState: `${order.financial} / ${order.fulfillment}`,
    ...{
      subtotal: minor(order.subtotal),
      shipping: minor(order.shipping),
      tax: minor(order.tax),
      total: minor(order.total),
    },
    lines: order.lines.map((line) => [
      ...[String(line.variantId), line.sku, line.name, String(line.quantity), minor(line.unitPrice), minor(line.total)],
    ]),
    city: order.shippingAddress?.city ?? null,
    note: order.note ?? '',
    history: [
      ...order.fulfillments.map(({ createdAt, displayStatus }) => ['fulfillment', utc(createdAt), displayStatus]),
      ...order.refunds.map(({ createdAt, note }) => ['refund', utc(createdAt), note]),
      ...(order.cancelledAt === null ? [] : [['cancelled', utc(order.cancelledAt), 'CUSTOMER']]),
    ],
    updatedAt: utc(order.updatedAt),
  };
}

function stateThere({ cancelledAt, financial, fulfillment, fulfillments }: Order): string {
  if (cancelledAt !== null) return 'CANCELLED';
  if (fulfillment === 'FULFILLED') {
    return fulfillments.every(({ displayStatus }) => displayStatus !== 'IN_TRANSIT') ? 'DELIVERED' : 'SHIPPED';
  }
  return financial === 'PENDING' ? 'PLACED' : 'PAID';
}

export function orderFacts(record: CanonicalRecord): unknown {
  if (record.kind !== 'order') return record.kind;
  const { number, contact, placedAt, state, customer, sourceState, subtotal, shipping, tax, total, updatedAt } = record;
  return {
    ...{
      number,
      email: contact?.emails[0]?.address ?? null,
      placedAt,
      state,
      customer: customer?.key ?? null,
      sourceState,
    },
    ...{ subtotal, shipping, tax, total },
    lines: record.lines.map((line) => [
      ...[line.product?.key, line.sku ?? null, line.title, line.quantity, line.unitPrice, line.total],
    ]),
    city: record.shippingAddress?.city ?? null,
    note: record.attributes['note'] ?? '',
    history: record.history.map(({ type, at, to, note }) => [type, at, to ?? note]),
    updatedAt,
  };
}

function productThere({ product, variant }: { product: Product; variant: Variant }): unknown {
  return {
    name: variant.title === 'Default Title' ? product.title : `${product.title} – ${variant.title}`,
    ...{ sku: variant.sku, price: minor(variant.price), active: product.status === 'ACTIVE' },
    ...{ description: product.description, productId: String(product.id), updatedAt: utc(product.updatedAt) },
  };
}

export function productFacts(record: CanonicalRecord): unknown {
  if (record.kind !== 'product') return record.kind;
  const { name, sku, price, active, description, attributes, updatedAt } = record;
  return {
    name,
    sku: sku ?? null,
    price: price?.minor,
    active,
    description,
    productId: attributes['productId'],
    updatedAt,
  };
}

/** The simulated shop sells in a currency of two digits. */
function minor(amount: string): string {
  return String(Math.round(Number(amount) * 100));
}

function utc(time: string): string {
  return new Date(time).toISOString();
}
