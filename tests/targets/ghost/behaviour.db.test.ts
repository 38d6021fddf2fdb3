/** What the suite's checks do not ask of Ghost: its own notices, tokens that age, writing. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ghost } from '@tributary/connector-ghost';
import {
  openConnection,
  verifyDelivery,
  type ActionItem,
  type ActionResult,
  type ConnectionSurroundings,
  type Facts,
} from '@tributary/connector-kit';
import { signedHeaders } from '../../../connectors/ghost/src/sign-in.ts';
import { eventually } from '../../support/eventually.ts';
import { targetAvailable } from '../../support/targets.ts';
import { GHOST_PROBE, start, type GhostTarget } from './index.ts';
import { addMember, editMember } from './site.ts';

const usable = await targetAvailable('ghost', import.meta.url, GHOST_PROBE);
type Fetch = NonNullable<ConnectionSurroundings['fetch']>;
const { actions = [] } = ghost;

interface Delivery {
  readonly headers: Headers;
  readonly rawBody: string;
}

(usable ? describe : describe.skip)('a running Ghost', () => {
  let target: GhostTarget;
  beforeAll(async () => {
    target = await start({ customers: 3 });
  }, 150_000);
  afterAll(async () => {
    await target.stop();
  });

  const context = (surroundings: ConnectionSurroundings = {}) =>
    openConnection(ghost, { connectionId: 'here', ...target.connection() }, surroundings).context;
  const truth = async (): Promise<Facts> => (await target.streams['members']?.truth()) ?? new Map();

  it('is asked again with a new token when the old one has aged', async () => {
    const { secrets } = target.connection();
    const old = signedHeaders(secrets, new Date(Date.now() - 10 * 60_000))['authorization'] ?? '';
    const statuses: number[] = [];
    const ageing: Fetch = async (url, init) => {
      const headers = new Headers(init?.headers);
      if (statuses.length === 0) headers.set('authorization', old);
      const response = await fetch(url, { ...init, headers });
      statuses.push(response.status);
      return response;
    };

    const members = ghost.streams(ghost.config.parse(target.connection().config))[0];
    const found = await members?.fetch?.(context({ fetch: ageing }), [...(await truth()).keys()].map(idIn));

    expect(found).toHaveLength(3);
    expect(statuses).toEqual([401, 200]);
  });

  describe('tells by itself', () => {
    const SECRET = 'shared-with-ghost';
    const received: Delivery[] = [];
    let receiver: Server;
    let url: string;
    beforeAll(async () => {
      receiver = createServer((request, response) => {
        let rawBody = '';
        request.on('data', (part: Buffer) => (rawBody += part.toString('utf8')));
        request.on('end', () => {
          received.push({ headers: new Headers(request.headers as Record<string, string>), rawBody });
          response.end();
        });
      }).listen(0, '127.0.0.1');
      await once(receiver, 'listening');
      url = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/in`;
    });
    afterAll(() => {
      receiver.close();
      receiver.closeAllConnections();
    });

    const offered = () => ghost.webhooks?.(context().config);

    async function isSigned({ headers, rawBody }: Delivery, secret = SECRET): Promise<boolean> {
      const webhooks = offered();
      if (!webhooks) throw new Error('There are no webhooks.');
      const request = { method: 'POST', url, headers, body: Buffer.from(rawBody) };
      return (await verifyDelivery(webhooks.verify, request, { secrets: () => [secret], now: new Date() })).ok;
    }
    async function delivered(count: number): Promise<readonly Delivery[]> {
      await eventually(() => received.length >= count, { timeoutMs: 15_000 });
      return received.slice(0, count);
    }

    it('is told once where to, however often it is made sure of', async () => {
      const first = await offered()?.ensure?.(context(), { url, secret: SECRET });
      const again = await offered()?.ensure?.(context(), { url, secret: SECRET, known: first ?? [] });

      expect(again).toEqual(first);
      expect(first?.map(({ topic }) => topic)).toEqual(offered()?.topics);
      expect(again?.map(({ topic }) => topic)).toEqual(offered()?.topics);
    });

    it('of members that came, changed and went, signed, each as a hint of who', async () => {
      const id = await addMember(target.site, { email: 'noticed@news.test' });
      await delivered(1);
      await editMember(target.site, id, { name: 'Noticed' });
      await delivered(2);
      await target.site.call('DELETE', `members/${id}/`);
      const all = await delivered(3);

      for (const one of all) {
        expect(await isSigned(one)).toBe(true);
        expect(await isSigned(one, 'another secret')).toBe(false);
        expect(await isSigned({ ...one, rawBody: `${one.rawBody} ` })).toBe(false);
      }
      expect(all.flatMap((one) => offered()?.hints(one) ?? [])).toEqual(
        [1, 2, 3].map(() => ({ stream: 'members', kind: 'person', key: id })),
      );
      expect(received).toHaveLength(3);
    }, 30_000);

    it('ends when it is taken back, which may be done twice', async () => {
      const elsewhere = `${url}/elsewhere`;
      const subscriptions = (await offered()?.ensure?.(context(), { url: elsewhere, secret: SECRET })) ?? [];
      for (let times = 0; times < 2; times += 1)
        await offered()?.remove?.(context(), { url: elsewhere, subscriptions });

      // Ghost takes an event for an address only once: it would have answered with what it had.
      const anew = await offered()?.ensure?.(context(), { url: elsewhere, secret: SECRET, known: subscriptions });
      expect(anew?.some(({ id }) => subscriptions.some((one) => one.id === id))).toBe(false);
      await offered()?.remove?.(context(), { url: elsewhere, subscriptions: anew ?? [] });
    });
  });

  describe('written', () => {
    async function run(
      name: 'upsertMember' | 'deleteMember',
      item: Pick<ActionItem<unknown>, 'input'> & Partial<ActionItem<unknown>>,
      surroundings: ConnectionSurroundings = {},
    ): Promise<ActionResult> {
      const offered = actions.find((one) => one.name === name);
      const [result] = (await offered?.run(context(surroundings), [{ idempotencyKey: 'key', ...item }])) ?? [];
      if (!result) throw new Error('There is no result.');
      return result;
    }

    it('keeps what it does not name, and gives the version that the stream reads', async () => {
      const [id = ''] = [...(await truth()).keys()].map(idIn);
      const before = (await truth()).get(`person/${id}`);

      const result = await run('upsertMember', { input: { key: id, email: 'reader0@news.test', name: 'Only this' } });

      const { updatedAt: _, ...after } = (await truth()).get(`person/${id}`) as Record<string, unknown>;
      const { updatedAt: __, ...kept } = before as Record<string, unknown>;
      expect(after).toEqual({ ...kept, name: 'Only this' });
      const members = ghost.streams(ghost.config.parse(target.connection().config))[0];
      const [row] = (await members?.fetch?.(context(), [id])) ?? [];
      expect(result).toEqual({ status: 'ok', key: id, version: row?.version });
    });

    it('on the ground of an older version is a conflict, and changes nothing', async () => {
      const key = await addMember(target.site, { email: 'contested@news.test', name: 'Mine' });
      const first = await run('upsertMember', { input: { key, email: 'contested@news.test', note: 'one' } });
      const old = first.status === 'ok' ? first.version : undefined;
      // A label does not touch the member's time, and is a change all the same.
      await editMember(target.site, key, { labels: [{ name: 'theirs' }] });
      const item = { expectedVersion: old ?? 'none' };

      const upsert = await run('upsertMember', {
        ...item,
        input: { key, email: 'contested@news.test', name: 'Stale' },
      });
      const removal = await run('deleteMember', { ...item, input: { key } });

      for (const result of [upsert, removal])
        expect(result).toMatchObject({ status: 'conflict', current: { id: key } });
      expect(JSON.stringify(upsert)).not.toContain('unsubscribe');
      expect((await truth()).get(`person/${key}`)).toMatchObject({ name: 'Mine', labels: ['theirs'] });
    });

    it('makes one member when the answer was lost and the call comes again', async () => {
      let isLost = false;
      const losing: Fetch = async (url, init) => {
        const response = await fetch(url, init);
        if (init?.method !== 'POST' || isLost) return response;
        isLost = true;
        throw new TypeError('terminated');
      };
      const item = { input: { email: 'once@news.test', name: 'Once' } };

      await expect(run('upsertMember', item, { fetch: losing })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
      expect(await run('upsertMember', item)).toMatchObject({ status: 'ok' });

      const emails = [...(await truth()).values()].map((facts) => (facts as { email: string }).email);
      expect(emails.filter((email) => email === 'once@news.test')).toHaveLength(1);
    });

    it('is refused with Ghost’s own words, and says when nobody is there', async () => {
      const taken = await run('upsertMember', {
        input: { key: await addMember(target.site, { email: 'other@news.test' }), email: 'once@news.test' },
      });
      const nobody = 'f'.repeat(24);

      expect(taken).toMatchObject({ status: 'invalid', reason: expect.stringMatching(/already exists/i) as unknown });
      expect(await run('upsertMember', { input: { key: nobody, email: 'x@news.test' } })).toEqual({ status: 'gone' });
      expect(await run('deleteMember', { input: { key: nobody } })).toEqual({ status: 'gone' });
    });

    it('deletes', async () => {
      const key = await addMember(target.site, { email: 'unwanted@news.test' });

      expect(await run('deleteMember', { input: { key } })).toEqual({ status: 'ok', key });
      expect((await truth()).has(`person/${key}`)).toBe(false);
    });
  });
});

function idIn(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}
