import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts } from '@tributary/connector-kit';
import { derivedId, fromPublicId, toPublicId } from '@tributary/platform';
import { eventually } from '../support/eventually.ts';
import { openHubInside, type HubInside } from '../support/hub/in-process.ts';
import { targetAvailable } from '../support/targets.ts';
import { card } from '../targets/carddav/account.ts';
import { CARDDAV_PROBE, start, type CardDavTarget } from '../targets/carddav/index.ts';
import { CARDDAV_OUTLINE } from '../targets/carddav/outline.ts';
import { FRIENDS, personCard } from '../targets/carddav/seed.ts';
import { customersHere } from './support/address-book-facts.ts';
import { businessEventsAfter } from './support/business-events.ts';
import { ask, sync } from './support/vendure-connection.ts';

const usable = await targetAvailable('carddav', import.meta.url, CARDDAV_PROBE);
const CUSTOMERS = 6;
const KINDS = CARDDAV_OUTLINE.streams['contacts'] ?? [];

(usable ? describe : describe.skip)('real address books, connected through the graph', () => {
  let target: CardDavTarget;
  let hub: HubInside;
  let connectionId: string;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    target = await start({ customers: CUSTOMERS });
    closing.unshift(target.stop);
    hub = await openHubInside({ allowedHosts: [new URL(target.url).host] });
    closing.unshift(hub.close);
    connectionId = await connect();
  }, 180_000);
  afterAll(async () => {
    for (const close of closing) await close();
  }, 60_000);

  async function connect(): Promise<string> {
    const { config, secrets } = target.connection();
    const { createConnection } = await ask<{
      createConnection: { connection: { id: string } | null; problems: unknown[] };
    }>(
      hub,
      `mutation ($input: CreateConnectionInput!) {
        createConnection(input: $input) { connection { id } problems { code message } } }`,
      { input: { connectorId: 'carddav', name: 'Address books', config, credential: secrets } },
    );
    if (!createConnection.connection) throw new Error(JSON.stringify(createConnection.problems));
    return createConnection.connection.id;
  }
  const truth = async (): Promise<Facts> => (await target.streams['contacts']?.truth()) ?? new Map();

  async function expectTruth(): Promise<void> {
    await hub.settled();
    const [here, there] = [await customersHere(hub, connectionId), await truth()];
    expect(Object.fromEntries(here)).toEqual(Object.fromEntries(there));
  }

  it('answers a check with what is there', async () => {
    const { checkConnection } = await ask<{ checkConnection: { result: unknown } }>(
      hub,
      `mutation ($input: CheckConnectionInput!) { checkConnection(input: $input) { result { ok account problems } } }`,
      { input: { id: connectionId } },
    );

    expect(checkConnection.result).toEqual({
      ok: true,
      problems: [],
      account: `${new URL(target.url).host}: Friends (${CUSTOMERS + 1}), Work & more (4)`,
    });
  });

  it('are in the graph field by field after the first sync', async () => {
    await sync(hub, connectionId, {});

    await expectTruth();
    expect((await truth()).size).toBe(CUSTOMERS + 4);
  }, 60_000);

  it.each(KINDS)(
    '%s arrives with the next sync, or is the declared blind spot that a sweep brings',
    async (kind) => {
      const before = await truth();
      await target.streams['contacts']?.mutate[kind]?.();
      expect(await truth()).not.toEqual(before);

      await sync(hub, connectionId, {});
      if (kind === 'bookRemoved') await sync(hub, connectionId, { mode: 'SWEEP' });

      await expectTruth();
    },
    60_000,
  );

  it('have nothing more to say after all of that, to a full read or to a sweep', async () => {
    await hub.settled();
    const { last } = await hub.core.log.head();
    await sync(hub, connectionId, {});
    await sync(hub, connectionId, { mode: 'FULL' });
    await sync(hub, connectionId, { mode: 'SWEEP' });
    await hub.settled();

    await expectTruth();
    expect(await businessEventsAfter(hub, last)).toEqual([]);
  }, 60_000);

  describe('write-back', () => {
    interface Written {
      readonly status: string;
      readonly key: string;
      readonly version: string | null;
      readonly reason: string | null;
    }
    async function writeBack(fields: Record<string, unknown>): Promise<Written> {
      const answer = await ask<{ writeBack: { result: Written | null; problems: unknown[] } }>(
        hub,
        `mutation ($input: WriteBackInput!) {
          writeBack(input: $input) { result { status key version reason } problems { code message } } }`,
        { input: { connectionId, ...fields } },
      );
      if (!answer.writeBack.result) throw new Error(JSON.stringify(answer.writeBack.problems));
      return answer.writeBack.result;
    }
    const grace = {
      names: { given: 'Grace', family: 'Hopper', full: 'Grace Brewster Hopper' },
      emails: [{ value: 'grace@navy.test', label: 'work' }],
      categories: ['pioneer'],
    };

    it('makes a card once for one act, which comes back as the same contact', async () => {
      const act = { action: 'upsertContact', input: grace, idempotencyKey: 'grace-1' };
      const first = await writeBack(act);
      const again = await Promise.all([writeBack(act), writeBack(act)]);

      expect(first).toMatchObject({ status: 'OK', reason: null });
      expect(again.map(({ key }) => key)).toEqual([first.key, first.key]);
      await sync(hub, connectionId, {});
      await expectTruth();
      expect((await truth()).get(`person/${first.key}`)).toMatchObject({
        full: 'Grace Brewster Hopper',
        tags: ['pioneer'],
      });
    }, 60_000);

    it('on an older version than the server’s is refused as a conflict and changes nothing', async () => {
      const uid = 'contested';
      const key = await target.account.put(`${target.account.home}${FRIENDS}${uid}.vcf`, personCard(uid, 'Con Tested'));
      const { version } = await writeBack({ action: 'upsertContact', input: { key, note: 'mine' } });
      await target.account.put(key, personCard(uid, 'Changed There'));

      const stale = await writeBack({
        action: 'upsertContact',
        input: { key, note: 'again' },
        expectedVersion: version,
      });

      expect(stale.status).toBe('CONFLICT');
      expect(await target.account.read(key)).not.toContain('NOTE');
      await sync(hub, connectionId, {});
      await expectTruth();
    }, 60_000);

    it('takes a card away, and the contact goes with the next sync', async () => {
      const key = `${target.account.home}${FRIENDS}contested.vcf`;

      expect(await writeBack({ action: 'deleteContact', input: { key } })).toMatchObject({ status: 'OK', key });
      expect((await truth()).has(`person/${key}`)).toBe(false);
      await sync(hub, connectionId, {});
      await expectTruth();
    }, 60_000);
  });

  describe('two-way sync', () => {
    const PEER = 'peer';
    const fields = [
      { field: 'displayName', input: 'names.full', policy: 'SOURCE_WINS' },
      { field: 'jobTitle', input: 'title', policy: 'HUB_WINS', empty: '' },
      { field: 'primaryEmail', input: 'emails', policy: 'MANUAL', list: { value: 'value', label: 'label' } },
    ];
    let key: string;
    let contactId: string;

    async function edit(change: object): Promise<void> {
      const { updateContact } = await ask<{ updateContact: { problems: unknown[] } }>(
        hub,
        `mutation ($input: UpdateContactInput!) { updateContact(input: $input) { problems { code } } }`,
        { input: { contactId, ...change } },
      );
      expect(updateContact.problems).toEqual([]);
    }
    /** Nothing waits to be written, and the books have been read since. */
    async function atRest(): Promise<void> {
      await eventually(
        async () => {
          await sync(hub, connectionId, {});
          await hub.settled();
          const { connection } = await ask<{
            connection: { writeBackRules: { pending: number; error: string | null }[] };
          }>(hub, `query ($id: ID!) { connection(id: $id) { writeBackRules { pending error } } }`, {
            id: connectionId,
          });
          return connection.writeBackRules.every(({ pending }) => pending === 0);
        },
        { timeoutMs: 30_000, everyMs: 300 },
      );
    }
    const shown = async (): Promise<unknown> =>
      (
        await ask<{ contact: unknown }>(
          hub,
          `query ($id: ID!) { contact(id: $id) { displayName jobTitle primaryEmail } }`,
          { id: contactId },
        )
      ).contact;

    beforeAll(async () => {
      const peer = card(
        'VERSION:4.0',
        `UID:${PEER}`,
        'FN:Peer Sides',
        'EMAIL;TYPE=work:peer@work.test',
        'EMAIL;TYPE=home:peer@home.test',
        'NOTE:kept',
      );
      key = await target.account.put(`${target.account.home}${FRIENDS}${PEER}.vcf`, peer);
      await sync(hub, connectionId, {});
      contactId = toPublicId('contact', derivedId(fromPublicId(connectionId) ?? '', 'person', key));
      const { setWriteBackRule } = await ask<{ setWriteBackRule: { problems: unknown[] } }>(
        hub,
        `mutation ($input: SetWriteBackRuleInput!) { setWriteBackRule(input: $input) { problems { code message } } }`,
        { input: { connectionId, action: 'upsertContact', fields } },
      );
      expect(setWriteBackRule.problems).toEqual([]);
      await atRest();
    }, 60_000);

    it('writes what people change here into the card, and leaves the rest of it alone', async () => {
      await edit({ jobTitle: 'Captain', emails: ['captain@work.test'] });
      await atRest();

      const text = await target.account.read(key);
      expect(text).toContain('TITLE:Captain');
      expect(text).toMatch(/EMAIL;TYPE=work:captain@work\.test/i);
      expect(text).toMatch(/EMAIL;TYPE=home:peer@home\.test/i);
      expect(text).toContain('NOTE:kept');
      await expectTruth();
    }, 60_000);

    it('settles what both sides have changed by the policy of each field', async () => {
      const before = await target.account.read(key);
      const there = before.replace('FN:Peer Sides', 'FN:Peer There').replace('TITLE:Captain', 'TITLE:There');
      await target.account.put(key, there);
      await edit({ displayName: 'Peer Here', jobTitle: 'Here' });
      await atRest();

      expect(await shown()).toEqual({
        displayName: 'Peer There',
        jobTitle: 'Here',
        primaryEmail: 'captain@work.test',
      });
      const text = await target.account.read(key);
      expect(text).toContain('FN:Peer There');
      expect(text).toContain('TITLE:Here');
      await expectTruth();
    }, 60_000);

    it('comes to rest: two more rounds write nothing in either direction', async () => {
      const before = await target.account.read(key);
      const { last } = await hub.core.log.head();

      await atRest();
      await sync(hub, connectionId, { mode: 'FULL' });
      await atRest();

      expect(await target.account.read(key)).toBe(before);
      expect(await businessEventsAfter(hub, last)).toEqual([]);
    }, 60_000);
  });
});
