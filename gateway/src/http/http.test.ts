import { request as rawRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordingLogger } from '../test-endpoint/principals.ts';
import { post, type RunningGateway, startGateway } from '../test-endpoint/running-gateway.ts';

const NEW = 'application/graphql-response+json';

let running: RunningGateway;
let url: string;

beforeAll(async () => {
  running = await startGateway();
  url = running.url;
});
afterAll(async () => {
  await running.close();
});

describe('the endpoint over HTTP', () => {
  it('answers a POST with data, its cost and a request id', async () => {
    const response = await post(url, { query: '{ viewer }' });

    expect(response.status).toBe(200);
    expect(response.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
    expect(await response.json()).toEqual({
      data: { viewer: 'ann' },
      extensions: { cost: { requested: 0, limit: 50_000 } },
    });
  });

  it('keeps the request id of a caller that sent one', async () => {
    const response = await post(url, { query: '{ fails }' }, { headers: { 'x-request-id': 'trace-7' } });

    expect(response.headers.get('x-request-id')).toBe('trace-7');
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'INTERNAL_ERROR', requestId: 'trace-7' } }],
    });
  });

  it('answers a GET that no other site can forge, and refuses one that it can', async () => {
    const query = `${url}/graphql?query=${encodeURIComponent('{ viewer }')}`;

    const safe = await fetch(query, { headers: { 'apollo-require-preflight': '1', authorization: 'Bearer ann' } });
    const bare = await fetch(query, { headers: { accept: '*/*' } });

    expect(await safe.json()).toMatchObject({ data: { viewer: 'ann' } });
    expect(bare.status).toBe(400);
  });

  it('refuses a mutation over GET', async () => {
    const query = encodeURIComponent('mutation { signIn(email: "a") }');

    const response = await fetch(`${url}/graphql?query=${query}`, { headers: { 'apollo-require-preflight': '1' } });

    expect(response.status).toBe(405);
  });

  it.each([
    ['a page that is too long', { query: '{ deals(first: 101) { totalCount } }' }, 'PAGE_SIZE'],
    [
      'a page that is too long, in a variable',
      { query: 'query ($n: Int) { deals(first: $n) { totalCount } }', variables: { n: 1000 } },
      'PAGE_SIZE',
    ],
    ['too many tokens', { query: `{ ${'viewer '.repeat(3_001)} }` }, 'DOCUMENT_TOO_LARGE'],
    ['an unknown field', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['bad syntax', { query: '{' }, 'GRAPHQL_PARSE_FAILED'],
    [
      'a wrong variable',
      { query: 'query ($n: Int) { deals(first: $n) { totalCount } }', variables: { n: 'x' } },
      'BAD_USER_INPUT',
    ],
    ['a subscription', { query: 'subscription { dealChanged { kind } }' }, 'SUBSCRIPTION_TRANSPORT'],
  ])('tells %s by 400 to new clients and inside a 200 to old ones', async (_name, body, code) => {
    const answers = [await post(url, body, { accept: NEW }), await post(url, body, { accept: 'application/json' })];

    expect(answers.map((answer) => answer.status)).toEqual([400, 200]);
    for (const answer of answers) {
      expect(await answer.json()).toMatchObject({
        errors: [{ extensions: { code, requestId: answer.headers.get('x-request-id') } }],
      });
    }
  });

  it.each([
    [
      'NUL in a variable',
      { query: 'query ($t: String) { search(text: $t) { id } }', variables: { t: '\u0000' } },
      400,
      'BAD_USER_INPUT',
    ],
    ['NUL in a literal', { query: '{ search(text: "\\u0000") { id } }' }, 400, 'BAD_USER_INPUT'],
    ['bad JSON', '{"query":', 400, 'BAD_REQUEST'],
    ['an empty body', '', 400, 'BAD_REQUEST'],
    ['a batch', [{ query: '{ viewer }' }, { query: '{ viewer }' }], 400, 'BAD_REQUEST'],
    ['variables that are no object', { query: '{ viewer }', variables: 'x' }, 400, 'BAD_REQUEST'],
    [
      'a body of more than a mebibyte',
      { query: '{ viewer }', variables: { t: 'x'.repeat(1_100_000) } },
      413,
      'DOCUMENT_TOO_LARGE',
    ],
  ])('answers %s with a status and a code', async (_name, body, status, code) => {
    const response = await post(url, body);

    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it('refuses a body that announces no length, once it has passed the limit', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = rawRequest(
        `${url}/graphql`,
        { method: 'POST', headers: { 'content-type': 'application/json' } },
        (response) => {
          resolve(response.statusCode);
          response.resume();
          request.destroy();
        },
      );
      request.on('error', reject);
      for (let sent = 0; sent < 2_000_000; sent += 100_000) request.write('x'.repeat(100_000));
    });

    expect(status).toBe(413);
  });

  it.each([
    ['another content type', { 'content-type': 'text/plain' }, 400],
    ['another charset', { 'content-type': 'application/json; charset=utf-16' }, 415],
    ['a compressed body', { 'content-encoding': 'gzip' }, 415],
  ])('refuses %s', async (_name, headers, status) => {
    const response = await post(url, { query: '{ viewer }' }, { headers });

    expect(response.status).toBe(status);
  });

  it('answers a wrong credential with 401, whatever is asked', async () => {
    const wrong = await post(url, { query: '{ __typename }' }, { credential: 'mallory' });
    const basic = await post(
      url,
      { query: '{ __typename }' },
      { credential: '', headers: { authorization: 'Basic YTpi' } },
    );

    expect([wrong.status, basic.status]).toEqual([401, 401]);
    expect(wrong.headers.get('www-authenticate')).toBe('Bearer');
    expect(await wrong.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('lets a caller without a credential sign in and nothing else', async () => {
    const signIn = await post(url, { query: 'mutation { signIn(email: "a") }' }, { credential: '' });
    const viewer = await post(url, { query: '{ viewer }' }, { credential: '' });

    expect(await signIn.json()).toMatchObject({ data: { signIn: 'token' } });
    expect(viewer.status).toBe(401);
    expect(await viewer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('answers 503, not 401, when credentials cannot be checked', async () => {
    const { logger, lines } = recordingLogger();
    const broken = await startGateway({
      logger,
      authenticate: () => Promise.reject(new Error('connect 10.0.0.7:5432')),
    });

    const response = await post(broken.url, { query: '{ viewer }' });
    const body = await response.text();
    await broken.close();

    expect(response.status).toBe(503);
    expect(body).toContain('AUTHENTICATION_UNAVAILABLE');
    expect(body).not.toContain('10.0.0.7');
    expect(lines.some((line) => JSON.stringify(line).includes('10.0.0.7'))).toBe(true);
  });

  it('serves the new schema after a reload', async () => {
    const own = await startGateway();
    const { dealGraphWithoutNames } = await import('../test-endpoint/deal-graph.ts');
    const query = { query: '{ deal(id: 1) { name } }' };

    const before = await post(own.url, query);
    own.graphs.replace(dealGraphWithoutNames());
    const after = await post(own.url, query);
    await own.close();

    expect(await before.json()).toMatchObject({ data: { deal: { name: 'Boats' } } });
    expect(await after.json()).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  });
});

describe('the way out', () => {
  it('finishes a request that runs, and takes no new one', async () => {
    const own = await startGateway();
    let release = () => {};
    own.graph.hold = new Promise((resolve) => {
      release = resolve;
    });

    const running = post(own.url, { query: '{ viewer }' });
    while (own.graph.executions.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const closed = own.close();
    const late = await post(own.url, { query: '{ viewer }' }).catch(() => 'refused');
    release();

    expect(await (await running).json()).toMatchObject({ data: { viewer: 'ann' } });
    expect(late).toBe('refused');
    await closed;
  });

  it('cuts what does not finish in time', async () => {
    const own = await startGateway({ tuning: { drainMs: 50 } });
    own.graph.hold = new Promise(() => undefined);

    const running = post(own.url, { query: '{ viewer }' }).catch(() => 'cut');
    while (own.graph.executions.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await own.close();

    expect(await running).toBe('cut');
  });
});
