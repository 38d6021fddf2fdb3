import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendEvents, newId, toPublicId, type Actor, type EventData } from '@tributary/platform';
import { withSubgraph, type TestSubgraph } from '../../../../tests/support/subgraph.ts';
import { analyticsSubgraph } from '../index.ts';
import { metricProjection } from './project-facts.ts';

let analytics: TestSubgraph;
beforeAll(async () => {
  analytics = await withSubgraph(analyticsSubgraph);
});
afterAll(async () => {
  await analytics.close();
});

const actor: Actor = { kind: 'system', id: 'test' };

async function tell(type: string, entityType: string, id: string, data: EventData): Promise<void> {
  await analytics.deps.database.transaction(async (tx) => {
    await appendEvents(tx, [{ type, entity: { type: entityType, id }, refs: {}, data, actor }]);
  });
}

async function series(name: string, args = ''): Promise<unknown> {
  await analytics.settled();
  const data = await analytics.data(
    `{ metric(name: ${name}) { series${args} { at number count money { minor currency } group { dimension value } } } }`,
  );
  return (data['metric'] as { series: unknown }).series;
}

const order = (over: EventData): EventData => ({
  state: 'PLACED',
  total: { minor: '1000', currency: 'EUR' },
  contactId: null,
  companyId: null,
  placedAt: '2024-05-01T10:00:00.000Z',
  ...over,
});

describe('metrics', () => {
  it('ask the log for no more than what the README names: an edit of a contact changes none of them', async () => {
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
    const [, row = ''] = /\| Metric +\|(.*)/u.exec(readme) ?? [];
    const [, verbs = ''] = /`contact\.([\w/]+)`/u.exec(row) ?? [];

    expect(metricProjection.types).toEqual([
      ...['deal.*', 'order.*', 'ticket.*'],
      ...verbs.split('/').map((verb) => `contact.${verb}`),
    ]);
  });

  it('follow an order from placed to refunded', async () => {
    const [id, other] = [newId(), newId()];
    await tell('order.placed', 'Order', id, order({}));
    await tell('order.placed', 'Order', other, order({ placedAt: '2024-05-20T10:00:00.000Z' }));

    const before = await series('REVENUE', '(bucket: MONTH)');
    await tell('order.stateChanged', 'Order', id, order({ state: 'REFUNDED' }));
    const after = await series('REVENUE', '(bucket: MONTH)');

    const month = { at: '2024-05-01T00:00:00.000Z', number: null, group: [] };
    expect(before).toEqual([{ ...month, count: 2, money: { minor: '2000', currency: 'EUR' } }]);
    expect(after).toEqual([{ ...month, count: 1, money: { minor: '1000', currency: 'EUR' } }]);
  });

  it('group open deals by stage and forget a stage that is empty', async () => {
    const [id, first, second, pipelineId] = [newId(), newId(), newId(), newId()];
    const deal = (stageId: string): EventData => ({
      status: 'OPEN',
      amount: { minor: '700', currency: 'USD' },
      pipelineId,
      stageId,
      contactId: null,
      companyId: null,
      ownerId: null,
      closedAt: null,
    });
    await tell('deal.created', 'Deal', id, deal(first));
    await tell('deal.stageChanged', 'Deal', id, deal(second));

    expect(await series('OPEN_PIPELINE_VALUE', '(groupBy: [STAGE])')).toEqual([
      {
        at: null,
        number: null,
        count: 1,
        money: { minor: '700', currency: 'USD' },
        group: [{ dimension: 'STAGE', value: toPublicId('stage', second) }],
      },
    ]);
  });

  it('refuse a dimension that a metric does not have', async () => {
    const answer = await analytics.execute('{ metric(name: ORDERS) { series(groupBy: [QUEUE]) { count } } }');

    expect(answer.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('count two contacts once they are joined as one, and as two again afterwards', async () => {
    const [one, two] = [newId(), newId()];
    const createdAt = '2024-06-01T00:00:00.000Z';
    await tell('contact.created', 'Contact', one, { createdAt });
    await tell('contact.created', 'Contact', two, { createdAt });
    const apart = await series('NEW_CONTACTS');
    await tell('contact.linked', 'Contact', one, { contactId: one, aliasIds: [two] });
    const joined = await series('NEW_CONTACTS');
    await tell('contact.created', 'Contact', two, { createdAt });
    await tell('contact.unlinked', 'Contact', one, { contactId: one, aliasIds: [two] });

    const day = { at: createdAt, group: [], money: null };
    expect(apart).toEqual([{ ...day, count: 2, number: 2 }]);
    expect(joined).toEqual([{ ...day, count: 1, number: 1 }]);
    expect(await series('NEW_CONTACTS')).toEqual(apart);
  });

  it('count a customer once whose aliases change places with it', async () => {
    const [one, two] = [newId(), newId()];
    const createdAt = '2024-09-01T00:00:00.000Z';
    const inSeptember = '(from: "2024-09-01T00:00:00.000Z", to: "2024-10-01T00:00:00.000Z")';
    await tell('contact.created', 'Contact', one, { createdAt });
    await tell('contact.created', 'Contact', two, { createdAt });
    await tell('contact.linked', 'Contact', one, { contactId: one, aliasIds: [two] });
    await tell('contact.created', 'Contact', two, { createdAt });
    await tell('contact.linked', 'Contact', two, { contactId: two, aliasIds: [one] });

    expect(await series('NEW_CONTACTS', inSeptember)).toEqual([
      { at: createdAt, group: [], money: null, count: 1, number: 1 },
    ]);
  });

  it('do not count a contact again that parts from another without coming back', async () => {
    const [one, two] = [newId(), newId()];
    const createdAt = '2024-08-01T00:00:00.000Z';
    const inAugust = '(from: "2024-08-01T00:00:00.000Z", to: "2024-09-01T00:00:00.000Z")';
    await tell('contact.created', 'Contact', one, { createdAt });
    await tell('contact.created', 'Contact', two, { createdAt });
    await tell('contact.linked', 'Contact', one, { contactId: one, aliasIds: [two] });
    await tell('contact.unlinked', 'Contact', one, { contactId: one, aliasIds: [two] });

    expect(await series('NEW_CONTACTS', inAugust)).toEqual([
      { at: createdAt, group: [], money: null, count: 1, number: 1 },
    ]);
  });
});

describe('figures of a customer', () => {
  it('add up over every id the customer has', async () => {
    const [survivor, alias] = [newId(), newId()];
    await tell('order.placed', 'Order', newId(), order({ contactId: survivor }));
    await tell('order.placed', 'Order', newId(), order({ contactId: alias, placedAt: '2024-07-01T10:00:00.000Z' }));
    await tell('contact.linked', 'Contact', survivor, { contactId: survivor, aliasIds: [alias] });
    await analytics.settled();

    const found = await analytics.data(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Contact {
         metrics { lifetimeValue { minor currency } orderCount lastOrderAt openDealCount } } } }`,
      { r: [{ __typename: 'Contact', id: toPublicId('contact', survivor) }] },
    );

    expect(found).toEqual({
      _entities: [
        {
          metrics: {
            lifetimeValue: [{ minor: '2000', currency: 'EUR' }],
            orderCount: 2,
            lastOrderAt: '2024-07-01T10:00:00.000Z',
            openDealCount: 0,
          },
        },
      ],
    });
  });
});
