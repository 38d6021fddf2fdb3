import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fromPublicId, newId, SYSTEM } from '@tributary/platform';
import { Webhook } from 'standardwebhooks';
import { aDeal, startEndpointHost, type EndpointHost } from '../../../../tests/support/integration/endpoint-host.ts';
import { rowsOf } from '../../../../tests/support/integration/test-host.ts';
import { pauseEndpoint, resumeEndpoint, rotateEndpointSecret, testEndpoint } from '../endpoint/change-endpoint.ts';
import { replayEndpoint, replayPending } from '../endpoint/replay-endpoint.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

let at: EndpointHost;

beforeEach(async () => {
  at = await startEndpointHost();
});
afterEach(async () => {
  await at.close();
});

describe('an endpoint', () => {
  it('that takes nothing for four days is paused, and that is told; resumed, it gets everything', async () => {
    const { id } = await at.anEndpoint();
    at.receiver.answer = (_received, response) => response.writeHead(500).end();
    await at.happen(aDeal(newId()), aDeal(newId()));

    await at.deliverFor(id, 6 * DAY_MS);

    expect(await at.endpoint(id)).toMatchObject({
      status: 'PAUSED',
      statusReason: expect.stringContaining('four days'),
    });
    expect(await at.statuses(id)).toEqual(['PENDING', 'PENDING']);
    const attempts = at.receiver.received.length;
    expect(attempts).toBeGreaterThan(20);
    expect(attempts).toBeLessThan(80);
    const told = await rowsOf<{ type: string }>(
      at.test,
      `select type from log.event where type = 'webhookEndpoint.paused' and entity_id = $1
       union all select type from log.pending where type = 'webhookEndpoint.paused' and entity_id = $1`,
      [id],
    );
    expect(told).toHaveLength(1);

    at.receiver.answer = (_received, response) => response.writeHead(204).end();
    await resumeEndpoint(at.host, SYSTEM, { id });
    await at.deliver(id);
    expect(await at.statuses(id)).toEqual(['SUCCEEDED', 'SUCCEEDED']);
    expect(await at.endpoint(id)).toMatchObject({ status: 'ACTIVE', failingSince: null });
  });

  it('that refuses one event for five days and takes others loses that one only', async () => {
    const { id } = await at.anEndpoint();
    const [poisoned, healthy] = [newId(), newId()];
    at.receiver.answer = ({ payload }, response) =>
      response.writeHead(fromPublicId(payload.data.entity.id) === poisoned ? 422 : 204).end();

    await at.happen(aDeal(poisoned), aDeal(poisoned, 'deal.won'));
    for (let day = 0; day < 6; day += 1) {
      await at.happen(aDeal(healthy));
      await at.deliverFor(id, DAY_MS);
      at.pass(DAY_MS / 2);
    }

    expect((await at.endpoint(id)).status).toBe('ACTIVE');
    const [first, ...others] = await at.deliveries(id);
    expect(first).toMatchObject({ status: 'FAILED', reason: expect.stringContaining('five days') });
    expect(others.filter(({ entityId }) => entityId === healthy).every(({ status }) => status === 'SUCCEEDED')).toBe(
      true,
    );
    const later = at.receiver.received.filter(({ payload }) => payload.type === 'deal.won');
    expect(later.length).toBeGreaterThan(0);
  });

  it('whose secret cannot be opened any more fails visibly, and gets everything once it has another', async () => {
    const { id } = await at.anEndpoint();
    await rowsOf(at.test, `update integration.endpoints set secret = '\\x00' where id = $1`, [id]);
    await at.happen(aDeal(newId()), aDeal(newId()));
    await at.deliver(id);

    expect(await at.endpoint(id)).toMatchObject({ status: 'ACTIVE', failingSince: expect.any(Date) });
    expect(await rowsOf(at.test, 'select distinct error from integration.delivery_attempts')).toEqual([
      { error: 'UNSENDABLE' },
    ]);
    await rotateEndpointSecret(at.host, SYSTEM, { id });
    at.pass(60 * MINUTE_MS);
    await at.deliver(id);
    expect(await at.statuses(id)).toEqual(['SUCCEEDED', 'SUCCEEDED']);
  });

  it('that answers 410 is paused at once', async () => {
    const { id } = await at.anEndpoint();
    at.receiver.answer = (_received, response) => response.writeHead(410).end();

    await at.happen(aDeal(newId()), aDeal(newId()));
    await at.deliver(id);
    at.pass(DAY_MS);
    const sent = at.receiver.received.length;
    await at.deliver(id);

    expect(await at.endpoint(id)).toMatchObject({ status: 'PAUSED', statusReason: expect.stringContaining('410') });
    expect(at.receiver.received).toHaveLength(sent);
  });

  it('is not asked again before it wants to be', async () => {
    const { id } = await at.anEndpoint();
    at.receiver.answer = (_received, response) => response.writeHead(429, { 'retry-after': '600' }).end();
    await at.happen(aDeal(newId()));

    const next = await at.deliver(id);

    const seconds = ((next?.getTime() ?? 0) - at.host.clock.now().getTime()) / 1_000;
    expect(seconds).toBeGreaterThan(590);
    expect(seconds).toBeLessThanOrEqual(600);
  });

  it('is not followed to where it redirects', async () => {
    const { id } = await at.anEndpoint();
    at.receiver.answer = (_received, response) =>
      response.writeHead(307, { location: `${at.receiver.url}/else` }).end();
    await at.happen(aDeal(newId()));

    await at.deliver(id);

    expect(at.receiver.received).toHaveLength(1);
    expect(await at.statuses(id)).toEqual(['PENDING']);
  });

  it('that is paused gets what happened meanwhile when it is resumed, and a test at once', async () => {
    const { id } = await at.anEndpoint();
    await pauseEndpoint(at.host, SYSTEM, { id });
    await at.happen(aDeal(newId()));

    await testEndpoint(at.host, SYSTEM, { id });
    await at.test.subgraph.settled();
    expect(await at.deliver(id)).toBeUndefined();
    expect(at.receiver.received.map(({ payload }) => payload.type)).toEqual(['webhookEndpoint.tested']);

    await resumeEndpoint(at.host, SYSTEM, { id });
    await at.deliver(id);
    expect(at.receiver.received.map(({ payload }) => payload.type)).toEqual(['webhookEndpoint.tested', 'deal.updated']);
  });
});

