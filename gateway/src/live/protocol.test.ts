import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openAcknowledged, openSocket } from '../test-endpoint/socket.ts';
import { type RunningGateway, startGateway } from '../test-endpoint/running-gateway.ts';

let running: RunningGateway;

beforeEach(async () => {
  running = await startGateway({
    tuning: { initTimeoutMs: 200, keepAliveMs: 60, maxOperations: 2, maxBodyBytes: 10_000 },
  });
});
afterEach(async () => {
  await running.close();
});

const subscribe = (id: string, query = 'subscription { dealChanged { kind } }') => ({
  id,
  type: 'subscribe',
  payload: { query },
});

describe('graphql-transport-ws', () => {
  it('closes with 4408 when nothing is said in time', async () => {
    const socket = await openSocket(running.url);

    expect(await socket.closed).toEqual({ code: 4408, reason: 'Connection initialisation timeout' });
  });

  it.each([
    ['no JSON', 'hello'],
    ['no type', {}],
    ['an unknown type', { type: 'dance' }],
    ['a subscription without id', { type: 'subscribe', payload: { query: '{ viewer }' } }],
    ['a subscription without query', { type: 'subscribe', id: '1', payload: {} }],
    ['variables that are no object', { type: 'subscribe', id: '1', payload: { query: '{ viewer }', variables: 'x' } }],
  ])('closes with 4400 for %s', async (_name, message) => {
    const socket = await openAcknowledged(running.url);

    socket.say(message);

    expect((await socket.closed).code).toBe(4400);
  });

  it('closes with 4401 when an operation comes before the acknowledgement', async () => {
    const socket = await openSocket(running.url);

    socket.say(subscribe('1'));

    expect(await socket.closed).toEqual({ code: 4401, reason: 'Unauthorized' });
  });

  it.each([
    ['unknown', { authorization: 'Bearer mallory' }],
    ['of another scheme', { authorization: 'Basic YTpi' }],
    ['no text', { authorization: 7 }],
  ])('closes with 4403 for a credential that is %s', async (_name, payload) => {
    const socket = await openSocket(running.url);

    socket.say({ type: 'connection_init', payload });

    expect(await socket.closed).toEqual({ code: 4403, reason: 'Forbidden' });
  });

  it('closes with 4406 for a protocol it does not speak', async () => {
    const socket = await openSocket(running.url, 'graphql-ws').catch(() => 'refused');

    // The client library refuses first: the server named no protocol.
    expect(socket).toBe('refused');
  });

  it('closes with 4409 when an id is used twice', async () => {
    const socket = await openAcknowledged(running.url);

    socket.say(subscribe('1'));
    socket.say(subscribe('1'));

    expect(await socket.closed).toEqual({ code: 4409, reason: 'Subscriber for 1 already exists' });
  });

  it('closes with 4429 for a second initialisation', async () => {
    const socket = await openAcknowledged(running.url);

    socket.say({ type: 'connection_init' });

    expect(await socket.closed).toEqual({ code: 4429, reason: 'Too many initialisation requests' });
  });

  it('closes with 1009 for a message that is too large', async () => {
    const socket = await openAcknowledged(running.url);

    socket.say(subscribe('1', `{ viewer } #${'x'.repeat(20_000)}`));

    expect((await socket.closed).code).toBe(1009);
  });

  it('closes with 1013 when credentials cannot be checked', async () => {
    const broken = await startGateway({ authenticate: () => Promise.reject(new Error('10.0.0.7')) });
    const socket = await openSocket(broken.url);

    socket.say({ type: 'connection_init', payload: { authorization: 'Bearer ann' } });
    const closed = await socket.closed;
    await broken.close();

    expect(closed).toEqual({ code: 1013, reason: 'Try again later' });
  });

  it('closes with 1001 when the gateway goes', async () => {
    const socket = await openAcknowledged(running.url);
    socket.say(subscribe('1'));

    await running.close();

    expect(await socket.closed).toEqual({ code: 1001, reason: 'Going away' });
  });

  it('answers a ping with its payload', async () => {
    const socket = await openAcknowledged(running.url);

    socket.say({ type: 'ping', payload: { at: 1 } });

    expect(await socket.hear()).toEqual({ type: 'pong', payload: { at: 1 } });
  });

  it('cuts a socket that answers no pings', async () => {
    const socket = await openAcknowledged(running.url);
    socket.socket.pause();

    await new Promise((resolve) => setTimeout(resolve, 200));
    socket.socket.resume();

    expect((await socket.closed).code).toBe(1006);
  });

  it('runs queries and mutations as well, with data and then completion', async () => {
    const socket = await openAcknowledged(running.url);

    socket.say(subscribe('q', '{ viewer }'));

    expect(await socket.hear()).toEqual({
      id: 'q',
      type: 'next',
      payload: { data: { viewer: 'ann' }, extensions: { cost: { requested: 0, limit: 50_000 } } },
    });
    expect(await socket.hear()).toEqual({ id: 'q', type: 'complete' });
  });

  it.each([
    ['bad syntax', '{', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['two root fields', 'subscription { dealChanged { kind } notLive }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      '@include on the root, which makes validation throw',
      'subscription ($x: Boolean!) { dealChanged @include(if: $x) { kind } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a page that is too long', '{ deals(first: 1000) { totalCount } }', 'PAGE_SIZE'],
    ['a bad id', 'subscription { dealChanged(dealId: "7") { kind } }', 'BAD_USER_INPUT'],
    ['a cursor that is none', 'subscription { dealChanged(after: "x") { kind } }', 'CURSOR_INVALID'],
    ['a field that no event feeds', 'subscription { notLive }', 'BAD_REQUEST'],
  ])('answers %s with an error and keeps the socket', async (_name, query, code) => {
    const socket = await openAcknowledged(running.url);

    socket.say(subscribe('1', query));
    const message = await socket.hear();
    socket.say({ type: 'ping' });

    expect(message).toMatchObject({ id: '1', type: 'error', payload: [{ extensions: { code } }] });
    expect(await socket.hear()).toEqual({ type: 'pong' });
  });

  it('refuses more operations than a socket may have, and takes the next when one has ended', async () => {
    const socket = await openAcknowledged(running.url);

    socket.say(subscribe('1'));
    socket.say(subscribe('2'));
    socket.say(subscribe('3'));
    const refusal = await socket.hear();
    socket.say({ id: '1', type: 'complete' });
    socket.say(subscribe('4', '{ viewer }'));

    expect(refusal).toMatchObject({
      id: '3',
      type: 'error',
      payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }],
    });
    expect(await socket.hear()).toMatchObject({ id: '4', type: 'next' });
  });

  it('sends nothing for an operation after the client has completed it', async () => {
    const socket = await openAcknowledged(running.url);
    socket.say(subscribe('1'));
    socket.say({ id: '1', type: 'complete' });
    socket.say({ type: 'ping' });
    await socket.hear();

    running.log.append({ type: 'deal.created' });
    socket.say(subscribe('2', '{ viewer }'));

    expect(await socket.hear()).toMatchObject({ id: '2' });
  });
});
