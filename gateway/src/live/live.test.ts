import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createClient, type Client } from 'graphql-ws';
import { newId, toPublicId } from '@tributary/platform';
import { WebSocket } from 'ws';
import { dealGraphWithoutNames, makeDealGraph } from '../test-endpoint/deal-graph.ts';
import { aPrincipal } from '../test-endpoint/principals.ts';
import { type RunningGateway, startGateway } from '../test-endpoint/running-gateway.ts';
import { openAcknowledged } from '../test-endpoint/socket.ts';
import { watchDeals } from '../test-endpoint/watch-deals.ts';

let running: RunningGateway;
let clients: Client[];

beforeEach(async () => {
  running = await startGateway({ tuning: { credentialTtlMs: 0 } });
  clients = [];
});
afterEach(async () => {
  await Promise.all(clients.map(async (client) => await client.dispose()));
  await running.close();
});

const ALL = 'subscription ($after: String) { dealChanged(after: $after) { cursor kind deal { name } } }';

function watch(query: string, variables: Record<string, unknown> = {}, credential = 'ann') {
  return watchDeals({ url: running.url, clients }, { query, variables, credential });
}

/** Waits until the gateway has the subscription. */
async function subscribed(count = 1): Promise<void> {
  while (running.gateway.live() < count) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('a live subscription', () => {
  it('sends each event with its cursor and the fields that were asked for', async () => {
    const events = watch(ALL);
    const first = events.next();
    await subscribed();

    running.log.append(
      { type: 'deal.created', data: { name: 'Ships' } },
      { type: 'contact.created' },
      { type: 'deal.stageChanged' },
    );

    expect((await first).value?.data?.dealChanged).toEqual({
      cursor: 'c1',
      kind: 'deal.created',
      deal: { name: 'Ships' },
    });
    expect((await events.next()).value?.data?.dealChanged).toMatchObject({ cursor: 'c3', kind: 'deal.stageChanged' });
  });

  it('resumes behind a cursor, on any gateway that reads the same log', async () => {
    running.log.append({ type: 'deal.created' }, { type: 'deal.created' }, { type: 'deal.created' });

    const events = watch(ALL, { after: 'c1' });

    expect((await events.next()).value?.data?.dealChanged.cursor).toBe('c2');
    expect((await events.next()).value?.data?.dealChanged.cursor).toBe('c3');
  });

  it('says that a cursor has expired, and what is left', async () => {
    running.log.append({ type: 'deal.created' }, { type: 'deal.created' }, { type: 'deal.created' });
    running.log.forget(2n);

    const failure = await watch(ALL, { after: 'c1' })
      .next()
      .catch((error: unknown) => error);

    expect(failure).toMatchObject([{ extensions: { code: 'CURSOR_EXPIRED', oldestCursor: 'c2' } }]);
  });

  it('filters by public ids, lists of ids and plain values, all of which must fit', async () => {
    const [deal, owner, other] = [newId(), newId(), newId()];
    const query =
      'subscription ($deal: ID, $owners: [ID!], $stage: String) { dealChanged(dealId: $deal, ownerId: $owners, stage: $stage) { cursor } }';
    const events = watch(query, { deal: toPublicId('deal', deal), owners: [toPublicId('user', owner)], stage: 'WON' });
    const first = events.next();
    await subscribed();

    running.log.append(
      { type: 'deal.created', refs: { dealId: other, ownerId: owner, stage: 'WON' } },
      { type: 'deal.created', refs: { dealId: deal, ownerId: other, stage: 'WON' } },
      { type: 'deal.created', refs: { dealId: deal, ownerId: owner, stage: 'OPEN' } },
      { type: 'deal.created', refs: { dealId: deal } },
      { type: 'deal.created', refs: { dealId: deal, ownerId: [other, owner], stage: 'WON' } },
    );

    expect((await first).value?.data?.dealChanged.cursor).toBe('c5');
  });

  it('runs identical subscriptions of one viewer once per event, and others apart', async () => {
    const streams = [...Array.from({ length: 20 }, () => watch(ALL)), watch(ALL, {}, 'bob')];
    const firsts = streams.map((stream) => stream.next());
    await subscribed(21);

    running.log.append({ type: 'deal.created' });
    await Promise.all(firsts);

    expect(running.graph.executions.map((one) => one.principal.name).sort()).toEqual(['ann', 'bob']);
  });

  it('shares the answer with somebody who resumes, whose cursor is another variable', async () => {
    running.log.append({ type: 'deal.created' }, { type: 'deal.created' });

    await watch(ALL, { after: 'c0' }).next();
    await watch(ALL, { after: 'c0' }).next();

    expect(running.graph.executions.filter((one) => one.event?.position === 1n)).toHaveLength(1);
  });

  it('gives each execution its own copy of the event', async () => {
    const events = watch(ALL);
    const other = watch(ALL, {}, 'bob');
    const firsts = [events.next(), other.next()];
    await subscribed(2);

    running.log.append({ type: 'deal.created', data: { name: 'Ships' } });
    await Promise.all(firsts);
    const [left, right] = running.graph.executions;

    expect(left?.event?.data).toEqual(right?.event?.data);
    expect(left?.event?.data).not.toBe(right?.event?.data);
  });

  it('ends with an error before the next event once the credential is revoked', async () => {
    const events = watch(ALL);
    const first = events.next();
    await subscribed();
    running.log.append({ type: 'deal.created' });
    await first;

    running.known.delete('ann');
    const next = events.next().catch((error: unknown) => error);
    running.log.append({ type: 'deal.created' });

    expect(await next).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(running.graph.executions).toHaveLength(1);
  });

  it('ends with an error and the last cursor once the right to read is gone', async () => {
    const events = watch(ALL);
    const first = events.next();
    await subscribed();
    running.log.append({ type: 'deal.created' });
    await first;

    running.known.set('ann', aPrincipal('ann', { Contact: ['read'] }));
    const next = events.next().catch((error: unknown) => error);
    running.log.append({ type: 'deal.created' });

    expect(await next).toMatchObject([{ extensions: { code: 'FORBIDDEN', cursor: 'c1' } }]);
    expect(running.graph.executions).toHaveLength(1);
  });

  it('passes over events of a type that the viewer never could read', async () => {
    running.known.set('ann', aPrincipal('ann', { Deal: ['read'] }));
    const events = watch(ALL);
    const first = events.next();
    await subscribed();

    running.log.append({ type: 'deal.created', entity: { type: 'Note', id: 'n' } }, { type: 'deal.created' });

    expect((await first).value?.data?.dealChanged.cursor).toBe('c2');
    expect(running.graph.executions).toHaveLength(1);
  });

  it('refuses a viewer who may read none of the events', async () => {
    running.known.set('ann', aPrincipal('ann', { Contact: ['read'] }));

    const failure = await watch(ALL)
      .next()
      .catch((error: unknown) => error);

    expect(failure).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('refuses somebody without a credential', async () => {
    const client = createClient({
      url: `${running.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    clients.push(client);

    const failure = await client
      .iterate({ query: ALL })
      .next()
      .catch((error: unknown) => error);

    expect(failure).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('goes on after a reload when its operation is still valid', async () => {
    const events = watch(ALL);
    const first = events.next();
    await subscribed();
    const next = makeDealGraph('deals-2');

    running.graphs.replace(next);
    running.log.append({ type: 'deal.created' });

    expect((await first).value?.data?.dealChanged.cursor).toBe('c1');
    expect(next.executions).toHaveLength(1);
  });

  it('ends with one error and its cursor after a reload that took a field away', async () => {
    const events = watch(ALL);
    const first = events.next();
    await subscribed();
    running.log.append({ type: 'deal.created' });
    await first;

    running.graphs.replace(dealGraphWithoutNames());
    const next = events.next().catch((error: unknown) => error);
    running.log.append({ type: 'deal.created' });

    expect(await next).toMatchObject([{ extensions: { code: 'SCHEMA_CHANGED', cursor: 'c1' } }]);
  });

  it('leaves nothing behind when the client goes, with or without a word', async () => {
    const polite = watch(ALL);
    void polite.next();
    const rude = await openAcknowledged(running.url);
    rude.say({ id: '1', type: 'subscribe', payload: { query: ALL } });
    await subscribed(2);

    await polite.return?.();
    rude.socket.terminate();

    while (running.gateway.live() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(running.gateway.live()).toBe(0);
  });

  it('does not let a client that stops reading hold up others, or grow', async () => {
    const stalled = await openAcknowledged(running.url, 'bob');
    stalled.say({ id: '1', type: 'subscribe', payload: { query: ALL } });
    const healthy = watch(ALL);
    const first = healthy.next();
    await subscribed(2);
    stalled.socket.pause();
    const name = 'x'.repeat(10_000);

    running.log.append(...Array.from({ length: 2_000 }, () => ({ type: 'deal.created', data: { name } })));
    let last = (await first).value?.data?.dealChanged.cursor;
    for (let count = 1; count < 2_000; count += 1) last = (await healthy.next()).value?.data?.dealChanged.cursor;
    const runFor = (name: string) => running.graph.executions.filter((one) => one.principal.name === name).length;
    const [healthyRuns, stalledRuns] = [runFor('ann'), runFor('bob')];
    stalled.socket.resume();

    expect(last).toBe('c2000');
    expect(healthyRuns).toBe(2_000);
    // What the kernel's buffers took; nothing was made for it beyond that.
    expect(stalledRuns).toBeLessThan(1_500);
    while (stalled.heard.length < 2_001) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(stalled.heard.at(-1)).toMatchObject({ payload: { data: { dealChanged: { cursor: 'c2000' } } } });
  });
});
