/** What the graph says of everything that came from a Tryton connection, in the form of the target's truth. */
import { CanonicalRecord, type Facts } from '@tributary/connector-kit';
import type { HubInside } from '../../support/hub/in-process.ts';
import { partyFacts } from '../../targets/tryton/party-truth.ts';
import { ask } from './vendure-connection.ts';

type Hub = Pick<HubInside, 'run'>;
interface Minor {
  readonly minor: string;
}
interface SourceRecord {
  readonly connectionId: string;
  readonly kind: 'PERSON' | 'COMPANY';
  readonly externalId: string;
  readonly deletedAt: string | null;
  readonly record: Readonly<Record<string, unknown>>;
}
interface Customer {
  readonly sourceRecords: readonly SourceRecord[];
}
const SOURCES = 'sourceRecords { connectionId kind externalId deletedAt record }';

/** Every list of the hub, page by page; fails when an id comes twice. */
async function all<Node>(hub: Hub, field: string, selection: string): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const data: Readonly<
      Record<string, { nodes: Node[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } }>
    > = await ask(
      hub,
      `query ($after: String) { ${field}(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ${selection} } } }`,
      {
        after,
      },
    );
    const page = data[field];
    nodes.push(...(page?.nodes ?? []));
    if (page?.pageInfo.hasNextPage !== true) return nodes;
    after = page.pageInfo.endCursor;
  }
}

function keyed(entries: readonly (readonly [string, unknown])[]): Facts {
  const facts = new Map(entries);
  if (facts.size < entries.length) throw new Error('Something is in the graph twice.');
  return facts;
}

/** The record of each party, under whichever customer resolution has put it. */
export async function partiesHere(hub: Hub, connectionId: string): Promise<Facts> {
  const customers = [
    ...(await all<Customer>(hub, 'contacts', SOURCES)),
    ...(await all<Customer>(hub, 'companies', SOURCES)),
  ];
  const records = customers
    .flatMap(({ sourceRecords }) => sourceRecords)
    .filter((one) => one.connectionId === connectionId && one.deletedAt === null);
  return keyed(
    records.map(({ kind, externalId, record }) => {
      const word = kind.toLowerCase();
      return [`${word}/${externalId}`, partyFacts(CanonicalRecord.parse({ ...record, kind: word }))];
    }),
  );
}

export async function productsHere(hub: Hub): Promise<Facts> {
  interface Product {
    readonly externalId: string;
    readonly price: (Minor & { readonly currency: string }) | null;
    readonly attributes: Readonly<Record<string, unknown>>;
    readonly isActive: boolean;
  }
  const selection = 'externalId sku name description isActive price { minor currency } attributes';
  const products = await all<Product>(hub, 'products', selection);
  return keyed(
    products.map(({ externalId, price, attributes, isActive, ...words }) => [
      `product/${externalId}`,
      { ...words, price: price?.minor, currency: price?.currency, active: isActive, stock: attributes['stock'] },
    ]),
  );
}

interface Bought {
  readonly contact: Customer | null;
  readonly company: Customer | null;
}

/** `person/7`: the party that the hub's customer is, by the connection's own key. */
function partyOf(connectionId: string, { contact, company }: Bought): string[] {
  return [contact, company].flatMap((customer) =>
    (customer?.sourceRecords ?? [])
      .filter((one) => one.connectionId === connectionId && one.deletedAt === null)
      .map(({ kind, externalId }) => `${kind.toLowerCase()}/${externalId}`),
  );
}

interface OrderNode extends Bought, Readonly<Record<'number' | 'state' | 'sourceState' | 'currency', string>> {
  readonly externalId: string;
  readonly placedAt: string | null;
  readonly subtotal: Minor;
  readonly tax: Minor;
  readonly total: Minor;
  readonly shippingAddress: { readonly city: string } | null;
  readonly lines: { readonly nodes: readonly LineNode[] };
}
interface LineNode {
  readonly title: string;
  readonly sku: string | null;
  readonly quantity: string;
  readonly unitPrice: Minor;
  readonly total: Minor;
  readonly product: { readonly externalId: string } | null;
}
const ORDER = `externalId number state sourceState currency placedAt shippingAddress subtotal { minor } tax { minor }
  total { minor } contact { ${SOURCES} } company { ${SOURCES} }
  lines(first: 50) { nodes { title sku quantity unitPrice { minor } total { minor } product { externalId } } }`;

export async function ordersHere(hub: Hub, connectionId: string): Promise<Facts> {
  const orders = await all<OrderNode>(hub, 'orders', ORDER);
  return keyed(
    orders.map(({ externalId, contact, company, lines, shippingAddress, subtotal, tax, total, ...words }) => [
      `order/${externalId}`,
      {
        ...{ ...words, city: shippingAddress?.city ?? null, customer: partyOf(connectionId, { contact, company }) },
        ...{ subtotal: subtotal.minor, tax: tax.minor, total: total.minor },
        lines: lines.nodes.map(({ product, sku, title, quantity, unitPrice, total: sum }) => [
          ...[product?.externalId, sku, title, quantity, unitPrice.minor, sum.minor],
        ]),
      },
    ]),
  );
}

/** Leads and deals. A deal's probability is rounded, its stage one of the hub's own. */
export async function opportunitiesHere(hub: Hub, connectionId: string): Promise<Facts> {
  interface Opportunity extends Bought {
    readonly externalId: string;
    readonly title: string;
    readonly status: string;
    readonly value?: Minor | null;
    readonly amount?: Minor | null;
    readonly attributes: Readonly<Record<string, unknown>>;
  }
  const common = `externalId title status attributes contact { ${SOURCES} } company { ${SOURCES} }`;
  const facts = async (kind: 'lead' | 'deal', money: string): Promise<[string, unknown][]> =>
    (await all<Opportunity>(hub, `${kind}s`, `${common} ${money} { minor }`)).map((one) => [
      `${kind}/${one.externalId}`,
      {
        ...{ title: one.title, status: one.status, amount: (one.value ?? one.amount)?.minor },
        ...{ number: one.attributes['number'], customer: partyOf(connectionId, one) },
      },
    ]);
  return keyed([...(await facts('lead', 'value')), ...(await facts('deal', 'amount'))]);
}

export async function invoicesHere(hub: Hub, connectionId: string): Promise<Facts> {
  interface Entry {
    readonly id: string;
    readonly occurredAt: string;
    readonly data: Readonly<Record<string, unknown>>;
    readonly aboutType: string | null;
  }
  const selection = `${SOURCES} interactions(first: 50, types: ["invoice"]) { nodes { id occurredAt data aboutType } }`;
  const customers = [
    ...(await all<Customer & { interactions: { nodes: Entry[] } }>(hub, 'contacts', selection)),
    ...(await all<Customer & { interactions: { nodes: Entry[] } }>(hub, 'companies', selection)),
  ];
  return keyed(
    customers.flatMap(({ interactions, sourceRecords }) =>
      interactions.nodes.map(({ occurredAt, data, aboutType }): [string, unknown] => [
        `invoice/${String(data['number'])}`,
        {
          ...{ at: occurredAt, state: data['state'], total: data['total'], about: aboutType },
          customer: partyOf(connectionId, { contact: { sourceRecords }, company: null }),
        },
      ]),
    ),
  );
}
