import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId, fromPublicId, newId, toPublicId, type Principal } from '@tributary/platform';
import { withSubgraph, type TestSubgraph } from '../../../tests/support/subgraph.ts';
import { ask } from '../test/graph.ts';
import { salesSubgraph } from './index.ts';

let sales: TestSubgraph;

beforeAll(async () => {
  sales = await withSubgraph(salesSubgraph);
});
afterAll(async () => {
  await sales.close();
});

describe('a deal over GraphQL', () => {
  it('is read back by the mutation with its relations, and waited for by its position', async () => {
    const contactId = toPublicId('contact', newId());
    const ownerId = toPublicId('user', newId());
    const input = {
      title: 'Engines',
      amount: { minor: '1999', currency: 'EUR' },
      contactId,
      ownerId,
      expectedCloseOn: '2024-06-01',
    };

    const { createDeal: payload } = await ask(
      sales,
      `mutation ($input: CreateDealInput!) { createDeal(input: $input) {
        deal {
          title amount { minor currency } status probability expectedCloseOn version
          stage { name kind pipeline { name isDefault } } contact { id } owner { id } company { id }
          stageChanges { stage { name } leftAt actorKind }
        }
        problems { code } position
      } }`,
      { input },
    );

    expect(payload?.['deal']).toEqual({
      title: 'Engines',
      amount: { minor: '1999', currency: 'EUR' },
      status: 'OPEN',
      probability: 10,
      expectedCloseOn: '2024-06-01',
      version: 1,
      stage: { name: 'New', kind: 'OPEN', pipeline: { name: 'Sales', isDefault: true } },
      contact: { id: contactId },
      owner: { id: ownerId },
      company: null,
      stageChanges: [{ stage: { name: 'New' }, leftAt: null, actorKind: 'system' }],
    });
    expect(typeof payload?.['position']).toBe('string');
  });

  it.each([
    [{ title: 'x', contactId: 'contact_nonsense' }, 'BAD_ID', 'contactId'],
    [{ title: 'x', contactId: toPublicId('deal', newId()) }, 'BAD_ID', 'contactId'],
    [{ title: '   ' }, 'BAD_INPUT', 'title'],
    [{ title: 'nul \u0000' }, 'BAD_INPUT', 'title'],
    [{ title: 'x', amount: { minor: '1.5', currency: 'EUR' } }, 'BAD_INPUT', 'amount.minor'],
    [{ title: 'x', amount: { minor: '1', currency: 'Euro' } }, 'BAD_INPUT', 'amount.currency'],
    [{ title: 'x', expectedCloseOn: '2024-02-30' }, 'BAD_INPUT', 'expectedCloseOn'],
    [{ title: 'x', probability: 101 }, 'BAD_INPUT', 'probability'],
  ])('refuses %j with %s at %s', async (input, code, field) => {
    const { createDeal: payload } = await ask(
      sales,
      'mutation ($input: CreateDealInput!) { createDeal(input: $input) { deal { id } problems { code field message } } }',
      { input },
    );

    expect(payload).toMatchObject({ deal: null, problems: [{ code, field }] });
  });

  it('is refused to somebody without the right', async () => {
    const reader: Principal = {
      kind: 'user',
      id: newId(),
      name: 'r',
      roles: [],
      teams: [],
      rights: { Deal: ['read'] },
    };

    const result = await sales.execute(
      'mutation { createDeal(input: { title: "x" }) { problems { code } } }',
      {},
      reader,
    );

    expect(result.data).toEqual({ createDeal: { problems: [{ code: 'FORBIDDEN' }] } });
  });
});

describe('convertLead over GraphQL', () => {
  it('answers the contact, the company and the deal that the lead became', async () => {
    const { createLead } = await ask(
      sales,
      'mutation { createLead(input: { givenName: "Grace", companyName: "Navy" }) { lead { id } } }',
    );
    const leadId = (createLead?.['lead'] as { id: string }).id;
    await ask(sales, 'mutation ($id: ID!) { qualifyLead(input: { leadId: $id }) { problems { code } } }', {
      id: leadId,
    });

    const { convertLead } = await ask(
      sales,
      `mutation ($id: ID!) { convertLead(input: { leadId: $id, deal: { title: "Ships" } }) {
        lead { status contact { id } deal { title } } contact { id deals(first: 1) { nodes { title } } }
        company { id } deal { title lead { title } } problems { code }
      } }`,
      { id: leadId },
    );

    const uuid = fromPublicId(leadId, 'lead') ?? '';
    const contact = toPublicId('contact', derivedId('hub', 'person', uuid));
    expect(convertLead).toEqual({
      lead: { status: 'CONVERTED', contact: { id: contact }, deal: { title: 'Ships' } },
      contact: { id: contact, deals: { nodes: [{ title: 'Ships' }] } },
      company: { id: toPublicId('company', derivedId('hub', 'company', uuid)) },
      deal: { title: 'Ships', lead: { title: 'Grace, Navy' } },
      problems: [],
    });
  });
});

describe('an order over GraphQL', () => {
  it('shows lines, totals and history', async () => {
    const { createOrder } = await ask(
      sales,
      `mutation { createOrder(input: {
      currency: "EUR"
      lines: [{ title: "Oil", quantity: "0.5", unitPrice: { minor: "333", currency: "EUR" } }]
    }) { order { id } problems { code } } }`,
    );
    const id = (createOrder?.['order'] as { id: string }).id;

    await ask(
      sales,
      'mutation ($id: ID!) { changeOrderState(input: { orderId: $id, state: PLACED }) { problems { code } } }',
      { id },
    );

    const { order } = await ask(
      sales,
      `query ($id: ID!) { order(id: $id) {
        state addsUp total { minor } externalId
        lines(first: 5) { nodes { title quantity unitPrice { minor currency } total { minor } } }
        history(first: 5) { nodes { type fromState toState isPrivate } }
      } }`,
      { id },
    );
    expect(order).toEqual({
      state: 'PLACED',
      addsUp: true,
      total: { minor: '167' },
      externalId: null,
      lines: {
        nodes: [
          { title: 'Oil', quantity: '0.5', unitPrice: { minor: '333', currency: 'EUR' }, total: { minor: '167' } },
        ],
      },
      history: {
        nodes: [
          { type: 'CREATED', fromState: null, toState: 'DRAFT', isPrivate: false },
          { type: 'STATE_CHANGED', fromState: 'DRAFT', toState: 'PLACED', isPrivate: false },
        ],
      },
    });
  });
});
