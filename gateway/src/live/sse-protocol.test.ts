import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStreamOptions } from '../../../tests/support/event-stream.ts';
import { ANN, answerOf, eventStreamsOf, searchOf } from '../../../tests/support/gateway-streams.ts';
import { type RunningGateway, startGateway } from '../test-endpoint/running-gateway.ts';

let running: RunningGateway;
const streams = eventStreamsOf(() => running);

beforeEach(async () => {
  running = await startGateway();
});
afterEach(async () => {
  streams.closeAll();
  await running.close();
});

describe('graphql-sse, distinct connections mode', () => {
  it('is an event stream that nobody on the way may hold back or change', async () => {
    const stream = await streams.post('{ viewer }');

    expect(stream.status).toBe(200);
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    expect(stream.headers['x-request-id']).toMatch(/^[\w-]{36}$/);
    expect(stream.headers['content-length']).toBeUndefined();
  });

  it('answers a query with one next and a complete that has data, for EventSource', async () => {
    const stream = await streams.post('{ viewer }');

    expect(await answerOf(stream)).toEqual({
      data: { viewer: 'ann' },
      extensions: { cost: { requested: 0, limit: 50_000 } },
    });
    expect(await stream.next()).toMatchObject({ event: 'complete', data: '' });
    expect(await stream.ended).toBe('ended');
  });

  it('runs a mutation by POST', async () => {
    const stream = await streams.post('mutation { signIn(email: "a") }');

    expect(await answerOf(stream)).toMatchObject({ data: { signIn: 'token' } });
  });

  it('takes query, variables and operationName from the address of a GET', async () => {
    const query = 'query A { viewer } query B($id: ID!) { deal(id: $id) { name } }';

    const stream = await streams.open({ search: searchOf(query, { operationName: 'B', variables: '{"id":"7"}' }) });

    expect(await answerOf(stream)).toMatchObject({ data: { deal: { name: 'Boats' } } });
  });

  it.each([
    ['bad syntax', '{', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['two root fields', 'subscription { dealChanged { kind } notLive }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a page that is too long', '{ deals(first: 1000) { totalCount } }', 'PAGE_SIZE'],
    ['a variable that is missing', 'query ($id: ID!) { deal(id: $id) { name } }', 'BAD_USER_INPUT'],
    ['a bad id', 'subscription { dealChanged(dealId: "7") { kind } }', 'BAD_USER_INPUT'],
    ['a cursor that is none', 'subscription { dealChanged(after: "x") { kind } }', 'CURSOR_INVALID'],
    ['a field that no event feeds', 'subscription { notLive }', 'BAD_REQUEST'],
    ['a fault of a resolver', '{ failsHard }', 'INTERNAL_ERROR'],
  ])('tells %s on the stream, as one next and complete', async (_name, query, code) => {
    const stream = await streams.post(query);

    expect(stream.status).toBe(200);
    expect(await answerOf(stream)).toMatchObject({
      errors: [{ extensions: { code, requestId: stream.headers['x-request-id'] } }],
    });
    expect((await stream.next())?.event).toBe('complete');
    expect(await stream.ended).toBe('ended');
  });

  it.each<[string, string, EventStreamOptions]>([
    ['no query', '400 BAD_REQUEST', { body: {} }],
    ['a batch', '400 BAD_REQUEST', { body: [{ query: '{ viewer }' }] }],
    ['variables that are no object', '400 BAD_REQUEST', { body: { query: '{ viewer }', variables: 'x' } }],
    [
      'another content type',
      '400 BAD_REQUEST',
      { body: { query: '{ viewer }' }, headers: { ...ANN, 'content-type': 'text/plain' } },
    ],
    [
      'a persisted query',
      '400 PERSISTED_QUERY_NOT_SUPPORTED',
      { body: { extensions: { persistedQuery: { version: 1 } } } },
    ],
    [
      'a wrong credential',
      '401 UNAUTHENTICATED',
      { body: { query: '{ viewer }' }, headers: { authorization: 'Bearer mallory' } },
    ],
    ['no credential', '401 UNAUTHENTICATED', { body: { query: '{ viewer }' }, headers: {} }],
    [
      'too large a body',
      '413 DOCUMENT_TOO_LARGE',
      { body: { query: '{ viewer }', variables: { t: 'x'.repeat(1_100_000) } } },
    ],
    ['a GET whose variables are no JSON', '400 BAD_REQUEST', { search: searchOf('{ viewer }', { variables: '{' }) }],
    ['a mutation by GET', '405 BAD_REQUEST', { search: searchOf('mutation { signIn(email: "a") }') }],
  ])('tells %s by the status', async (_name, expected, options) => {
    const stream = await streams.open(options);
    await stream.ended;
    const { errors } = JSON.parse(stream.text) as { errors: { extensions: { code: string } }[] };

    expect(`${String(stream.status)} ${errors[0]?.extensions.code ?? ''}`).toBe(expected);
    expect(running.graph.executions).toEqual([]);
  });

  it('refuses a GET that a page of another site could make a browser send', async () => {
    const search = searchOf('{ __typename }');

    const forged = await streams.open({ headers: { 'last-event-id': 'c0', accept: 'text/event-stream' }, search });
    const asked = await streams.open({ headers: { 'apollo-require-preflight': '1' }, search });

    expect(forged.status).toBe(400);
    expect(await answerOf(asked)).toMatchObject({ data: { __typename: 'Query' } });
  });

  it.each([
    ['text/event-stream', true],
    ['text/event-stream, application/json', true],
    ['application/json;q=0.5, text/event-stream', true],
    ['TEXT/Event-Stream ; q=0.9', true],
    ['application/json, text/event-stream', false],
    ['text/event-stream;q=0.1, */*', false],
    ['text/event-stream;q=0', false],
    ['*/*', false],
  ])('for `accept: %s` streams: %s', async (accept, isStream) => {
    const stream = await streams.open({ body: { query: '{ viewer }' }, headers: { ...ANN, accept } });

    expect(stream.headers['content-type']?.startsWith('text/event-stream')).toBe(isStream);
  });
});
