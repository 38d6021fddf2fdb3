import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ReconnectNeeded, Unavailable, type MadeWebhook } from '@tributary/connector-kit';
import { SYSTEM } from '@tributary/platform';
import { rowsOf } from '../../../../tests/support/integration/test-host.ts';
import { PUBLIC_URL, startWebhookHost, type WebhookHost } from '../../../../tests/support/integration/webhook-host.ts';
import { deleteConnection } from '../connection/pause-connection.ts';
import { ensureWebhook, webhookAddress } from './ensure-webhook.ts';
import { removeWebhook } from './remove-webhook.ts';
import { rotateSecret } from './secrets.ts';

let at: WebhookHost;
let told: { readonly made: MadeWebhook; readonly config: unknown }[];
let vendor: () => void;
/** What happens while the vendor makes a subscription. */
let meanwhile: () => Promise<unknown>;
let secrets: string[];

beforeEach(async () => {
  told = [];
  secrets = [];
  vendor = () => undefined;
  meanwhile = async () => await Promise.resolve();
  at = await startWebhookHost({
    ensure: async (_ctx, { secret }) => {
      secrets.push(secret);
      await meanwhile();
      return [{ id: '1', topic: 'people' }];
    },
    remove: async ({ config }, made) => {
      vendor();
      told.push({ made, config });
      await Promise.resolve();
    },
  });
});
afterEach(async () => {
  await at.close();
});

async function remove(): Promise<Date | undefined> {
  return await removeWebhook(at.test.host, at.connectionId);
}

async function rowNow(): Promise<Record<string, unknown> | undefined> {
  const text = `
    select connection.credential, webhook.removal_credential, webhook.removal_attempts, webhook.removal_at, webhook.error_message
    from integration.connections connection join integration.webhooks webhook on webhook.connection_id = connection.id
    where connection.id = $1`;
  return (await rowsOf<Record<string, unknown>>(at.test, text, [at.connectionId]))[0];
}

async function eventsNow(): Promise<string[]> {
  await at.test.subgraph.log.settled();
  const { events } = await at.test.subgraph.log.read({ after: 0n, limit: 1_000, types: ['webhook.*'] });
  return events.map(({ type }) => type);
}

async function makeDue(): Promise<void> {
  await rowsOf(at.test, 'update integration.webhooks set removal_at = now()');
}

function addressOf(connectionId: string): string {
  return webhookAddress(PUBLIC_URL, connectionId);
}

describe('the webhook of a connection that is deleted', () => {
  it('is taken back at the vendor, with the credential that the connection had', async () => {
    await deleteConnection(at.test.host, SYSTEM, { id: at.connectionId });
    await at.test.subgraph.settled();

    expect(at.test.enqueued).toContainEqual({ job: 'webhook.remove', data: { connectionId: at.connectionId } });
    expect(await remove()).toBeUndefined();
    expect(told.map(({ made }) => made)).toEqual([
      { url: addressOf(at.connectionId), subscriptions: [{ id: '1', topic: 'people' }] },
    ]);
    expect(await rowNow()).toMatchObject({ credential: null, removal_credential: null, removal_at: null });
    expect(await eventsNow()).toEqual(['webhook.removed']);
    // A job that comes twice finds nothing to do.
    expect(await remove()).toBeUndefined();
    expect(told).toHaveLength(1);
  });

  it('is tried again while the vendor is away; the connection is deleted all the same', async () => {
    vendor = () => {
      throw new Unavailable('the vendor is away');
    };
    const deleted = await deleteConnection(at.test.host, SYSTEM, { id: at.connectionId });

    const again = await remove();
    expect(deleted.ok).toBe(true);
    expect(again?.getTime()).toBeGreaterThan(Date.now());
    expect(await rowNow()).toMatchObject({
      credential: null,
      removal_attempts: 1,
      removal_credential: expect.anything(),
    });
    // Too early.
    expect(await remove()).toEqual(again);

    vendor = () => undefined;
    await makeDue();
    expect(await remove()).toBeUndefined();
    expect(told).toHaveLength(1);
  });

  it('is left there, which is told, once it was tried for a day; nothing of the credential stays', async () => {
    vendor = () => {
      throw new Unavailable('no answer to canary-4711');
    };
    await deleteConnection(at.test.host, SYSTEM, { id: at.connectionId });
    let attempts = 1;
    for (; (await remove()) !== undefined; attempts += 1) await makeDue();

    expect(attempts).toBe(7);
    expect(await rowNow()).toMatchObject({ removal_credential: null, error_message: 'no answer to [redacted]' });
    expect(await eventsNow()).toEqual(['webhook.left']);
  });

  it('is left there at once where the vendor takes the credential no more', async () => {
    vendor = () => {
      throw new ReconnectNeeded('the key was revoked');
    };
    await deleteConnection(at.test.host, SYSTEM, { id: at.connectionId });

    expect(await remove()).toBeUndefined();
    expect(await eventsNow()).toEqual(['webhook.left']);
  });

  it('is taken back though the vendor was still making it, or nobody heard that it had', async () => {
    const [early, dying] = [await at.test.connect(), await at.test.connect()];
    meanwhile = async () => await deleteConnection(at.test.host, SYSTEM, { id: early });
    expect(await ensureWebhook(at.test.host, early)).toBe(true);
    meanwhile = async () => await Promise.reject(new Error('killed'));
    await expect(ensureWebhook(at.test.host, dying)).rejects.toThrow('killed');
    await deleteConnection(at.test.host, SYSTEM, { id: dying });

    for (const id of [early, dying]) await removeWebhook(at.test.host, id);
    expect(told.map(({ made }) => made)).toEqual([
      { url: addressOf(early), subscriptions: [{ id: '1', topic: 'people' }] },
      { url: addressOf(dying), subscriptions: [] },
    ]);
  });

  it('is not touched while the connection is there', async () => {
    expect(await remove()).toBeUndefined();
    expect(told).toEqual([]);
  });
});

describe('a secret that is rotated while the vendor is told of the one before', () => {
  it('is told at the next look, and not a day later', async () => {
    const id = await at.test.connect();
    let next = '';
    meanwhile = async () => {
      meanwhile = async () => await Promise.resolve();
      next = await rotateSecret(at.test.host, id);
    };
    await ensureWebhook(at.test.host, id);
    await ensureWebhook(at.test.host, id);
    await ensureWebhook(at.test.host, id);

    expect(secrets.slice(1)).toEqual([expect.not.stringMatching(next), next]);
  });
});
