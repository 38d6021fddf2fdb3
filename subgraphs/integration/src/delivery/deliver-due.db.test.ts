import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fromPublicId, newId } from '@tributary/platform';
import { Webhook } from 'standardwebhooks';
import { aDeal, startEndpointHost, type EndpointHost } from '../../../../tests/support/integration/endpoint-host.ts';
import { eventually } from '../../../../tests/support/eventually.ts';
import type { HostDeps } from '../deps.ts';

const MINUTE_MS = 60_000;

let at: EndpointHost;

beforeEach(async () => {
  at = await startEndpointHost();
});
afterEach(async () => {
  await at.close();
});

/** Ends the process, as it were, between the request and the statement that says what came of it. */
function dyingAfterSending(): HostDeps {
  const transaction = async () => await Promise.reject(new Error('the process has ended'));
  return { ...at.host, database: { ...at.host.database, transaction } };
}

describe('an endpoint', () => {
  it('is told what happened and to what, signed so that the published verifier takes it', async () => {
    const { id, secret } = await at.anEndpoint();
    const dealId = newId();

    await at.happen(aDeal(dealId, 'deal.won'), { type: 'order.placed', entity: { type: 'Order', id: newId() } });
    await at.deliver(id);

    expect(at.things()).toEqual([dealId]);
    const [{ headers, body, payload }] = at.receiver.received as [(typeof at.receiver.received)[0]];
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({ type: 'deal.won' });
    expect(payload.data).not.toHaveProperty('fields');
    expect(headers['content-type']).toBe('application/json');
    expect(await at.statuses(id)).toEqual(['SUCCEEDED']);
  });

  it('is told only of the things that it filters by', async () => {
    const [one, other] = [newId(), newId()];
    const filters = [{ ref: 'pipelineId', ids: [one], prefix: 'pipeline' }];
    const { id } = await at.anEndpoint({ types: ['*'], filters });
    const dealId = newId();

    await at.happen(
      { ...aDeal(dealId), refs: { pipelineId: [other, one] } },
      { ...aDeal(newId()), refs: { pipelineId: other } },
      { ...aDeal(newId()), refs: {} },
    );
    await at.deliver(id);

    expect(at.things()).toEqual([dealId]);
  });

  it('is not told of what its role may not read any more, though it might have when it happened', async () => {
    const { id } = await at.anEndpoint({ includesFields: true });
    await at.happen(aDeal(newId()));

    at.test.roles.set('agent', { Contact: ['read'] });
    await at.deliver(id);

    expect(at.receiver.received).toEqual([]);
    expect(await at.deliveries(id)).toMatchObject([{ status: 'SKIPPED', reason: expect.stringContaining('Deal') }]);
  });

  it('is told again under the same name when the process ended before it could say that it was', async () => {
    const { id } = await at.anEndpoint();
    await at.happen(aDeal(newId()));

    await expect(at.deliver(id, dyingAfterSending())).rejects.toThrow('the process has ended');
    await at.deliver(id);
    expect(at.receiver.received).toHaveLength(1);
    at.pass(2 * MINUTE_MS);
    await at.deliver(id);

    expect(at.receiver.received).toHaveLength(2);
    expect(new Set(at.receiver.received.map((one) => one.id)).size).toBe(1);
    expect(await at.statuses(id)).toEqual(['SUCCEEDED']);
  });

  it('is told of each thing in order: the later event waits for the earlier one, other things do not', async () => {
    const { id } = await at.anEndpoint();
    const [one, other] = [newId(), newId()];
    at.receiver.answer = ({ payload }, response) => {
      const isRefused = fromPublicId(payload.data.entity.id) === one && at.receiver.received.length < 3;
      response.writeHead(isRefused ? 500 : 204).end();
    };

    await at.happen(aDeal(one, 'deal.created'), aDeal(one, 'deal.won'), aDeal(other));
    await at.deliver(id);
    expect(new Set(at.things())).toEqual(new Set([one, other]));
    await at.deliverFor(id, MINUTE_MS);

    const ofOne = at.receiver.received.filter(({ payload }) => fromPublicId(payload.data.entity.id) === one);
    expect(ofOne.map(({ payload }) => payload.type)).toEqual(['deal.created', 'deal.created', 'deal.won']);
    expect(await at.statuses(id)).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
  });

  it('is never told of its own deliveries', async () => {
    const { id } = await at.anEndpoint({ types: ['*'], role: 'admin' });
    await at.test.subgraph.settled();
    await at.deliver(id);
    await at.test.subgraph.settled();
    await at.deliver(id);

    const types = at.receiver.received.map(({ payload }) => payload.type);
    expect(types).toEqual(['webhookEndpoint.created']);
  });
});

describe('a slow receiver', () => {
  it('holds four requests open at most, and nobody else up', async () => {
    const slow = await at.anEndpoint();
    const quick = await at.anEndpoint({ url: `${at.receiver.url}/quick` });
    const release: (() => void)[] = [];
    at.receiver.answer = ({ headers }, response) => {
      const isQuick = headers['x-quick'] !== undefined || response.req.url?.endsWith('/quick') === true;
      if (isQuick) response.writeHead(204).end();
      else release.push(() => response.writeHead(204).end());
    };
    await at.happen(...Array.from({ length: 12 }, () => aDeal(newId())));

    const slowly = at.deliver(slow.id);
    await eventually(() => release.length === 4);
    await at.deliver(quick.id);

    expect(await at.statuses(quick.id)).toEqual(Array.from({ length: 12 }, () => 'SUCCEEDED'));
    expect(release).toHaveLength(4);
    for (let sent = 0; sent < 12; sent += 1) {
      await eventually(() => release.length > 0);
      release.shift()?.();
    }
    await slowly;
    expect(await at.statuses(slow.id)).toEqual(Array.from({ length: 12 }, () => 'SUCCEEDED'));
  });
});

describe('a worker that was taken for dead', () => {
  it('does not write an outcome next to its replacement', async () => {
    const { id } = await at.anEndpoint();
    const held: (() => void)[] = [];
    at.receiver.answer = (_received, response) => {
      if (at.receiver.received.length === 1) held.push(() => response.writeHead(500).end());
      else response.writeHead(204).end();
    };
    await at.happen(aDeal(newId()));

    const paused = at.deliver(id);
    await eventually(() => held.length === 1);
    at.pass(2 * MINUTE_MS);
    await at.deliver(id);
    held[0]?.();
    await paused;

    expect(await at.deliveries(id)).toMatchObject([{ status: 'SUCCEEDED', attempts: 1 }]);
    expect(await at.endpoint(id)).toMatchObject({ failingSince: null });
  });
});
