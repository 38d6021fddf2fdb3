/** What the suite's checks do not ask of the network: sessions that age, and writing under a condition. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bluesky } from '@tributary/connector-bluesky';
import {
  openConnection,
  type ActionItem,
  type ActionResult,
  type ConnectionSurroundings,
} from '@tributary/connector-kit';
import { targetAvailable } from '../../support/targets.ts';
import { rewrite } from './account.ts';
import { BLUESKY_PROBE, start, type BlueskyTarget } from './index.ts';
import { POST } from './seed.ts';
import { recordsOf } from './truth.ts';

const usable = await targetAvailable('bluesky', import.meta.url, BLUESKY_PROBE);
type Fetch = NonNullable<ConnectionSurroundings['fetch']>;

(usable ? describe : describe.skip)('a running Bluesky network', () => {
  let target: BlueskyTarget;
  beforeAll(async () => {
    target = await start({ customers: 2 });
  }, 120_000);
  afterAll(async () => {
    await target.stop();
  });

  const context = (surroundings: ConnectionSurroundings = {}) =>
    openConnection(bluesky, { connectionId: 'here', ...target.connection() }, surroundings).context;
  const own = async () => await recordsOf(target.url, target.community.hub.did, POST);

  async function run(
    name: 'post' | 'deletePost' | 'follow',
    item: Partial<ActionItem<unknown>> & Pick<ActionItem<unknown>, 'input'>,
    surroundings: ConnectionSurroundings = {},
  ): Promise<ActionResult> {
    const offered = bluesky.actions?.find((one) => one.name === name);
    const [result] = (await offered?.run(context(surroundings), [{ idempotencyKey: 'key', ...item }])) ?? [];
    if (!result) throw new Error('There is no result.');
    return result;
  }

  it('renews a session that it no longer takes, without the password', async () => {
    const methods: string[] = [];
    let isAged = false;
    const ageing: Fetch = async (url, init) => {
      const method = addressOf(url).split('/xrpc/')[1]?.split('?')[0] ?? '';
      const headers = new Headers(init?.headers);
      if (methods.at(-1) === 'com.atproto.server.getSession' && !isAged) {
        isAged = true;
        headers.set('authorization', 'Bearer aged');
      }
      methods.push(method);
      return await fetch(url, { ...init, headers });
    };
    const ctx = context({ fetch: ageing });

    await bluesky.check(ctx);
    await bluesky.check(ctx);

    expect(methods.map((method) => method.split('.').at(-1))).toEqual([
      ...['createSession', 'getSession', 'getSession', 'refreshSession', 'getSession'],
    ]);
  });

  it('makes one post when the answer was lost and the call comes again', async () => {
    let isLost = false;
    const losing: Fetch = async (url, init) => {
      const response = await fetch(url, init);
      if (isLost || !addressOf(url).includes('putRecord')) return response;
      isLost = true;
      throw new TypeError('terminated');
    };

    const result = await run('post', { input: { text: 'Only once' }, idempotencyKey: 'once' }, { fetch: losing });

    expect(result).toMatchObject({ status: 'ok' });
    expect(isLost).toBe(true);
    expect((await own()).filter(({ value }) => value.text === 'Only once')).toHaveLength(1);
  });

  it('deletes what it was looked at as, and nothing that has changed since', async () => {
    const made = await run('post', { input: { text: 'First form' }, idempotencyKey: 'cas' });
    const key = made.status === 'ok' ? made.key : '';
    const before = (await own()).find(({ uri }) => uri === key);
    await rewrite(target.community.hub, key, { ...before?.value, text: 'Second form' });
    const after = (await own()).find(({ uri }) => uri === key);

    const stale = await run('deletePost', { input: { key }, expectedVersion: `${String(before?.cid)}~seen` });
    expect(stale).toMatchObject({ status: 'conflict', current: { value: { text: 'Second form' } } });
    expect((await own()).some(({ uri }) => uri === key)).toBe(true);

    const fresh = await run('deletePost', { input: { key }, expectedVersion: `${String(after?.cid)}~seen` });
    expect(fresh).toEqual({ status: 'ok', key });
    expect(await run('deletePost', { input: { key } })).toEqual({ status: 'gone' });
  });

  it('refuses what cannot be done, each in its own way', async () => {
    const [theirs] = await recordsOf(target.url, target.community.others[0]?.did ?? '', POST);

    expect(await run('deletePost', { input: { key: theirs?.uri } })).toMatchObject({ status: 'invalid' });
    expect(await run('follow', { input: { who: 'nobody.test' } })).toMatchObject({
      status: 'invalid',
      fields: ['who'],
    });
    expect(await run('post', { input: { text: '🎉'.repeat(301) } })).toMatchObject({ status: 'invalid' });
    expect(await run('post', { input: { text: 'To nobody', replyTo: `${String(theirs?.uri)}x` } })).toEqual({
      status: 'gone',
    });
  });

  it('follows, and no longer', async () => {
    const [, one] = target.community.others;
    const followed = async (): Promise<boolean> => {
      const people = await target.streams['people']?.truth();
      return (
        (people?.get(`person/${String(one?.did)}`) as { followedByUs?: boolean } | undefined)?.followedByUs === true
      );
    };
    const ends = { who: `@${String(one?.handle)}`, following: false };

    expect(await run('follow', { input: { who: one?.did } })).toEqual({ status: 'ok', key: one?.did });
    expect(await followed()).toBe(true);
    await target.community.server.settle();
    expect(await run('follow', { input: ends })).toEqual({ status: 'ok', key: one?.did });
    expect(await followed()).toBe(false);
  });
});

function addressOf(input: Parameters<Fetch>[0]): string {
  return input instanceof Request ? input.url : input.toString();
}
