import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import type { Principal, PrincipalSigner, SubgraphRequest } from '@tributary/platform';
import { type HttpSubgraph, makeHttpSubgraph } from './http.ts';

const PRINCIPAL: Principal = { kind: 'user', id: 'u1', name: 'Ada', roles: [], teams: [], rights: {} };
const SIGNER: PrincipalSigner = {
  sign: ({ id }) => Promise.resolve(`signed ${id}`),
  verify: () => Promise.resolve(undefined),
};
const DOCUMENT = parse('query Q($id: ID!) { contact(id: $id) { name } }');
const REQUEST: SubgraphRequest = {
  document: DOCUMENT,
  operationName: 'Q',
  variables: { id: '1' },
  principal: PRINCIPAL,
  requestId: 'r1',
};

interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
  readonly port: number | undefined;
}

const servers: Server[] = [];
const subgraphs: HttpSubgraph[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  for (const subgraph of subgraphs.splice(0)) await subgraph.close();
});

/** A subgraph behind HTTP that answers as told. */
async function serve(
  answer: (response: ServerResponse) => void,
  options: { timeoutMs?: number; maxAnswerBytes?: number } = {},
) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers, body: JSON.parse(text) as unknown, port: request.socket.remotePort });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  const { port } = server.address() as AddressInfo;
  return { subgraph: client(`http://127.0.0.1:${port}/graphql?v=1`, options), received };
}

function client(url: string, options: { timeoutMs?: number; maxAnswerBytes?: number } = {}): HttpSubgraph {
  const subgraph = makeHttpSubgraph({ name: 'contact', url, signer: SIGNER, ...options });
  subgraphs.push(subgraph);
  return subgraph;
}

function json(text: string, status = 200) {
  return (response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(text);
  };
}

describe('a subgraph over HTTP', () => {
  it('is asked with the operation, the signed principal and the request id', async () => {
    const { subgraph, received } = await serve(json('{"data":{"contact":{"name":"Ada"}}}'));

    expect(await subgraph.execute(REQUEST)).toEqual({ data: { contact: { name: 'Ada' } } });
    expect(received[0]?.headers).toMatchObject({ 'x-tributary-principal': 'signed u1', 'x-request-id': 'r1' });
    expect(received[0]?.body).toEqual({
      query: 'query Q($id: ID!) {\n  contact(id: $id) {\n    name\n  }\n}',
      operationName: 'Q',
      variables: { id: '1' },
    });
  });

  it('is given the event with its position as text', async () => {
    const { subgraph, received } = await serve(json('{"data":{}}'));
    const event = {
      position: 9007199254740993n,
      id: 'e',
      type: 'deal.created',
      entity: { type: 'Deal', id: 'd' },
      refs: {},
      data: {},
      changes: {},
      actor: { kind: 'system', id: 's' },
      at: '2026-01-01T00:00:00Z',
      cursor: 'c',
    } as const;

    await subgraph.execute({ ...REQUEST, event });

    expect(received[0]?.body).toMatchObject({ extensions: { event: { ...event, position: '9007199254740993' } } });
  });

  it('keeps its connections', async () => {
    const { subgraph, received } = await serve(json('{"data":{}}'));

    for (let count = 0; count < 10; count += 1) await subgraph.execute(REQUEST);

    // A second one may be opened while the first is still being given back.
    expect(new Set(received.map(({ port }) => port)).size).toBeLessThanOrEqual(2);
  });

  it('passes on what it reports', async () => {
    const errors = [{ message: 'No', path: ['contact'], extensions: { code: 'NO' } }];
    const { subgraph } = await serve(json(JSON.stringify({ data: null, errors })));

    expect(await subgraph.execute(REQUEST)).toEqual({ data: null, errors });
  });

  it('reports nothing when it says so by null', async () => {
    const { subgraph } = await serve(json('{"data":{"contact":null},"errors":null}'));

    expect(await subgraph.execute(REQUEST)).toEqual({ data: { contact: null } });
  });

  it.each([
    ['a failing status', json('{"data":{}}', 500)],
    [
      'a page instead of JSON',
      (response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>'),
    ],
    ['JSON that ends early', json('{"data":{"contact":')],
    ['JSON that is no result', json('[]')],
    ['errors that are none', json('{"errors":[null]}')],
    [
      'a body cut off',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('{"data"');
        setTimeout(() => response.destroy(), 5);
      },
    ],
  ])('is unavailable when it answers with %s', async (_what, answer) => {
    const { subgraph } = await serve(answer);

    await expect(subgraph.execute(REQUEST)).rejects.toMatchObject({
      code: 'SUBGRAPH_UNAVAILABLE',
      subgraph: 'contact',
    });
  });

  it('is unavailable when its answer is too large', async () => {
    const { subgraph } = await serve(json(`{"data":{"text":"${'x'.repeat(5000)}"}}`), { maxAnswerBytes: 1000 });

    await expect(subgraph.execute(REQUEST)).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  });

  it('is unavailable when nobody listens', async () => {
    await expect(client('http://127.0.0.1:1/graphql').execute(REQUEST)).rejects.toMatchObject({
      code: 'SUBGRAPH_UNAVAILABLE',
    });
  });

  it('times out when it does not answer, and when it does not finish', async () => {
    const silent = await serve(() => undefined, { timeoutMs: 30 });
    await expect(silent.subgraph.execute(REQUEST)).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });

    const slow = await serve((response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{'), {
      timeoutMs: 30,
    });
    await expect(slow.subgraph.execute(REQUEST)).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
  });

  it('stops when its caller does', async () => {
    const { subgraph } = await serve(() => undefined);
    const controller = new AbortController();
    const answer = subgraph.execute({ ...REQUEST, signal: controller.signal });
    setTimeout(() => {
      controller.abort();
    }, 5);

    await expect(answer).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  });
});
