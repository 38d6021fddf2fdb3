import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bluesky } from '@tributary/connector-bluesky';
import type { Facts } from '@tributary/connector-kit';
import { eventually } from '../support/eventually.ts';
import { openHubInside, type HubInside } from '../support/hub/in-process.ts';
import { targetAvailable } from '../support/targets.ts';
import { put } from '../targets/bluesky/account.ts';
import { BLUESKY_PROBE, start, type BlueskyTarget } from '../targets/bluesky/index.ts';
import { newcomer, postOf } from '../targets/bluesky/mutations.ts';
import { BLUESKY_OUTLINE } from '../targets/bluesky/outline.ts';
import { answering, LIKE, POST } from '../targets/bluesky/seed.ts';
import { personFacts } from '../targets/bluesky/truth.ts';
import { businessEventsAfter } from './support/business-events.ts';
import { setPolling } from './support/mail-hub.ts';
import { connectNetwork, contactsOn, handlesIn, lineOf, timelinesOn, writeBack } from './support/social-graph.ts';
import { sync } from './support/vendure-connection.ts';

const usable = await targetAvailable('bluesky', import.meta.url, BLUESKY_PROBE);
const PEOPLE = 6;
const COVERED = Object.fromEntries(
  bluesky.streams(bluesky.config.parse({})).map(({ name, covers }) => [name, covers] as const),
);
type Said = Omit<Parameters<typeof lineOf>[0], 'handles'> & { readonly people: readonly { readonly handle: string }[] };

(usable ? describe : describe.skip)('a real Bluesky account, connected through the graph', () => {
  let target: BlueskyTarget;
  let hub: HubInside;
  let connectionId: string;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    target = await start({ customers: PEOPLE });
    closing.unshift(target.stop);
    hub = await openHubInside({ allowedHosts: [new URL(target.url).host] });
    closing.unshift(hub.close);
    connectionId = await connectNetwork(hub, 'bluesky', target.connection());
  }, 240_000);
  afterAll(async () => {
    for (const close of closing) await close();
  }, 60_000);

  const truth = async (stream: string): Promise<Facts> => (await target.streams[stream]?.truth()) ?? new Map();

  async function peopleHere(): Promise<Record<string, unknown>> {
    const contacts = await contactsOn(hub, 'bluesky');
    const records = contacts.flatMap(({ sourceRecords }) => sourceRecords);
    return Object.fromEntries(
      records
        .filter(({ externalId, deletedAt }) => externalId.startsWith('did:') && deletedAt === null)
        // It is the canonical record that the connector made.
        .map(({ externalId, record }) => [`person/${externalId}`, personFacts(record as never)]),
    );
  }

  /** Lines of the truth, each with all handles that the graph knows of whom it is at. */
  async function linesThere(stream: string): Promise<readonly string[]> {
    const contacts = await contactsOn(hub, 'bluesky');
    const handlesOf = (handle: string): string[] => {
      const known = contacts.map(({ identities }) => handlesIn(identities));
      return known.find((handles) => handles.includes(handle)) ?? [handle];
    };
    const said = [...(await truth(stream)).values()] as Said[];
    return said
      .flatMap(({ people, ...line }) => people.map(({ handle }) => lineOf({ ...line, handles: handlesOf(handle) })))
      .sort();
  }

  async function here(stream: string): Promise<unknown> {
    if (stream === 'people') return await peopleHere();
    const direction = stream === 'received' ? 'INBOUND' : 'OUTBOUND';
    return (await timelinesOn(hub, 'bluesky')).filter((line) => line.includes(` | ${direction} | `));
  }
  async function there(stream: string): Promise<unknown> {
    return stream === 'people' ? Object.fromEntries(await truth('people')) : await linesThere(stream);
  }
  async function expectTruth(): Promise<void> {
    await hub.settled();
    for (const name of Object.keys(target.streams)) expect(await here(name)).toEqual(await there(name));
  }

  it('is in the graph field by field after the first sync: people, and what was said on their timelines', async () => {
    await sync(hub, connectionId, {});

    await expectTruth();
    expect((await truth('received')).size).toBeGreaterThan(PEOPLE);
  }, 60_000);

  it('shows a follower and whoever answered as one contact', async () => {
    const ada = (await contactsOn(hub, 'bluesky')).filter(({ displayName }) => displayName === 'Ada Lovelace');

    expect(ada.map(({ interactions }) => interactions.nodes.length > 1)).toContain(true);
    const handles = ada.flatMap(({ identities }) => identities.filter(({ kind }) => kind === 'HANDLE'));
    expect(new Set(handles.map(({ value }) => value)).size).toBe(ada.length);
  });

  describe.each(Object.entries(BLUESKY_OUTLINE.streams))('%s', (name, kinds) => {
    // Changes to another stream may be blind spots of this one.
    beforeAll(async () => {
      await sync(hub, connectionId, { mode: 'SWEEP' });
    }, 60_000);

    it.each(kinds)(
      '%s arrives with the next sync, or is a declared blind spot that a sweep brings',
      async (kind) => {
        const before = await truth(name);
        await target.streams[name]?.mutate[kind]?.();
        expect(await truth(name)).not.toEqual(before);

        const isCovered = COVERED[name]?.includes(kind) === true;
        await sync(hub, connectionId, isCovered ? { streams: [name] } : { streams: [name], mode: 'SWEEP' });
        await hub.settled();

        expect(await here(name)).toEqual(await there(name));
      },
      60_000,
    );
  });

  it('equals a full re-read after all of that, and has nothing more to say', async () => {
    await sync(hub, connectionId, { mode: 'SWEEP' });
    await expectTruth();
    const { last } = await hub.core.log.head();

    await sync(hub, connectionId, {});
    await sync(hub, connectionId, { mode: 'SWEEP' });
    await hub.settled();

    expect(await businessEventsAfter(hub, last)).toEqual([]);
  }, 60_000);

  it('answers a post once for one act, and shows the answer on the timeline of whoever wrote it', async () => {
    const one = await newcomer(target.community);
    const subject = await postOf(target.community, target.community.hub);
    const theirs = await put(one, POST, { text: 'Is it open today?', reply: answering(subject) });
    await target.community.server.settle();
    const input = { text: `Yes, @${one.handle}, until six.`, replyTo: theirs.uri };
    const act = { connectionId, action: 'post', input, idempotencyKey: 'answer-1' };

    const first = await writeBack(hub, act);
    const again = await writeBack(hub, act);
    await target.community.server.settle();
    await sync(hub, connectionId, {});

    expect(first).toMatchObject({ status: 'OK' });
    expect(again).toEqual(first);
    await expectTruth();
    const lines = (await timelinesOn(hub, 'bluesky')).filter((line) => line.includes(one.handle));
    expect(lines.filter((line) => line.includes('OUTBOUND'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('Is it open today?'))).toHaveLength(1);
  }, 60_000);

  it('is read within moments of what happens, by the firehose, long before the next poll', async () => {
    await setPolling(hub, connectionId, 3_600);
    const one = await newcomer(target.community);
    const like = async (): Promise<void> => {
      const subject = await put(target.community.hub, POST, { text: 'Another one' });
      const { uri } = await put(one, LIKE, { subject });
      await eventually(async () => (await timelinesOn(hub, 'bluesky')).some((line) => line.startsWith(uri)), {
        timeoutMs: 30_000,
      });
    };
    try {
      // The first may be found because listening began, the second only because it was told of.
      await like();
      await like();
    } finally {
      await setPolling(hub, connectionId, null);
    }
  }, 90_000);
});
