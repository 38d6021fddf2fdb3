import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  makeLogger,
  makeMetrics,
  makePrincipalSigner,
  serveSubgraph,
  type RawReply,
  type RawRequest,
} from '@tributary/platform';
import { makeHttpSubgraph, type HttpSubgraph } from '../subgraph-clients/http.ts';
import { rawRoute } from './raw-route.ts';
import { makeHttpServer, type HttpServer } from './server.ts';

const LIMIT = 1_000;

let received: RawRequest[];
let answer: RawReply;
let subgraph: HttpSubgraph;
let server: HttpServer;
let url: string;
let closeService: () => Promise<void>;
let serviceUrl: string;

beforeEach(async () => {
  received = [];
  answer = { status: 200, body: 'taken' };
  const logger = makeLogger({ name: 'test', level: 'silent' });
  const signer = makePrincipalSigner('a secret that is long enough for tests');
  const service = await serveSubgraph({
    subgraph: { name: 'integration', execute: async () => await Promise.resolve({}) },
    host: '127.0.0.1',
    port: 0,
    signer,
    logger,
    metrics: makeMetrics(),
    readiness: [],
    receive: async (request) => {
      received.push(request);
      return await Promise.resolve(answer);
    },
  });
  closeService = service.close;
  serviceUrl = service.url;
  subgraph = makeHttpSubgraph({ name: 'integration', url: service.url, signer });
  server = makeHttpServer({
    routes: new Map([['/webhooks', rawRoute(subgraph.forward, { maxBodyBytes: LIMIT })]]),
    upgrade: () => undefined,
    upgradePath: '/graphql',
    logger,
  });
  url = `http://127.0.0.1:${String(await server.listen({ host: '127.0.0.1', port: 0 }))}`;
});
afterEach(async () => {
  await server.close();
  await subgraph.close();
  await closeService();
});

describe('a request that is no GraphQL', () => {
  it('reaches the service behind the gateway byte by byte, with address and headers', async () => {
    const body = Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d, 0x00, 0xff]);

    const response = await fetch(`${url}/webhooks/connection_1/end?a=1&a=%20`, {
      method: 'POST',
      body,
      headers: { 'x-signature': 's', 'content-type': 'application/json' },
    });

    expect(response.status).toBe(200);
    expect(await response.text()).toBe('taken');
    const [request] = received;
    expect(request?.body.equals(body)).toBe(true);
    expect(request?.target).toBe('/webhooks/connection_1/end?a=1&a=%20');
    expect(request?.headers).toMatchObject({ 'x-signature': 's', 'content-type': 'application/json' });
  });

  it('gets the answer of the service, and when to come again', async () => {
    answer = { status: 503, headers: { 'retry-after': '7' }, body: 'Busy' };

    const response = await fetch(`${url}/webhooks/x`, { method: 'POST', body: '{}' });

    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('7');
  });

  it('is to be sent again when the service does not answer', async () => {
    await closeService();

    const response = await fetch(`${url}/webhooks/x`, { method: 'POST', body: '{}' });

    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('that is too large, or compressed, is refused before it is handed on', async () => {
    const large = await fetch(`${url}/webhooks/x`, { method: 'POST', body: 'x'.repeat(LIMIT + 1) });
    const packed = await fetch(`${url}/webhooks/x`, {
      method: 'POST',
      body: 'x',
      headers: { 'content-encoding': 'gzip' },
    });

    expect([large.status, packed.status]).toEqual([413, 415]);
    expect(received).toEqual([]);
  });

  it('cannot speak for the gateway: the principal it claims is dropped, and the service takes none without', async () => {
    await fetch(`${url}/webhooks/x`, { method: 'POST', body: '{}', headers: { 'x-tributary-principal': 'forged' } });
    const direct = await fetch(new URL('/webhooks/x', serviceUrl), { method: 'POST', body: '{}' });

    expect(received[0]?.headers['x-tributary-principal']).toBeUndefined();
    expect(direct.status).toBe(401);
  });
});
