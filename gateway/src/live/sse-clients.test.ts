import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeMetrics } from '@tributary/platform';
import { type Client, type ClientOptions, createClient } from 'graphql-sse';
import { eventually } from '../../../tests/support/eventually.ts';
import { ANN, cursorOf, eventStreamsOf, subscribed } from '../../../tests/support/gateway-streams.ts';
import { type RunningGateway, startGateway } from '../test-endpoint/running-gateway.ts';

let running: RunningGateway;
const streams = eventStreamsOf(() => running);
const clients: Client[] = [];

beforeEach(async () => {
  running = await startGateway({ tuning: { keepAliveMs: 1_000 }, metrics: makeMetrics() });
});
afterEach(async () => {
  streams.closeAll();
  for (const client of clients.splice(0)) client.dispose();
  await running.close();
});

const ALL = 'subscription ($after: String) { dealChanged(after: $after) { cursor kind deal { name } } }';

async function figures(): Promise<string> {
  return await (await fetch(`${running.url}/metrics`)).text();
}

describe('a client that stops reading', () => {
  const BIG = { type: 'deal.created', data: { name: 'x'.repeat(10_000) } };

  it('is cut off, holds up nobody, and resumes from what it has', async () => {
    const stalled = await streams.open({ body: { query: ALL }, headers: { authorization: 'Bearer bob' } });
    const healthy = await streams.post(ALL);
    await subscribed(running, 2);
    stalled.response.pause();

    running.log.append(...Array.from({ length: 2_000 }, () => BIG));
    for (let count = 1; count <= 2_000; count += 1) await healthy.next();
    await eventually(async () => (await figures()).includes('tributary_gateway_event_streams 1'));
    const runs = running.graph.executions.filter(({ principal }) => principal.name === 'bob').length;
    stalled.response.resume();
    const how = await stalled.ended;
    const resumed = await streams.open({
      body: { query: ALL },
      headers: { authorization: 'Bearer bob' },
      lastEventId: stalled.lastEventId,
    });

    expect(healthy.lastEventId).toBe('c2000');
    // What the kernel's buffers took; nothing was made for it beyond that.
    expect(runs).toBeLessThan(1_500);
    expect(how).toBe('cut');
    expect(await cursorOf(resumed)).toBe(`c${String(Number(stalled.lastEventId.slice(1)) + 1)}`);
  });

  it('is not cut off while it reads, however much there is', async () => {
    running.log.append(...Array.from({ length: 3_000 }, () => BIG));

    const stream = await streams.open({ body: { query: ALL }, lastEventId: 'c0' });
    for (let count = 1; count <= 3_000; count += 1) {
      await stream.next();
      if (count % 100 === 0) {
        stream.response.pause();
        await new Promise((resolve) => setImmediate(resolve));
        stream.response.resume();
      }
    }

    expect(stream.lastEventId).toBe('c3000');
  });
});

describe('the client of graphql-sse', () => {
  function client(options: Partial<ClientOptions> = {}): Client {
    const made = createClient({ url: `${running.url}/graphql`, headers: ANN, retryAttempts: 0, ...options });
    clients.push(made);
    return made;
  }

  it('iterates events, and frees the subscription when it returns', async () => {
    const events = client().iterate<{ dealChanged: { cursor: string } }>({ query: ALL });
    const first = events.next();
    await subscribed(running);
    running.log.append({ type: 'deal.created' }, { type: 'deal.stageChanged' });

    expect((await first).value?.data?.dealChanged.cursor).toBe('c1');
    expect((await events.next()).value?.data?.dealChanged.cursor).toBe('c2');
    await events.return?.();
    await eventually(() => running.gateway.live() === 0);
  });

  it('gets the answer of a query, and its completion', async () => {
    const answers = client().iterate({ query: '{ viewer }' });

    expect((await answers.next()).value?.data).toEqual({ viewer: 'ann' });
    expect((await answers.next()).done).toBe(true);
  });

  it('gets refusals as results, and completion', async () => {
    const answers = client().iterate({ query: 'subscription { nothing }' });

    expect((await answers.next()).value?.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    expect((await answers.next()).done).toBe(true);
  });

  it('comes back by itself after the stream has ended, and resumes with the header', async () => {
    let last = '';
    let connections = 0;
    const events = client({
      retryAttempts: 5,
      retry: () => Promise.resolve(),
      headers: () => {
        connections += 1;
        return { ...ANN, ...(last === '' ? {} : { 'last-event-id': last }) };
      },
    }).iterate<{ dealChanged: { cursor: string } }>({ query: ALL });
    const seen = async () => (last = (await events.next()).value?.data?.dealChanged.cursor ?? '');
    const first = seen();
    await subscribed(running);
    running.log.append({ type: 'deal.created' });
    await first;

    const { log, url } = running;
    await running.close();
    log.append({ type: 'deal.created' });
    running = await startGateway({ log }, Number(new URL(url).port));

    expect(await seen()).toBe('c2');
    expect(connections).toBeGreaterThan(1);
  });
});
