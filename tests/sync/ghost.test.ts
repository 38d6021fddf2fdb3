import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ghost } from '@tributary/connector-ghost';
import type { Facts } from '@tributary/connector-kit';
import { eventually } from '../support/eventually.ts';
import { openHubInside, type HubInside } from '../support/hub/in-process.ts';
import { targetAvailable } from '../support/targets.ts';
import { GHOST_PROBE, start, type GhostTarget } from '../targets/ghost/index.ts';
import { GHOST_OUTLINE } from '../targets/ghost/outline.ts';
import { memberFacts } from '../targets/ghost/truth.ts';
import { businessEventsAfter } from './support/business-events.ts';
import { ask, sync } from './support/vendure-connection.ts';

const usable = await targetAvailable('ghost', import.meta.url, GHOST_PROBE);
const MEMBERS = 6;
const [STREAM] = ghost.streams(ghost.config.parse({ url: 'http://news.test' }));
const COVERED = STREAM?.covers ?? [];
const SETTLE_MS = STREAM?.cursor.settleMs ?? 0;
const KINDS = GHOST_OUTLINE.streams['members'] ?? [];

interface SourceRecord {
  readonly connectionId: string;
  readonly externalId: string;
  readonly deletedAt: string | null;
  readonly record: Parameters<typeof memberFacts>[0];
}
interface ContactNode {
  readonly displayName: string;
  readonly primaryEmail: string | null;
  readonly tags: readonly { readonly name: string }[];
  readonly notes: { readonly nodes: readonly { readonly text: string }[] };
  readonly sourceRecords: readonly SourceRecord[];
}
const CONTACTS = `{ contacts(first: 100) { nodes { displayName primaryEmail tags { name } notes(first: 5) { nodes { text } }
  sourceRecords { connectionId externalId deletedAt record } } } }`;

(usable ? describe : describe.skip)('a real Ghost, connected through the graph', () => {
  let target: GhostTarget;
  let hub: HubInside;
  let connectionId: string;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    target = await start({ customers: MEMBERS });
    closing.unshift(target.stop);
    // An hour old: what is read back for late commits must not bring what the cursor does not see.
    await target.streams['members']?.age?.();
    hub = await openHubInside({ allowedHosts: [new URL(target.url).host] });
    closing.unshift(hub.close);
    const { config, secrets } = target.connection();
    const { createConnection } = await ask<{
      createConnection: { connection: { id: string } | null; problems: unknown[] };
    }>(
      hub,
      `mutation ($input: CreateConnectionInput!) {
        createConnection(input: $input) { connection { id } problems { code message } } }`,
      { input: { connectorId: 'ghost', name: 'The News', config, credential: secrets } },
    );
    connectionId = createConnection.connection?.id ?? JSON.stringify(createConnection.problems);
  }, 240_000);
  afterAll(async () => {
    for (const close of closing) await close();
  }, 60_000);

  const truth = async (): Promise<Facts> => (await target.streams['members']?.truth()) ?? new Map();

  /** What the golden record has a field for is taken from there, the rest from what the source says. */
  async function here(): Promise<Record<string, unknown>> {
    const { contacts } = await ask<{ contacts: { nodes: readonly ContactNode[] } }>(hub, CONTACTS);
    return Object.fromEntries(
      contacts.nodes.map(({ primaryEmail, tags, notes, sourceRecords }) => {
        const [source, ...more] = sourceRecords.filter((one) => one.deletedAt === null);
        if (source?.connectionId !== connectionId || more.length > 0) throw new Error(JSON.stringify(sourceRecords));
        const said = memberFacts(source.record) as Record<string, unknown>;
        const golden = { labels: tags.map(({ name }) => name).sort(), note: notes.nodes[0]?.text ?? '' };
        return [`person/${source.externalId}`, { ...said, ...golden, email: primaryEmail }];
      }),
    );
  }
  async function told(): Promise<{ here: unknown; there: unknown }> {
    await hub.settled();
    return { there: Object.fromEntries(await truth()), here: await here() };
  }
  async function expectTruth(): Promise<void> {
    const both = await told();
    expect(both.here).toEqual(both.there);
  }

  it('is in the graph field by field after the first sync', async () => {
    await sync(hub, connectionId, {});

    await expectTruth();
    expect((await truth()).size).toBe(MEMBERS);
  }, 60_000);

  it.each([...KINDS].sort((one, other) => Number(COVERED.includes(one)) - Number(COVERED.includes(other))))(
    '%s arrives with the next sync, or is a declared blind spot that a sweep brings',
    async (kind) => {
      const before = await truth();
      await target.streams['members']?.mutate[kind]?.();
      const changedAt = Date.now();
      expect(await truth()).not.toEqual(before);

      // Rows younger than this are left for the next pass.
      if (COVERED.includes(kind)) await eventually(() => Date.now() > changedAt + SETTLE_MS + 1_000);
      await sync(hub, connectionId, COVERED.includes(kind) ? {} : { mode: 'SWEEP' });

      await expectTruth();
    },
    60_000,
  );

  it('has nothing more to say after all of that', async () => {
    await sync(hub, connectionId, { mode: 'SWEEP' });
    await hub.settled();
    const { last } = await hub.core.log.head();
    await sync(hub, connectionId, {});
    await sync(hub, connectionId, { mode: 'SWEEP' });
    await hub.settled();

    expect(await businessEventsAfter(hub, last)).toEqual([]);
  }, 60_000);

  it('takes a member back once for one act, and gives it back as a contact', async () => {
    const act = {
      connectionId,
      action: 'upsertMember',
      input: { email: 'grace@news.test', name: 'Grace Hopper', labels: ['navy'], newsletters: [] },
      idempotencyKey: 'grace-1',
    };
    const write = async () =>
      await ask<{ writeBack: { result: { status: string; key: string } } }>(
        hub,
        `mutation ($input: WriteBackInput!) { writeBack(input: $input) { result { status key } problems { message } } }`,
        { input: act },
      );
    const first = await write();
    const again = await write();

    expect(first.writeBack.result.status).toBe('OK');
    expect(again).toEqual(first);
    await sync(hub, connectionId, { mode: 'SWEEP' });
    await expectTruth();
    expect((await truth()).get(`person/${first.writeBack.result.key}`)).toMatchObject({ labels: ['navy'] });
  }, 60_000);
});
