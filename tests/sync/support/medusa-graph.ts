/** What the graph says of a connected Medusa, in the form of the target's truth. */
import type { Facts } from '@tributary/connector-kit';
import type { HubInside } from '../../support/hub/in-process.ts';
import { customerFacts } from '../../targets/medusa/truth.ts';
import { ask } from './vendure-connection.ts';

type Hub = Pick<HubInside, 'run'>;

interface ContactNode {
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly primaryEmail: string | null;
  readonly tags: readonly { readonly name: string }[];
  readonly sourceRecords: readonly {
    readonly externalId: string;
    readonly deletedAt: string | null;
    readonly record: Parameters<typeof customerFacts>[0];
  }[];
}

/** What the golden record has a field for is taken from there, the rest from what the source says. */
export async function customersHere(hub: Hub): Promise<Facts> {
  const { contacts } = await ask<{ contacts: { nodes: readonly ContactNode[] } }>(
    hub,
    `{ contacts(first: 100) { nodes { givenName familyName primaryEmail tags { name }
         sourceRecords { externalId deletedAt record } } } }`,
  );
  return new Map(
    contacts.nodes.map(({ givenName, familyName, primaryEmail, tags, sourceRecords }) => {
      const [source, ...more] = sourceRecords.filter((one) => one.deletedAt === null);
      if (!source || more.length > 0) throw new Error(`A contact is made of ${JSON.stringify(sourceRecords)}`);
      const golden = { given: givenName ?? '', family: familyName ?? '', email: primaryEmail };
      const said = customerFacts(source.record) as Record<string, unknown>;
      return [`person/${source.externalId}`, { ...said, ...golden, groups: tags.map(({ name }) => name).sort() }];
    }),
  );
}

interface ProductNode {
  readonly externalId: string;
  readonly sku: string | null;
  readonly name: string;
  readonly description: string | null;
  readonly isActive: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export async function productsHere(hub: Hub): Promise<Facts> {
  const { products } = await ask<{ products: { nodes: readonly ProductNode[] } }>(
    hub,
    `{ products(first: 100) { nodes { externalId sku name description isActive attributes } } }`,
  );
  return new Map(
    products.nodes.map(({ externalId, sku, name, description, isActive, attributes }) => [
      `product/${externalId}`,
      { sku: sku ?? '', name, description: description ?? '', active: isActive, prices: attributes['prices'] },
    ]),
  );
}

interface Minor {
  readonly minor: string;
}
interface OrderNode {
  readonly externalId: string;
  readonly number: string;
  readonly state: string;
  readonly total: Minor;
  readonly shippingAddress: { readonly city: string } | null;
  readonly contact: ContactNode | null;
  readonly lines: { readonly nodes: readonly { sku: string; quantity: string; unitPrice: Minor }[] };
  readonly history: { readonly nodes: readonly { type: string; at: string; note: string | null }[] };
}

/** Parcels are told apart by the target's keys only, so of them the graph tells how many came how far. */
export async function ordersHere(hub: Hub): Promise<Facts> {
  const { orders } = await ask<{ orders: { nodes: readonly OrderNode[] } }>(
    hub,
    `{ orders(first: 100) { nodes { externalId number state total { minor } shippingAddress
         contact { primaryEmail sourceRecords { externalId deletedAt } }
         lines(first: 50) { nodes { sku quantity unitPrice { minor } } }
         history(first: 50) { nodes { type at note } } } } }`,
  );
  return new Map(
    orders.nodes.map(({ externalId, contact, lines, history, shippingAddress, state, number, total }) => {
      const entries = [...history.nodes].sort((a, b) => (a.at < b.at ? -1 : 1));
      const count = (type: string): number => entries.filter((entry) => entry.type === type).length;
      const said = lines.nodes.map(({ sku, quantity, unitPrice }) => [sku, quantity, unitPrice.minor]);
      return [
        `order/${externalId}`,
        {
          ...{ number, isCancelled: state === 'CANCELLED', total: total.minor, city: shippingAddress?.city },
          customer: contact?.sourceRecords.find((one) => one.deletedAt === null)?.externalId,
          captured: count('payment.captured'),
          refunds: entries.filter(({ type }) => type === 'payment.refunded').map(({ note }) => note?.split(' ')[0]),
          parcels: [count('parcel.packed'), count('parcel.shipped'), count('parcel.delivered')],
          lines: said.sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1)),
        },
      ];
    }),
  );
}

/** The truth about orders in the graph's words: the address is the customer's own there, and nobody's who was deleted. */
export function ordersAsShown(orders: Facts, customers: Facts): Facts {
  return new Map(
    [...orders].map(([key, fact]) => {
      const {
        email: _,
        parcels,
        customer,
        ...order
      } = fact as Record<string, unknown> & {
        readonly customer: string;
        readonly parcels: readonly boolean[][];
      };
      const steps = [0, 1, 2].map((step) => parcels.filter((parcel) => parcel[step]).length);
      return [key, { ...order, parcels: steps, customer: customers.has(`person/${customer}`) ? customer : undefined }];
    }),
  );
}
