import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../tests/support/eventually.ts';
import {
  ANN,
  answerOf,
  cursorOf,
  eventStreamsOf,
  searchOf,
  subscribed,
} from '../../../tests/support/gateway-streams.ts';
import { dealGraphWithoutNames, makeDealGraph } from '../test-endpoint/deal-graph.ts';
import { aPrincipal } from '../test-endpoint/principals.ts';
import { type RunningGateway, startGateway } from '../test-endpoint/running-gateway.ts';

let running: RunningGateway;
const streams = eventStreamsOf(() => running);

beforeEach(async () => {
  running = await startGateway({ tuning: { credentialTtlMs: 0, keepAliveMs: 60, drainMs: 300 } });
});
afterEach(async () => {
  streams.closeAll();
  await running.close();
});

const ALL = 'subscription ($after: String) { dealChanged(after: $after) { cursor kind deal { name } } }';

describe('a live subscription over Server-Sent Events', () => {
  it('begins with the cursor of where it stands, and gives each event its own as id', async () => {
    const before = await streams.post(ALL);
    await subscribed(running);
    running.log.append({ type: 'deal.created' });
    await before.next();
    const stream = await streams.post(ALL);
    await subscribed(running, 2);

    running.log.append({ type: 'deal.created', data: { name: 'Ships' } }, { type: 'contact.created' });

    expect(await stream.next()).toEqual({
      event: 'next',
      id: 'c2',
      data: JSON.stringify({
        data: { dealChanged: { cursor: 'c2', kind: 'deal.created', deal: { name: 'Ships' } } },
        extensions: { cost: { requested: 2, limit: 50_000 } },
      }),
    });
    expect(stream.text).toMatch(/^:\nid: c1\n\n/);
  });

  it('resumes behind Last-Event-ID, which wins over `after`: a browser sends its first address again', async () => {
    running.log.append({ type: 'deal.created' }, { type: 'deal.created' }, { type: 'deal.created' });
    const search = searchOf('subscription { dealChanged(after: "c0") { cursor } }');

    const first = await streams.open({ search });
    const again = await streams.open({ lastEventId: 'c2', search });
    const empty = await streams.open({ lastEventId: '', search });

    expect(await cursorOf(first)).toBe('c1');
    expect(await cursorOf(again)).toBe('c3');
    expect(await cursorOf(empty)).toBe('c1');
  });

  it('misses nothing when it was cut off before its first event', async () => {
    const cut = await streams.post(ALL);
    await eventually(() => cut.lastEventId === 'c0');
    cut.close();
    running.log.append({ type: 'deal.created' }, { type: 'deal.created' });

    const stream = await streams.open({ body: { query: ALL }, lastEventId: cut.lastEventId });

    expect([await cursorOf(stream), await cursorOf(stream)]).toEqual(['c1', 'c2']);
  });

  it('moves the cursor past events that are not for it, so that it does not expire', async () => {
    const stream = await streams.post(ALL);
    await subscribed(running);

    running.log.append({ type: 'contact.created' }, { type: 'contact.created' });

    await eventually(() => stream.lastEventId === 'c2');
    expect(stream.events).toEqual([]);
  });

  it('does not move the cursor past an event whose answer is still being made', async () => {
    const stream = await streams.post(ALL);
    await subscribed(running);
    let release = (): void => undefined;
    running.graph.hold = new Promise((resolve) => {
      release = resolve;
    });
    running.log.append({ type: 'deal.created' });
    await eventually(() => running.graph.executions.length === 1);
    const { comments } = stream;

    await eventually(() => stream.comments > comments + 1);
    const cursorMeanwhile = stream.lastEventId;
    release();

    expect(cursorMeanwhile).toBe('c0');
    expect(await stream.next()).toMatchObject({ id: 'c1' });
  });

  it('is ended without being complete when the credential cannot be checked: its client comes back and misses nothing', async () => {
    const stream = await streams.post(ALL);
    await subscribed(running);
    const ask = running.known.get.bind(running.known);
    running.known.get = () => {
      throw new Error('the database is away');
    };
    running.log.append({ type: 'deal.created' });
    await stream.ended;
    running.known.get = ask;

    const again = await streams.open({ body: { query: ALL }, lastEventId: stream.lastEventId });

    expect(stream.events).toEqual([]);
    expect(await cursorOf(again)).toBe('c1');
  });

  it('says that a cursor has expired, and what is left, and completes', async () => {
    running.log.append({ type: 'deal.created' }, { type: 'deal.created' }, { type: 'deal.created' });
    running.log.forget(2n);

    const stream = await streams.open({ body: { query: ALL }, lastEventId: 'c1' });

    expect(await answerOf(stream)).toMatchObject({
      errors: [{ extensions: { code: 'CURSOR_EXPIRED', oldestCursor: 'c2' } }],
    });
    expect((await stream.next())?.event).toBe('complete');
  });

  it('runs identical subscriptions of one viewer once per event', async () => {
    const both = [await streams.post(ALL), await streams.open({ search: searchOf(ALL) })];
    await subscribed(running, 2);

    running.log.append({ type: 'deal.created' });
    await Promise.all(both.map((stream) => stream.next()));

    expect(running.graph.executions).toHaveLength(1);
  });

  it('ends with an error before the next event once the credential is revoked', async () => {
    const stream = await streams.post(ALL);
    await subscribed(running);
    running.log.append({ type: 'deal.created' });
    await stream.next();

    running.known.delete('ann');
    running.log.append({ type: 'deal.created' });

    expect(await answerOf(stream)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect((await stream.next())?.event).toBe('complete');
    expect(stream.lastEventId).toBe('c1');
  });

  it('ends with an error and a cursor once the right to read is gone, also before its first event', async () => {
    const stream = await streams.post(ALL);
    await subscribed(running);

    running.known.set('ann', aPrincipal('ann', { Contact: ['read'] }));
    running.log.append({ type: 'deal.created' });

    expect(await answerOf(stream)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN', cursor: 'c0' } }] });
    expect(running.graph.executions).toHaveLength(0);
  });

  it('goes on after a reload when its operation is still valid, and ends with SCHEMA_CHANGED when not', async () => {
    const stream = await streams.post(ALL);
    await subscribed(running);

    running.graphs.replace(makeDealGraph('deals-2'));
    running.log.append({ type: 'deal.created' });
    const before = await cursorOf(stream);
    running.graphs.replace(dealGraphWithoutNames());
    running.log.append({ type: 'deal.created' });

    expect(before).toBe('c1');
    expect(await answerOf(stream)).toMatchObject({
      errors: [{ extensions: { code: 'SCHEMA_CHANGED', cursor: 'c1' } }],
    });
    expect((await stream.next())?.event).toBe('complete');
  });

  it('is kept alive by comments while nothing happens', async () => {
    const stream = await streams.post(ALL);

    await eventually(() => stream.comments >= 4);

    expect(stream.events).toEqual([]);
  });

  it('leaves nothing behind when the client goes', async () => {
    const stream = await streams.post(ALL);
    await subscribed(running);

    stream.close();

    await eventually(() => running.gateway.live() === 0);
    expect(running.gateway.live()).toBe(0);
  });

  it('leaves nothing behind when the client goes while it is let in', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { decodeCursor } = running.log;
    let asked = 0;
    running.log.decodeCursor = async (text) => {
      asked += 1;
      await held;
      return await decodeCursor.call(running.log, text);
    };
    const controller = new AbortController();
    const request = fetch(`${running.url}/graphql${searchOf(ALL)}`, {
      headers: { ...ANN, accept: 'text/event-stream', 'last-event-id': 'c0' },
      signal: controller.signal,
    }).catch(() => 'gone');
    await eventually(() => asked === 1);

    controller.abort();
    expect(await request).toBe('gone');
    release();
    const other = await streams.post(ALL);
    await subscribed(running);
    other.close();

    await eventually(() => running.gateway.live() === 0);
    expect(running.gateway.live()).toBe(0);
  });

  it('ends without a complete when the gateway goes, at once, so that the client comes back elsewhere', async () => {
    const stream = await streams.post(ALL);
    await subscribed(running);

    await running.close();

    expect(await stream.ended).toBe('ended');
    expect(stream.text).not.toContain('complete');
  });

  it('finishes a query that runs when the gateway goes', async () => {
    let release = (): void => undefined;
    running.graph.hold = new Promise((resolve) => {
      release = resolve;
    });
    const stream = await streams.post('{ viewer }');
    await eventually(() => running.graph.executions.length === 1);

    const closed = running.close();
    release();

    expect(await answerOf(stream)).toMatchObject({ data: { viewer: 'ann' } });
    expect((await stream.next())?.event).toBe('complete');
    await closed;
  });
});
