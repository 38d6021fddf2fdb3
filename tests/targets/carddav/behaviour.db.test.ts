/** What the suite's checks do not ask of an address book: lost tokens, interrupted passes, writing. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { carddav } from '@tributary/connector-carddav';
import {
  Killed,
  makeReferenceHost,
  openConnection,
  type ActionItem,
  type ActionResult,
  type ConnectionSurroundings,
  type Facts,
  type ReferenceHost,
} from '@tributary/connector-kit';
import { targetAvailable } from '../../support/targets.ts';
import { CARDDAV_PROBE, start, type CardDavTarget } from './index.ts';
import { FRIENDS, personCard } from './seed.ts';
import { contactFacts } from './truth.ts';

const usable = await targetAvailable('carddav', import.meta.url, CARDDAV_PROBE);
type Fetch = NonNullable<ConnectionSurroundings['fetch']>;

(usable ? describe : describe.skip)('an address book on a running Radicale', () => {
  let target: CardDavTarget;
  let friends: string;
  beforeAll(async () => {
    target = await start();
    friends = target.account.home + FRIENDS;
  }, 60_000);
  afterAll(async () => {
    await target.stop();
  });

  const context = (surroundings: ConnectionSurroundings = {}) =>
    openConnection(carddav, { connectionId: 'here', ...target.connection() }, surroundings).context;
  const host = (): ReferenceHost => makeReferenceHost(carddav, () => context());
  const truth = async (): Promise<Facts> => (await target.streams['contacts']?.truth()) ?? new Map();

  async function expectTruth(here: ReferenceHost): Promise<void> {
    const rows = [...here.rows('contacts')].map(([id, { record }]) => [id, contactFacts(record)]);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(await truth()));
  }
  async function newcomer(uid: string): Promise<string> {
    return await target.account.put(`${friends}${uid}.vcf`, personCard(uid, 'Some Body', [`EMAIL:${uid}@x.test`]));
  }

  describe('read', () => {
    it('tells of a delete by reading on, without a sweep', async () => {
      const key = await newcomer('short-lived');
      const here = host();
      await here.sync('contacts');

      await target.account.remove(key);

      expect(await here.sync('contacts')).toMatchObject({ deleted: 1, applied: 0, repeated: 0 });
      await expectTruth(here);
    });

    it('is asked five things when nothing has happened, however many cards there are', async () => {
      const asked: string[] = [];
      const counting: Fetch = async (url, init) => {
        asked.push(init?.method ?? 'GET');
        return await fetch(url, init);
      };
      const here = makeReferenceHost(carddav, () => context({ fetch: counting }));
      await here.sync('contacts');
      asked.length = 0;

      await here.sync('contacts');

      // Where the account is, where its books are, which there are, and what is new in each of the two.
      expect(asked).toEqual(['PROPFIND', 'PROPFIND', 'PROPFIND', 'REPORT', 'REPORT']);
    });

    it('begins anew when the server has forgotten its token, and a sweep finds what went meanwhile', async () => {
      const key = await newcomer('gone-unseen');
      const here = host();
      await here.sync('contacts');
      await target.account.remove(key);
      await newcomer('came-unseen');
      await rm(path.join(target.folder, friends, '.Radicale.cache'), { recursive: true });

      expect(await here.sync('contacts')).toMatchObject({ applied: 1, deleted: 0 });
      expect(await here.sweep('contacts')).toEqual({ deleted: 1 });
      await expectTruth(here);
      expect(await here.sync('contacts')).toMatchObject({ applied: 0, repeated: 0 });
    });

    it('misses nothing that happens while it is interrupted, before and behind the place', async () => {
      const keys = await Promise.all(['aaa-1', 'aaa-2', 'aaa-3', 'zzz-1', 'zzz-2'].map(newcomer));
      const here = host();
      await expect(here.sync('contacts', { kill: { batch: 1, when: 'afterCommit' } })).rejects.toThrow(Killed);

      await newcomer('aaa-0');
      await target.account.put(keys[0] ?? '', personCard('aaa-1', 'Changed Meanwhile'));
      await target.account.put(keys[3] ?? '', personCard('zzz-1', 'Changed Too'));
      await target.account.remove(keys[1] ?? '');
      await target.account.remove(keys[4] ?? '');
      await here.sync('contacts');
      await here.sync('contacts');

      await expectTruth(here);
    });
  });

  describe('written', () => {
    async function run(
      name: 'upsertContact' | 'deleteContact',
      item: Partial<ActionItem<unknown>>,
      surroundings: ConnectionSurroundings = {},
    ): Promise<ActionResult> {
      const offered = carddav.actions?.find((one) => one.name === name);
      const [result] =
        (await offered?.run(context(surroundings), [
          { input: {}, idempotencyKey: `key-${String(Math.random())}`, ...item },
        ])) ?? [];
      if (!result) throw new Error('There is no result.');
      return result;
    }
    const versionOf = (result: ActionResult): string => (result.status === 'ok' ? (result.version ?? '') : '');

    it('keeps everything of a card that it does not name', async () => {
      const key = `${friends}friend-1.vcf`;
      const before = await target.account.read(key);
      expect(before).toMatch(/X-PET;X-KIND=cat:Tabby\\, the second/);

      const result = await run('upsertContact', { input: { key, title: 'Countess' } });

      expect(result).toMatchObject({ status: 'ok', key });
      const unfolded = (text: string): string[] => text.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/);
      const after = unfolded(await target.account.read(key));
      expect(after.filter((line) => !unfolded(before).includes(line))).toEqual(['TITLE:Countess']);
      expect(unfolded(before).filter((line) => !after.includes(line))).toEqual([]);
    });

    it('gives the version that the stream then reads', async () => {
      // A member of a group: what the group says is part of the version.
      const key = `${friends}friend-2.vcf`;
      const result = await run('upsertContact', { input: { key, note: 'seen' } });
      const here = host();
      await here.sync('contacts');

      expect(here.rows('contacts').get(`person/${key}`)?.version).toBe(versionOf(result));
      expect(here.rows('contacts').get(`person/${key}`)?.record).toMatchObject({
        tags: expect.arrayContaining(['Chess club']) as unknown,
      });
    });

    it('on the ground of an older version is a conflict that shows the present state, and changes nothing', async () => {
      const key = await newcomer('contested');
      const old = versionOf(await run('upsertContact', { input: { key, note: 'mine' } }));
      await target.account.put(key, personCard('contested', 'Their Name'));
      const theirs = await target.account.read(key);

      const upsert = await run('upsertContact', { input: { key, note: 'mine again' }, expectedVersion: old });
      const removal = await run('deleteContact', { input: { key }, expectedVersion: old });

      for (const result of [upsert, removal]) {
        expect(result).toMatchObject({
          status: 'conflict',
          current: { key, record: { names: { full: 'Their Name' } } },
        });
      }
      expect(await target.account.read(key)).toBe(theirs);
    });

    it('beside somebody else’s writing loses neither', async () => {
      const key = await newcomer('raced');
      let isRaced = false;
      const racing: Fetch = async (url, init) => {
        if (init?.method === 'PUT' && !isRaced) {
          isRaced = true;
          await target.account.put(key, personCard('raced', 'Some Body', ['TEL:+493055501']));
        }
        return await fetch(url, init);
      };

      expect(await run('upsertContact', { input: { key, note: 'mine' } }, { fetch: racing })).toMatchObject({
        status: 'ok',
      });

      const card = await target.account.read(key);
      expect(card).toContain('TEL:+493055501');
      expect(card).toContain('NOTE:mine');
    });

    it.each(['create', 'update', 'delete'])('once when the answer to a %s is lost', async (what) => {
      const key = await newcomer(`lost-${what}`);
      let isLost = false;
      const losing: Fetch = async (url, init) => {
        const response = await fetch(url, init);
        if (!['PUT', 'DELETE'].includes(init?.method ?? '') || isLost) return response;
        isLost = true;
        throw new TypeError('terminated');
      };
      const surroundings = { fetch: losing, sleep: async () => {} };
      const input = { note: `written for ${what}` };
      const before = (await truth()).size;

      if (what === 'create') {
        const item = { input: { ...input, names: { full: 'Once' } }, idempotencyKey: 'one-act' };
        const results = [await run('upsertContact', item, surroundings), await run('upsertContact', item)];
        expect(results[0]).toMatchObject({ status: 'ok' });
        expect(results[1]).toEqual(results[0]);
        expect((await truth()).size).toBe(before + 1);
      } else if (what === 'update') {
        const result = await run('upsertContact', { input: { ...input, key } }, surroundings);
        expect(result).toMatchObject({ status: 'ok', key });
        expect(await target.account.read(key)).toContain('NOTE:written for update');
      } else {
        expect(await run('deleteContact', { input: { key } }, surroundings)).toEqual({ status: 'gone' });
        expect((await truth()).has(`person/${key}`)).toBe(false);
      }
      expect(isLost).toBe(true);
    });

    it('finds a card by the id inside it, in whichever book it lies, and makes one where there is none', async () => {
      const asked = (uid: string) => ({ input: { uid, note: 'found by its id' } });

      expect(await run('upsertContact', asked('colleague-1'))).toMatchObject({
        status: 'ok',
        key: `${target.account.home}work/colleague-1.vcf`,
      });
      expect(
        await run('upsertContact', {
          input: { uid: 'odd (id)/1', addressBook: 'Work & more', names: { full: 'Odd' } },
        }),
      ).toMatchObject({ status: 'ok', key: expect.stringMatching(/^\/ada\/work\/[0-9a-f]{32}\.vcf$/) as unknown });
    });

    it('deletes, and says so when there was nothing to delete', async () => {
      const key = await newcomer('unwanted');

      expect(await run('deleteContact', { input: { key } })).toEqual({ status: 'ok', key });
      expect(await run('deleteContact', { input: { key } })).toEqual({ status: 'gone' });
      expect(await run('upsertContact', { input: { key, note: 'x' } })).toEqual({ status: 'gone' });
      expect(await run('deleteContact', { input: { key: '/somebody/else.vcf' } })).toEqual({ status: 'gone' });
    });

    it('into an address book that is not there is invalid', async () => {
      expect(await run('upsertContact', { input: { addressBook: 'No such', names: { full: 'X' } } })).toMatchObject({
        status: 'invalid',
        fields: ['addressBook'],
      });
    });
  });
});