describe('a secret', () => {
  it('that was rotated signs for another day, beside the new one', async () => {
    const { id, secret: before } = await at.anEndpoint();
    const rotation = await rotateEndpointSecret(at.host, SYSTEM, { id });
    const now = rotation.ok ? String(rotation.value.also?.['secret']) : '';

    await at.happen(aDeal(newId()));
    await at.deliver(id);
    at.pass(DAY_MS + MINUTE_MS);
    await at.happen(aDeal(newId()));
    await at.deliver(id);

    const signatures = at.receiver.received.map(({ headers }) => String(headers['webhook-signature']).split(' '));
    expect(signatures.map(({ length }) => length)).toEqual([2, 1]);
    const [overlap] = at.receiver.received;
    for (const secret of [before, now]) {
      new Webhook(secret).verify(overlap?.body ?? '', overlap?.headers as Record<string, string>);
    }
  });
});

describe('a replay', () => {
  it('delivers a time once more, under the same names, and nothing of another time', async () => {
    const { id } = await at.anEndpoint();
    await at.happen(aDeal(newId()));
    await at.deliver(id);
    const from = new Date();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await at.happen(aDeal(newId()), aDeal(newId()));
    await at.deliver(id);
    const before = at.receiver.received.slice(1).map((one) => one.id);

    await replayEndpoint(at.host, SYSTEM, { id, from });
    await replayPending(at.host, id, new AbortController().signal);
    await at.deliver(id);

    const again = at.receiver.received.slice(3).map((one) => one.id);
    expect(again.sort()).toEqual(before.sort());
  });

  it('reaches what happened before there was the endpoint', async () => {
    const dealId = newId();
    await at.happen(aDeal(dealId));
    const { id } = await at.anEndpoint();

    await replayEndpoint(at.host, SYSTEM, { id, from: new Date(Date.now() - DAY_MS) });
    await replayPending(at.host, id, new AbortController().signal);
    await at.deliver(id);

    expect(at.things()).toEqual([dealId]);
  });
});
