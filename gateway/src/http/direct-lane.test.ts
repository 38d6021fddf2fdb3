import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { post, type RunningGateway, startGateway } from '../test-endpoint/running-gateway.ts';

let running: RunningGateway;
beforeAll(async () => {
  running = await startGateway();
});
afterAll(async () => {
  await running.close();
});

const ACCEPTED = [
  'application/json',
  'application/graphql-response+json',
  '*/*',
  'application/graphql-response+json,application/json;q=0.9',
  'text/html, application/json;q=0.5',
  'image/png',
];

interface Shown {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

async function ask(body: unknown, accept: string): Promise<Shown> {
  const response = await post(running.url, body, { accept, headers: { 'x-request-id': 'same' } });
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    if (name !== 'date') headers[name] = value;
  });
  return { status: response.status, headers, body: await response.text() };
}

describe.each(ACCEPTED)('a second request with accept: %s', (accept) => {
  it.each([
    ['data', { query: '{ viewer }' }],
    [
      'data, asked for with all that a body may hold',
      { query: 'query A { viewer }', operationName: 'A', variables: {} },
    ],
    ['nulls in the place of what is optional', { query: '{ a: viewer }', operationName: null, variables: null }],
    ['a field that fails', { query: '{ fails }' }],
    ['a mutation', { query: 'mutation { signIn(email: "a") }' }],
    ['a page that is too long', { query: '{ deals(first: 101) { totalCount } }' }],
    ['a subscription', { query: 'subscription { dealChanged { kind } }' }],
    ['a name that the document has not', { query: 'query B { viewer }', operationName: 'C' }],
    ['an extension', { query: '{ b: viewer }', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }],
    ['a wrong variable', { query: 'query ($n: Int) { deals(first: $n) { totalCount } }', variables: { n: 'x' } }],
  ])('is answered as the first: %s', async (_name, body) => {
    const first = await ask(body, accept);

    expect(await ask(body, accept)).toEqual(first);
    expect(await ask(body, accept)).toEqual(first);
  });
});
