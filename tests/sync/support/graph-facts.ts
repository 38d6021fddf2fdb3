/** What the graph says of everything that came from one connection, in the form of the target's truth. */
import type { Facts } from '@tributary/connector-kit';
import type { HubInside } from '../../support/hub/in-process.ts';
import { ask } from './vendure-connection.ts';

type Hub = Pick<HubInside, 'run'>;
interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}
interface Minor {
  readonly minor: string;
  readonly currency: string;
}

/** Fails when something is there twice, or when there is more than was read. */
function keyed<Node>({ nodes, pageInfo }: Page<Node>, entry: (node: Node) => [string, unknown]): Facts {
  const facts = new Map<string, unknown>();
  for (const node of nodes) {
    const [key, fact] = entry(node);
    if (facts.has(key)) throw new Error(`${key} is in the graph twice.`);
    facts.set(key, fact);
  }
  if (pageInfo.hasNextPage) throw new Error('There is more in the graph than one page.');
  return facts;
}

interface SourceRecord {
  readonly connectionId: string;
  readonly externalId: string;
  readonly deletedAt: string | null;
  readonly record: {
    readonly updatedAt: string;
    readonly emails: readonly { readonly verified?: boolean }[];
  };
}
const SOURCE_RECORDS = `sourceRecords { connectionId externalId deletedAt record }`;

/** Nothing in the target's data links two of its customers: each contact is one of them. */
function recordOf(connectionId: string, records: readonly SourceRecord[]): SourceRecord {
  const [record, ...more] = records.filter((one) => one.connectionId === connectionId && one.deletedAt === null);
  if (!record || more.length > 0) throw new Error(`A contact is made of ${JSON.stringify(records)}`);
  return record;
}

interface ContactNode {
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly honorific: string | null;
  readonly primaryEmail: string | null;
  readonly identities: readonly { readonly kind: string; readonly original: string }[];
  readonly addresses: readonly (Readonly<Record<'city' | 'postalCode' | 'country', string>> & {
    readonly lines: readonly string[];
  })[];
  readonly tags: readonly { readonly name: string }[];
  readonly notes: { readonly nodes: readonly { readonly text: string }[] };
  readonly sourceRecords: readonly SourceRecord[];
}

const PEOPLE = `{ contacts(first: 100) { pageInfo { hasNextPage } nodes {
  givenName familyName honorific primaryEmail identities { kind original }
  addresses { lines city postalCode country } tags { name } notes(first: 50) { nodes { text } } ${SOURCE_RECORDS} } } }`;

export async function peopleHere(hub: Hub, connectionId: string): Promise<Facts> {
  const { contacts } = await ask<{ contacts: Page<ContactNode> }>(hub, PEOPLE);
  return keyed(contacts, (contact) => {
    const { externalId, record } = recordOf(connectionId, contact.sourceRecords);
    const places = contact.addresses.map(({ lines, city, postalCode, country }) => [
      lines[0] ?? '',
      city,
      postalCode,
      country,
    ]);
    const fact = {
      given: contact.givenName ?? '',
      family: contact.familyName ?? '',
      honorific: contact.honorific ?? '',
      email: contact.primaryEmail,
      verified: record.emails[0]?.verified ?? null,
      phone: contact.identities.find(({ kind }) => kind === 'PHONE')?.original ?? '',
      updatedAt: record.updatedAt,
      addresses: places.sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1)),
      groups: contact.tags.map(({ name }) => name).sort(),
      // The truth begins with the oldest.
      notes: contact.notes.nodes.map(({ text }) => text).reverse(),
    };
    return [`person/${externalId}`, fact];
  });
}

interface ProductNode {
  readonly externalId: string;
  readonly sku: string | null;
  readonly name: string;
  readonly description: string | null;
  readonly isActive: boolean;
  readonly price: Minor | null;
  readonly attributes: Readonly<Record<string, unknown>>;
}

