import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts } from '@tributary/connector-kit';
import { openHubInside, type HubInside } from '../support/hub/in-process.ts';
import { targetAvailable } from '../support/targets.ts';
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
});
