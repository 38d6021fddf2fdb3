import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@tributary/platform';
import { ONE_CUSTOMER, PAGE_OF_CUSTOMERS } from '../support/hub/customer-query.ts';
import { openHubInside, type HubInside, type Inside } from '../support/hub/in-process.ts';

// Unlike each other: people and companies that differ in a digit are one.
const FAMILIES =
  'Byron Kaplan Meier Nguyen Okafor Petrov Quinn Rossi Schmidt Tanaka Ulrich Vogel Weber Yilmaz Zimmer Abel Bruun Castro Dubois Eriksen Fischer Garcia Hansen Ivanov Jansen Kovacs Larsen Moreau Novak Olsen'.split(
    ' ',
  );

let hub: HubInside;
let contactId: string;

beforeAll(async () => {
  hub = await openHubInside();
  await acceptCustomers();
  await hub.settled();
  const { result } = await hub.run('{ contacts(first: 1) { nodes { id } } }');
  const contacts = result.data?.['contacts'] as { nodes: { id: string }[] };
  contactId = contacts.nodes[0]?.id ?? '';
}, 120_000);
afterAll(async () => {
  await hub.close();
});

/** Thirty people with a company, an order and a ticket each, as a connector brings them. */
async function acceptCustomers(): Promise<void> {
  const connectionId = newId();
  const batch = (stream: string, kind: string, record: (index: number) => object) => ({
    connectionId,
    connectionName: 'shop',
    stream,
    kind,
    priority: 50,
    items: Array.from({ length: 30 }, (_, index) => ({
      key: String(index),
      version: '1',
      op: 'upsert' as const,
      record: { kind, ...record(index) },
      observedAt: '2024-05-02T00:00:00.000Z',
    })),
  });
  const { inboundFor } = inbound(hub);
  const person = (index: number) => ({ kind: 'person', key: String(index) });
  const accepted = [
    await inboundFor('person').accept(
      batch('customers', 'person', (index) => ({
        names: { given: 'Ada', family: FAMILIES[index] ?? 'Byron' },
        emails: [{ address: `${FAMILIES[index] ?? 'byron'}@example.com` }],
        affiliations: [{ company: { name: `Engines ${FAMILIES[index] ?? 'Byron'} Ltd` }, primary: true }],
      })),
    ),
    await inboundFor('order').accept(
      batch('orders', 'order', (index) => ({
        number: `A-${String(index)}`,
        customer: person(index),
        placedAt: '2024-05-01T10:00:00.000Z',
        state: 'PAID',
        currency: 'EUR',
        lines: [{ key: '1', title: 'Lamp', quantity: '1', unitPrice: '1000', total: '1000' }],
        total: '1000',
      })),
    ),
    await inboundFor('ticket').accept(
      batch('tickets', 'ticket', (index) => ({
        subject: 'Late',
        requester: person(index),
        openedAt: '2024-05-01T12:00:00.000Z',
      })),
    ),
  ];
  const rejected = accepted.flat().filter(({ status }) => status === 'rejected');
  expect(rejected).toEqual([]);
}

function inbound({ core }: HubInside) {
  return {
    inboundFor(kind: string) {
      const found = [...core.runtimes.values()].map((one) => one.inbound).find((one) => one?.kinds.includes(kind));
      if (!found) throw new Error(`nobody takes ${kind}`);
      return found;
    },
  };
}

function fetchesPerSubgraphAndLevel({ trace }: Inside): number[] {
  const counts = new Map<string, number>();
  for (const { subgraph, level } of trace) {
    const key = `${subgraph} at level ${String(level)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts.values()];
}

describe('a customer, in one query', () => {
  it('comes from every subgraph with at most one fetch per subgraph and level and eight SQL statements', async () => {
    const inside = await hub.run(ONE_CUSTOMER, { id: contactId });

    expect(inside.result.errors).toBeUndefined();
    expect(inside.result.data?.['contact']).toMatchObject({
      identities: [{ kind: 'EMAIL' }],
      affiliations: [{ company: { name: expect.stringMatching(/^Engines/) } }],
      orders: { nodes: [{ state: 'PAID', total: { minor: '1000' } }] },
      tickets: { nodes: [{ subject: 'Late' }] },
      metrics: { lifetimeValue: [{ minor: '1000', currency: 'EUR' }], orderCount: 1, openTicketCount: 1 },
    });
    expect(Math.max(...fetchesPerSubgraphAndLevel(inside))).toBe(1);
    expect(inside.statements.length).toBeLessThanOrEqual(8);
  });

  it('costs no more per subgraph for a page of twenty: ten statements at most', async () => {
    const inside = await hub.run(PAGE_OF_CUSTOMERS);

    expect(inside.result.errors).toBeUndefined();
    expect((inside.result.data?.['contacts'] as { nodes: unknown[] }).nodes).toHaveLength(20);
    expect(Math.max(...fetchesPerSubgraphAndLevel(inside))).toBe(1);
    expect(inside.statements.length).toBeLessThanOrEqual(10);
  });

  it('shows its interactions: what was ordered and what was asked', async () => {
    const { result } = await hub.run(
      `query ($id: ID!) { contact(id: $id) { interactions(first: 10) { nodes { type } } } }`,
      { id: contactId },
    );

    const contact = result.data?.['contact'] as { interactions: { nodes: { type: string }[] } };
    expect(contact.interactions.nodes.map(({ type }) => type).sort()).toEqual(
      expect.arrayContaining(['order.placed', 'ticket.opened']),
    );
  });
});