const PRODUCTS = `{ products(first: 100) { pageInfo { hasNextPage } nodes {
  externalId sku name description isActive price { minor currency } attributes } } }`;

export async function productsHere(hub: Hub): Promise<Facts> {
  const { products } = await ask<{ products: Page<ProductNode> }>(hub, PRODUCTS);
  return keyed(products, ({ externalId, sku, name, description, isActive, price, attributes }) => {
    const productName = attributes['productName'];
    const cost = { price: price?.minor, currency: price?.currency };
    return [`product/${externalId}`, { sku, name, description, productName, ...cost, active: isActive }];
  });
}

interface OrderNode {
  readonly externalId: string;
  readonly number: string;
  readonly state: string;
  readonly sourceState: string;
  readonly currency: string;
  readonly placedAt: string;
  readonly subtotal: Minor;
  readonly shipping: Minor;
  readonly tax: Minor;
  readonly total: Minor;
  readonly shippingAddress: { readonly city: string } | null;
  readonly contact: {
    readonly primaryEmail: string | null;
    readonly sourceRecords: readonly SourceRecord[];
  } | null;
  readonly lines: { readonly nodes: readonly LineNode[] };
  readonly history: { readonly nodes: readonly EntryNode[] };
}
interface LineNode {
  readonly title: string;
  readonly sku: string;
  readonly quantity: string;
  readonly unitPrice: Minor;
  readonly total: Minor;
  readonly product: { readonly externalId: string } | null;
}
interface EntryNode {
  readonly type: string;
  readonly at: string;
  readonly note: string | null;
  readonly fromState: string | null;
  readonly toState: string | null;
}

const ORDERS = `{ orders(first: 100) { pageInfo { hasNextPage } nodes {
  externalId number state sourceState currency placedAt shippingAddress
  subtotal { minor } shipping { minor } tax { minor } total { minor }
  contact { primaryEmail ${SOURCE_RECORDS} }
  lines(first: 50) { nodes { title sku quantity unitPrice { minor } total { minor } product { externalId } } }
  history(first: 50) { nodes { type at note fromState toState } } } } }`;

export async function ordersHere(hub: Hub, connectionId: string): Promise<Facts> {
  const { orders } = await ask<{ orders: Page<OrderNode> }>(hub, ORDERS);
  return keyed(orders, ({ externalId, contact, lines, history, shippingAddress, ...order }) => {
    const { number, placedAt, state, sourceState, currency, subtotal, shipping, tax, total } = order;
    const fact = {
      ...{ number, placedAt, state, sourceState, currency, city: shippingAddress?.city },
      customer: contact && recordOf(connectionId, contact.sourceRecords).externalId,
      email: contact?.primaryEmail,
      ...{ subtotal: subtotal.minor, shipping: shipping.minor, tax: tax.minor, total: total.minor },
      lines: lines.nodes.map((line) => [
        line.product?.externalId,
        ...[line.sku, line.title, line.quantity, line.unitPrice.minor, line.total.minor],
      ]),
      history: inTime(
        history.nodes.map(({ type, at, note, fromState, toState }) => [type, at, note, fromState, toState]),
      ),
    };
    return [`order/${externalId}`, fact];
  });
}

/** Entries of one millisecond have no order in the graph. */
function inTime(entries: readonly unknown[][]): unknown[][] {
  const text = ([type, at, ...rest]: unknown[]): string => JSON.stringify([at, type, rest]);
  return [...entries].sort((a, b) => (text(a) < text(b) ? -1 : 1));
}

/** The truth about orders as the graph says it: there lines and history entries have ids of the hub's own. */
export function withoutKeys(orders: Facts): Facts {
  const rest = (rows: unknown): unknown[][] => (rows as unknown[][]).map(([, ...row]) => row);
  return new Map(
    [...orders].map(([key, fact]) => {
      const { lines, history, ...order } = fact as Record<string, unknown>;
      return [key, { ...order, lines: rest(lines), history: inTime(rest(history)) }];
    }),
  );
}
