/** What the graph says of a connected shop, as records again: a target takes its own facts out of them. */
import type { CanonicalRecord, Facts } from '@tributary/connector-kit';
import type { HubInside } from '../../support/hub/in-process.ts';
import { ask } from './vendure-connection.ts';

type Hub = Pick<HubInside, 'run'>;
type Recorded<Kind extends CanonicalRecord['kind']> = Extract<CanonicalRecord, { kind: Kind }>;
type FactOf = (record: CanonicalRecord) => unknown;

interface Listed<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}
interface Source {
  readonly connectionId: string;
  readonly externalId: string;
  readonly deletedAt: string | null;
  readonly record: Recorded<'person'>;
}
const SOURCES = 'sourceRecords { connectionId externalId deletedAt record }';

function keyed<Node>({ nodes, pageInfo }: Listed<Node>, entries: (node: Node) => readonly [string, unknown][]): Facts {
  if (pageInfo.hasNextPage) throw new Error('There is more in the graph than one page.');
  const facts = new Map<string, unknown>();
  for (const [key, fact] of nodes.flatMap(entries)) {
    if (facts.has(key)) throw new Error(`${key} is in the graph twice.`);
    facts.set(key, fact);
  }
  return facts;
}

/** Those that are customers of the shop: who is only named by an order is none. */
function sourcesOf(connectionId: string, all: readonly Source[]): Source[] {
  return all.filter(
    ({ connectionId: of, externalId, deletedAt }) =>
      of === connectionId && deletedAt === null && !externalId.startsWith('inline:'),
  );
}

interface ContactNode {
  readonly primaryEmail: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly tags: readonly { readonly name: string }[];
  readonly sourceRecords: readonly Source[];
}

/** What the golden record has a field for is taken from there, where one source record makes the contact. */
export async function peopleHere(hub: Hub, connectionId: string, factOf: FactOf): Promise<Facts> {
  const { contacts } = await ask<{ contacts: Listed<ContactNode> }>(
    hub,
    `{ contacts(first: 100) { pageInfo { hasNextPage } nodes {
       primaryEmail givenName familyName tags { name } ${SOURCES} } } }`,
  );
  return keyed(contacts, ({ primaryEmail, givenName, familyName, tags, sourceRecords }) =>
    sourcesOf(connectionId, sourceRecords).map(({ externalId, record }) => {
      const names = { ...record.names, given: givenName ?? undefined, family: familyName ?? undefined };
      const emails = primaryEmail === null ? [] : [{ ...record.emails[0], address: primaryEmail }];
      const golden = { ...record, names, emails, tags: tags.map(({ name }) => name).sort() };
      return [`person/${externalId}`, factOf(golden)];
    }),
  );
}

interface Minor {
  readonly minor: string;
  readonly currency: string;
}
interface ProductNode extends Pick<Recorded<'product'>, 'name' | 'attributes'> {
  readonly externalId: string;
  readonly sku: string | null;
  readonly description: string | null;
  readonly isActive: boolean;
  readonly price: Minor | null;
}

export async function productsHere(hub: Hub, factOf: FactOf): Promise<Facts> {
  const { products } = await ask<{ products: Listed<ProductNode> }>(
    hub,
    `{ products(first: 100) { pageInfo { hasNextPage } nodes {
       externalId sku name description isActive price { minor currency } attributes } } }`,
  );
  return keyed(products, ({ externalId, isActive: active, sku, description, price, ...rest }) => {
    const there = {
      ...(sku !== null && { sku }),
      ...(description !== null && { description }),
      ...(price && { price }),
    };
    return [[`product/${externalId}`, factOf({ kind: 'product', active, ...there, ...rest })]];
  });
}

interface OrderNode extends Pick<Recorded<'order'>, 'number' | 'state' | 'currency' | 'attributes'> {
  readonly externalId: string;
  readonly sourceState: string;
  readonly placedAt: string;
  readonly shippingAddress: Recorded<'order'>['shippingAddress'] | null;
  readonly contact: { readonly primaryEmail: string | null; readonly sourceRecords: readonly Source[] } | null;
  readonly subtotal: Minor;
  readonly shipping: Minor;
  readonly tax: Minor;
  readonly total: Minor;
  readonly lines: Listed<{
    readonly title: string;
    readonly sku: string | null;
    readonly quantity: string;
    readonly unitPrice: Minor;
    readonly total: Minor;
    readonly product: { readonly externalId: string } | null;
  }>;
  readonly history: Listed<{
    readonly type: string;
    readonly at: string;
    readonly note: string | null;
    readonly toState: string | null;
  }>;
}

export async function ordersHere(hub: Hub, connectionId: string, factOf: FactOf): Promise<Facts> {
  const { orders } = await ask<{ orders: Listed<OrderNode> }>(
    hub,
    `{ orders(first: 100) { pageInfo { hasNextPage } nodes {
       externalId number state sourceState currency placedAt shippingAddress attributes
       subtotal { minor } shipping { minor } tax { minor } total { minor } contact { primaryEmail ${SOURCES} }
       lines(first: 50) { pageInfo { hasNextPage } nodes {
         title sku quantity unitPrice { minor } total { minor } product { externalId } } }
       history(first: 50) { pageInfo { hasNextPage } nodes { type at note toState } } } } }`,
  );
  return keyed(orders, (order) => [[`order/${order.externalId}`, factOf(orderRecord(order, connectionId))]]);
}

function orderRecord(order: OrderNode, connectionId: string): CanonicalRecord {
  const { contact, shippingAddress, subtotal, shipping, tax, total, number, state, sourceState, currency } = order;
  const [customer] = contact ? sourcesOf(connectionId, contact.sourceRecords) : [];
  const email = contact?.primaryEmail ?? undefined;
  return {
    kind: 'order',
    ...{ number, state, sourceState, currency, placedAt: order.placedAt, attributes: order.attributes },
    ...(customer && { customer: { kind: 'person', key: customer.externalId } }),
    contact: { names: {}, emails: email === undefined ? [] : [{ address: email }], phones: [], handles: [] },
    ...{ subtotal: subtotal.minor, shipping: shipping.minor, tax: tax.minor, total: total.minor },
    ...(shippingAddress && { shippingAddress }),
    lines: order.lines.nodes.map(({ product, sku, unitPrice, total: sum, ...line }, index) => ({
      ...{ key: String(index), ...line, unitPrice: unitPrice.minor, total: sum.minor },
      ...(product && { product: { key: product.externalId } }),
      ...(sku !== null && { sku }),
    })),
    history: order.history.nodes.filter(isTheirs).map(({ type, at, note, toState }, index) => ({
      ...{ key: String(index), type, at, ...(note !== null && { note }), ...(toState !== null && { to: toState }) },
    })),
  };
}

/** Not what the hub itself noted. */
function isTheirs({ type }: { readonly type: string }): boolean {
  return type !== 'CREATED' && type !== 'STATE_CHANGED';
}
