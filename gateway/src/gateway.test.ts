import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { makeMemoryLog, type MemoryLog } from './test-endpoint/memory-log.ts';
import { authenticateBy, credentials, silent } from './test-endpoint/principals.ts';
import { post } from './test-endpoint/running-gateway.ts';
import { type Gateway, makeGateway } from './gateway.ts';
import { makeTestGraph, type TestGraph } from './plan/test-graph/test-graph.ts';
import { plannedGraphs } from './planned-graphs.ts';

let graph: TestGraph;
let log: MemoryLog;
let gateway: Gateway;
let url: string;

beforeEach(async () => {
  graph = makeTestGraph();
  log = makeMemoryLog();
  gateway = makeGateway({
    graphs: plannedGraphs({
      source: { current: () => graph.supergraph, onChange: () => () => undefined },
      subgraphs: graph.subgraphs,
    }),
    log,
    authenticate: authenticateBy(credentials('ann')),
    logger: silent,
    production: false,
  });
  ({ url } = await gateway.listen({ host: '127.0.0.1', port: 0 }));
});
afterEach(async () => {
  await gateway.close();
});

const CHANGES = `subscription {
  ticketChanged { kind ticket { subject contact { name deals(first: 1) { title } } } }
}`;

function ticketEvent(id: string) {
  const ticket = { id, subject: 'Late', contactId: '1' };
  return {
    type: 'ticket.opened',
    entity: { type: 'Ticket', id },
    refs: { kinds: 'all' },
    data: { ticketChanged: { kind: 'ticket.opened', ticket } },
  };
}

function requestsTo(name: string) {
  return graph.subgraphs.get(name)?.requests ?? [];
}

describe('the gateway over a composed graph', () => {
  it('answers with fields of every subgraph', async () => {
    const query = '{ contact(id: "1") { name deals(first: 1) { title } tickets(first: 1) { subject } } }';

    const response = await post(url, { query });

    expect(await response.json()).toEqual({
      data: { contact: { name: 'Ada', deals: [{ title: 'Mill' }], tickets: [{ subject: 'Late' }] } },
      extensions: { cost: { requested: 3, limit: 50_000 } },
    });
  });

  it('nulls the fields of a subgraph that is down, says so by a code, and nothing else', async () => {
    const sales = graph.subgraphs.get('sales');
    if (sales) sales.execute = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:4002'));

    const response = await post(url, { query: '{ contact(id: "1") { name deals(first: 1) { title } } }' });
    const body = await response.text();

    expect(response.status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({
      data: { contact: { name: 'Ada', deals: null } },
      errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
    });
    expect(body).not.toMatch(/ECONN|10\.0|sales/);
  });

  it('masks what a resolver throws', async () => {
    const response = await post(url, { query: '{ contact(id: "1") { name failing failingHard } }' });

    expect(await response.json()).toMatchObject({
      data: { contact: null },
      errors: [{ extensions: { code: 'INTERNAL_ERROR' } }, { extensions: { code: 'INTERNAL_ERROR' } }],
    });
  });

  it('answers introspection over HTTP', async () => {
    const response = await post(url, { query: '{ __schema { subscriptionType { name } } }' });

    expect(await response.json()).toMatchObject({ data: { __schema: { subscriptionType: { name: 'Subscription' } } } });
  });

  it('sends an event with fields of three subgraphs, fetched once for any number of identical subscribers', async () => {
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: 'Bearer ann' },
    });
    const streams = Array.from({ length: 50 }, () => client.iterate({ query: CHANGES }));
    const firsts = streams.map((stream) => stream.next());
    while (gateway.live() < 50) await new Promise((resolve) => setTimeout(resolve, 5));

    log.append(ticketEvent('t1'));
    const answers = await Promise.all(firsts);
    await client.dispose();

    const data = {
      ticketChanged: {
        kind: 'ticket.opened',
        ticket: { subject: 'Late', contact: { name: 'Ada', deals: [{ title: 'Mill' }] } },
      },
    };
    expect(answers.map((answer) => answer.value?.data as unknown)).toEqual(answers.map(() => data));
    expect([requestsTo('service').length, requestsTo('contacts').length, requestsTo('sales').length]).toEqual([
      1, 1, 1,
    ]);
  });
});
