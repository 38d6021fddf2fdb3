import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SYSTEM, toPublicId } from '@tributary/platform';
import { rowsOf } from '../../../../tests/support/integration/test-host.ts';
import {
  about,
  PUBLIC_URL,
  startWebhookHost,
  type WebhookHost,
} from '../../../../tests/support/integration/webhook-host.ts';
import { streamId } from '../stream/declare-streams.ts';
import { startSync } from '../sync-run/start-sync.ts';
import { noteChange } from '../webhook/note-change.ts';

let at: WebhookHost;

beforeEach(async () => {
  at = await startWebhookHost();
});
afterEach(async () => {
  await at.close();
});

describe('a webhook', () => {
  it('is shown with its connection, and its secret only to who makes a new one', async () => {
    await at.send(about('a'));
    const id = toPublicId('connection', at.connectionId);
    const seen = '{ url topics isAutomatic subscriptionCount error lastReceivedAt }';

    const { connection, connections } = await at.test.subgraph.data<{
      connection: { webhook: { lastReceivedAt: string | null } };
      connections: unknown;
    }>(
      `query ($id: ID!) { connection(id: $id) { webhook ${seen} } connections(first: 10) { nodes { webhook { url } } } }`,
      { id },
    );
    const { rotateWebhookSecret: made } = await at.test.subgraph.data<{ rotateWebhookSecret: { secret: string } }>(
      `mutation ($id: ID!) { rotateWebhookSecret(input: { connectionId: $id }) { secret url problems { code } } }`,
      { id },
    );

    const url = `${PUBLIC_URL}/webhooks/${id}`;
    expect(connection.webhook).toMatchObject({
      url,
      topics: ['people'],
      isAutomatic: true,
      subscriptionCount: 1,
      error: null,
    });
    expect(connection.webhook.lastReceivedAt).not.toBeNull();
    expect(connections).toEqual({ nodes: [{ webhook: { url } }] });
    expect(made).toMatchObject({ url, problems: [] });
    at.receiveWith();
    expect((await at.send(about('a'), { secret: made.secret })).status).toBe(200);
  });

  it('is subscribed with an address of the connection and a secret of its own', () => {
    expect(at.address().url).toBe(`${PUBLIC_URL}/webhooks/${toPublicId('connection', at.connectionId)}`);
    expect(at.address().secret).toMatch(/^[0-9a-f]{64}$/);
  });

  it('brings what the source holds now, whatever the webhook said', async () => {
    at.vendor.put({ id: 'a', name: 'Ada' }, { id: 'b', name: 'Bob' });

    expect((await at.send(about('a'))).status).toBe(200);
    expect(at.hinted).toEqual([streamId(at.connectionId, 'people')]);
    await at.work();

    expect(at.test.inbound.taken).toEqual(['person/a@a/Ada']);
    expect(await at.hintCount()).toBe(0);
  });

  it('about a record that is gone deletes it', async () => {
    at.vendor.put({ id: 'a' });
    await at.test.sync(at.connectionId);
    at.vendor.rows.delete('a');

    await at.send(about('a'));
    await at.work();

    expect(at.test.inbound.held.size).toBe(0);
  });

  it('that comes before the change can be read is looked at once more', async () => {
    at.vendor.put({ id: 'a', name: 'Ada' });
    await at.test.sync(at.connectionId);
    await at.send(about('a'));

    const again = await at.work();

    expect(again?.getTime()).toBeGreaterThan(Date.now());
    at.vendor.change('a', 'Ada Lovelace');
    await rowsOf(at.test, 'update integration.hints set due_at = now()');
    expect(await at.work()).toBeUndefined();
    expect(at.test.inbound.held.get('person/a')?.version).toBe('a/Ada Lovelace');
    expect(await at.hintCount()).toBe(0);
  });

  it('that comes while its record is fetched is not settled by that fetch', async () => {
    at.vendor.put({ id: 'a', name: 'Ada' });
    await at.send(about('a'));
    let isFirst = true;
    at.test.inbound.before = () => {
      if (!isFirst) return;
      isFirst = false;
      at.vendor.change('a', 'Ada Lovelace');
      void at.send(about('a'));
    };

    await at.work();
    await at.work();

    expect(at.test.inbound.held.get('person/a')?.version).toBe('a/Ada Lovelace');
  });

  it('is heard between two pages of a first load', async () => {
    at.vendor.put(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id })));
    at.vendor.beforePage = async (page) => {
      if (page === 2) await at.send(about('f'));
    };

    await at.test.sync(at.connectionId);

    const taken = at.test.inbound.taken.map((one) => one.slice('person/'.length).slice(0, 1));
    expect(taken.indexOf('f')).toBeLessThan(taken.indexOf('e'));
    expect([...taken].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
});

describe('word of a change that names no record', () => {
  it('that comes while the stream is read is not settled by that reading', async () => {
    at.vendor.put({ id: 'a' });
    let isFirst = true;
    at.test.inbound.after = () => {
      if (!isFirst) return;
      isFirst = false;
      // The last page was answered before: whoever reads now does not see it.
      at.vendor.put({ id: 'b' });
    };
    at.test.inbound.before = () => {
      if (isFirst) void noteChange(at.test.host, streamId(at.connectionId, 'people'));
    };

    await at.test.sync(at.connectionId);
    await at.work();

    expect([...at.test.inbound.held.keys()]).toEqual(['person/a', 'person/b']);
    expect(await at.hintCount()).toBe(0);
  });

  it('of changes that never end keeps nothing waiting, and each reading goes on where the one before ended', async () => {
    at.vendor.put(...['a', 'b', 'c', 'd'].map((id) => ({ id })));
    at.vendor.beforePage = async () => {
      await noteChange(at.test.host, streamId(at.connectionId, 'people'));
    };
    await noteChange(at.test.host, streamId(at.connectionId, 'people'));
    await at.work();
    await at.work();
    expect(at.vendor.begun).toEqual([undefined, { tick: 4 }]);

    await startSync(at.test.host, SYSTEM, { connectionId: at.connectionId, mode: 'FULL' });
    await at.test.sync(at.connectionId);
    const runs = await rowsOf(at.test, `select status from integration.sync_runs where mode = 'FULL'`);
    expect(runs).toEqual([{ status: 'SUCCEEDED' }]);
  });
});
