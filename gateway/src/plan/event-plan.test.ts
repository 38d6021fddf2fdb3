import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import type { EventOnWire, Subgraph } from '@tributary/platform';
import { compileEventPlan } from './event-plan.ts';
import { executePlan } from './run-plan.ts';
import { makeTestGraph } from './test-graph/test-graph.ts';
import { AUDITOR } from './test-graph/test-subgraph.ts';

const { supergraph, subgraphs } = makeTestGraph();

/** The test subgraph makes its payload from the event's data. */
function anEvent(data: EventOnWire['data']): EventOnWire {
  const entity = { type: 'Ticket', id: 't1' };
  const actor = { kind: 'user', id: 'u' } as const;
  return {
    position: 7n,
    id: 'e',
    type: 'ticket.opened',
    entity,
    refs: {},
    data,
    changes: {},
    actor,
    at: '',
    cursor: 'c7',
  };
}

const OPENED = {
  ticketChanged: {
    cursor: 'c7',
    kind: 'ticket.opened',
    ticket: { id: 't1', subject: 'Late', contactId: '1', assigneeId: 'u1' },
  },
};
const QUERY = `subscription ($id: ID) {
  change: ticketChanged(ticketId: $id) { at: cursor kind ticket { subject contact { name greeting deals { title } tickets { id } } } }
}`;

describe('an event plan', () => {
  it('says what it listens to, with the arguments of the client', () => {
    const plan = compileEventPlan(supergraph, parse(QUERY));

    expect(plan).toMatchObject({ field: 'ticketChanged', subgraph: 'service', on: ['ticket.opened', 'ticket.closed'] });
    expect(plan.argumentsFor({ id: 't1' })).toEqual({ given: { ticketId: 't1', kinds: ['all'] } });
    expect(plan.argumentsFor({ id: [] })).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('sends the subscription with its event to the owner, and the rest as entities', async () => {
    const { plan } = compileEventPlan(supergraph, parse(QUERY));
    for (const { requests } of subgraphs.values()) requests.length = 0;
    const event = anEvent(OPENED);

    const { result, trace } = await executePlan({ plan, principal: AUDITOR, requestId: 'r', subgraphs, event });

    expect(JSON.parse(JSON.stringify(result))).toEqual({
      data: {
        change: {
          at: 'c7',
          kind: 'ticket.opened',
          ticket: {
            subject: 'Late',
            contact: {
              name: 'Ada',
              greeting: 'Ada of Analytical Engines vip',
              deals: [{ title: 'Mill' }, { title: 'Store' }],
              tickets: [{ id: 't1' }, { id: 't2' }],
            },
          },
        },
      },
    });
    expect(trace[0]).toEqual({ subgraph: 'service', level: 1 });
    expect([...subgraphs.values()].flatMap(({ requests }) => requests).filter((each) => each.event)).toHaveLength(1);
    expect(subgraphs.get('service')?.requests[0]?.event).toBe(event);
  });

  it('leaves a payload that many executions share as it was', async () => {
    const { plan } = compileEventPlan(
      supergraph,
      parse('subscription { ticketChanged { contacts { deals { id } } } }'),
    );
    const shared = { ticketChanged: { contacts: [{ __typename: 'Contact', id: '1' }] } };
    const before = structuredClone(shared);
    const owner = { name: 'service', execute: () => Promise.resolve({ data: shared }) };
    const connected = new Map<string, Subgraph>([...subgraphs, ['service', owner]]);
    const request = { plan, principal: AUDITOR, requestId: 'r', subgraphs: connected, event: anEvent({}) };

    const [first, second] = await Promise.all([executePlan(request), executePlan(request)]);

    expect(shared).toEqual(before);
    expect(first.result.data).toEqual({ ticketChanged: { contacts: [{ deals: [{ id: 'd1' }, { id: 'd2' }] }] } });
    expect(second.result.data).toEqual(first.result.data);
    expect(second.result.data?.['ticketChanged']).not.toBe(first.result.data?.['ticketChanged']);
  });

  it('passes a null of a non-null payload up to the data, with the error of the owner', async () => {
    const { plan } = compileEventPlan(supergraph, parse('subscription { ticketChanged { cursor } }'));

    const { result } = await executePlan({
      plan,
      principal: AUDITOR,
      requestId: 'r',
      subgraphs,
      event: anEvent({ ticketChanged: {} }),
    });

    expect(result.data).toBeNull();
    expect(result.errors).toHaveLength(1);
    expect(result.errors?.[0]?.path).toEqual(['ticketChanged', 'cursor']);
  });

  it('may be null where the payload is nullable', async () => {
    const { plan } = compileEventPlan(supergraph, parse('subscription { noted { id contact { name deals { id } } } }'));

    const { result } = await executePlan({
      plan,
      principal: AUDITOR,
      requestId: 'r',
      subgraphs,
      event: anEvent({ noted: null }),
    });

    expect(result).toEqual({ data: { noted: null } });
  });

  it.each([
    ['a query', '{ contacts { id } }', 'no subscription'],
    [
      'a conditional root field',
      'subscription ($a: Boolean!) { ticketChanged @include(if: $a) { cursor } }',
      'cannot have @skip',
    ],
  ])('is not made of %s', (_what, query, message) => {
    expect(() => compileEventPlan(supergraph, parse(query))).toThrow(message);
  });
});
