import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendEvents, derivedId, fromPublicId, newId, toPublicId, type EventOnWire } from '@tributary/platform';
import { parse } from 'graphql';
import { withSubgraph, type TestSubgraph } from '../../../tests/support/subgraph.ts';
import { aBatch, anUpsert, SHOP } from '../test/batches.ts';
import { ask, createdDeal, type Answer } from '../test/graph.ts';
import { salesSubgraph } from './index.ts';
import { DEFAULT_PIPELINE_ID, defaultStageId } from './pipeline/default-pipeline.ts';

let sales: TestSubgraph;

beforeAll(async () => {
  sales = await withSubgraph(salesSubgraph);
});
afterAll(async () => {
  await sales.close();
});

describe('the board', () => {
  it('lists each column in board order, page by page', async () => {
    const ids: string[] = [];
    for (const title of ['a', 'b', 'c', 'd']) ids.push(await createdDeal(sales, { title }));
    await ask(
      sales,
      'mutation ($input: MoveDealOnBoardInput!) { moveDealOnBoard(input: $input) { problems { code } } }',
      {
        input: { dealId: ids[3], stageId: toPublicId('stage', defaultStageId('new')), beforeDealId: ids[0] },
      },
    );
    const text = `query ($id: ID!, $after: String) { pipeline(id: $id) { stages {
      name deals(first: 3, after: $after) { nodes { title } pageInfo { endCursor hasNextPage } totalCount }
    } } }`;
    const id = toPublicId('pipeline', DEFAULT_PIPELINE_ID);
    interface Column {
      name: string;
      deals: { nodes: { title: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean }; totalCount: number };
    }
    const columnsOf = (answer: Answer) => (answer['pipeline'] as unknown as { stages: Column[] }).stages;

    const columns = columnsOf(await ask(sales, text, { id }));
    const [first] = columns;
    const rest = columnsOf(await ask(sales, text, { id, after: first?.deals.pageInfo.endCursor }));

    expect(columns.map(({ name }) => name)).toEqual(['New', 'Qualified', 'Proposal', 'Negotiation', 'Won', 'Lost']);
    expect(first?.deals).toMatchObject({ nodes: [{ title: 'd' }, { title: 'a' }, { title: 'b' }], totalCount: 4 });
    expect(rest[0]?.deals).toMatchObject({ nodes: [{ title: 'c' }], pageInfo: { hasNextPage: false } });
  });
});

describe('filters', () => {
  it('find deals by amount, stage and customer, and leave deleted ones out', async () => {
    const contactId = toPublicId('contact', newId());
    await createdDeal(sales, { title: 'small', amount: { minor: '100', currency: 'EUR' }, contactId });
    await createdDeal(sales, { title: 'large', amount: { minor: '10000', currency: 'EUR' }, contactId });
    const gone = await createdDeal(sales, { title: 'gone', amount: { minor: '10000', currency: 'EUR' }, contactId });
    await ask(sales, 'mutation ($id: ID!) { deleteDeal(input: { dealId: $id }) { deal { deletedAt } } }', { id: gone });

    const titles = async (filter: Record<string, unknown>) => {
      const { deals } = await ask(
        sales,
        'query ($filter: DealFilter) { deals(first: 10, filter: $filter, orderBy: [{ field: TITLE }]) { nodes { title } } }',
        { filter },
      );
      return (deals?.['nodes'] as { title: string }[]).map(({ title }) => title);
    };

    expect(await titles({ contactId: { eq: contactId } })).toEqual(['large', 'small']);
    expect(await titles({ amount: { gte: { minor: '500', currency: 'EUR' } } })).toEqual(['large']);
    expect(await titles({ stage: { name: { eq: 'Won' } } })).toEqual([]);
    expect(await titles({ expectedCloseOn: { gte: 'not a day' }, status: { eq: 'OPEN' } })).toEqual([]);
  });
});

describe('contact and company', () => {
  it('have the deals, orders and leads of every id they ever had', async () => {
    const [canonical, alias] = [newId(), derivedId(SHOP, 'person', 'ALFKI')];
    await createdDeal(sales, { title: 'by hand', contactId: toPublicId('contact', canonical) });
    const order = {
      kind: 'order',
      number: '1',
      customer: { kind: 'person', key: 'ALFKI' },
      state: 'PLACED',
      currency: 'EUR',
      total: '5',
    } as const;
    await sales.runtime.inbound?.accept(aBatch('order', [anUpsert('1', order)]));
    const read = async (uuid: string) => {
      const { data } = await sales.execute(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Contact {
          deals(first: 5) { nodes { title contact { id } } } orders(first: 5) { nodes { number contact { id } } }
          leads(first: 5) { totalCount }
        } } }`,
        { representations: [{ __typename: 'Contact', id: toPublicId('contact', uuid) }] },
      );
      return (data?.['_entities'] as unknown[])[0];
    };
    expect(await read(canonical)).toMatchObject({ deals: { nodes: [{ title: 'by hand' }] }, orders: { nodes: [] } });

    await link(canonical, alias);

    const whole = {
      deals: { nodes: [{ title: 'by hand', contact: { id: toPublicId('contact', canonical) } }] },
      orders: { nodes: [{ number: '1', contact: { id: toPublicId('contact', alias) } }] },
      leads: { totalCount: 0 },
    };
    expect(await read(canonical)).toEqual(whole);
    expect(await read(alias)).toEqual(whole);
  });

  async function link(contactId: string, aliasId: string): Promise<void> {
    await sales.deps.database.transaction(async (tx) => {
      await appendEvents(tx, [
        {
          type: 'contact.linked',
          entity: { type: 'Contact', id: contactId },
          refs: { contactId },
          data: { contactId, aliasIds: [aliasId] },
          actor: { kind: 'system', id: 'test' },
        },
      ]);
    });
    await sales.settled();
  }
});

describe('dealChanged', () => {
  it('answers the event with the deal as it is now', async () => {
    const dealId = await createdDeal(sales, { title: 'Live' });
    const event: EventOnWire = {
      position: 7n,
      cursor: 'cursor-7',
      id: newId(),
      type: 'deal.stageChanged',
      entity: { type: 'Deal', id: newId() },
      refs: { dealId: fromPublicId(dealId, 'deal') ?? '' },
      data: {},
      changes: { stageId: ['a', 'b'] },
      actor: { kind: 'system', id: 'test' },
      at: '2024-05-01T10:00:00.000Z',
    };

    const result = await sales.runtime.subgraph.execute({
      document: parse('subscription { dealChanged { cursor at kind changedFields deal { title stage { name } } } }'),
      variables: {},
      principal: { kind: 'system', id: 'system', name: 's', roles: [], teams: [], rights: { '*': ['*'] } },
      requestId: 'test',
      event,
    });

    expect(result).toEqual({
      data: {
        dealChanged: {
          cursor: 'cursor-7',
          at: '2024-05-01T10:00:00.000Z',
          kind: 'deal.stageChanged',
          changedFields: ['stageId'],
          deal: { title: 'Live', stage: { name: 'New' } },
        },
      },
    });
  });
});
