import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts } from '@tributary/connector-kit';
import { mastodon } from '@tributary/connector-mastodon';
import { openHubInside, type HubInside } from '../support/hub/in-process.ts';
import { targetAvailable } from '../support/targets.ts';
import { MASTODON_PROBE, start, type MastodonTarget } from '../targets/mastodon/index.ts';
import { MASTODON_OUTLINE } from '../targets/mastodon/outline.ts';
import { arrived, newcomer, write } from '../targets/mastodon/seed.ts';
import { personFacts, statusId } from '../targets/mastodon/truth.ts';
import { businessEventsAfter } from './support/business-events.ts';
import { connectNetwork, contactsOn, handlesIn, lineOf, timelinesOn, writeBack } from './support/social-graph.ts';
import { sync } from './support/vendure-connection.ts';

const usable = await targetAvailable('mastodon', import.meta.url, MASTODON_PROBE);
const COVERED = Object.fromEntries(
  mastodon.streams(mastodon.config.parse({ url: 'http://social.test' })).map(({ name, covers }) => [name, covers]),
);
const TYPES: Readonly<Record<string, readonly string[]>> = {
  mentions: ['social.mention', 'social.reply'],
  reactions: ['social.like', 'social.repost', 'social.follow'],
  sent: ['social.mention', 'social.reply'],
};
type Said = Omit<Parameters<typeof lineOf>[0], 'handles' | 'uri'> & { readonly people: readonly { handle: string }[] };

(usable ? describe : describe.skip)('a real account with the Mastodon API, connected through the graph', () => {
  let target: MastodonTarget;
  let hub: HubInside;
  let connectionId: string;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    target = await start({ customers: 4 });
    closing.unshift(target.stop);
    hub = await openHubInside({ allowedHosts: [new URL(target.url).host] });
    closing.unshift(hub.close);
    connectionId = await connectNetwork(hub, 'mastodon', {
      ...target.connection(),
      // Pages are small in the conformance suite; here the rate that the network allows counts.
      config: { url: target.url },
    });
  }, 240_000);
  afterAll(async () => {
    for (const close of closing) await close();
  }, 60_000);

  const truth = async (stream: string): Promise<Facts> => (await target.streams[stream]?.truth()) ?? new Map();

  async function peopleHere(): Promise<Record<string, unknown>> {
    const records = (await contactsOn(hub, 'mastodon')).flatMap(({ sourceRecords }) => sourceRecords);
    return Object.fromEntries(
      records
        // Whoever only wrote has no key of the server's.
        .filter(({ externalId, deletedAt }) => /^[0-9a-f]{32}$/.test(externalId) && deletedAt === null)
        // It is the canonical record that the connector made.
        .map(({ externalId, record }) => [`person/${externalId}`, personFacts(record as never)]),
    );
  }

  /** Of the graph's own lines those that come from this stream. */
  async function here(stream: string): Promise<unknown> {
    if (stream === 'people') return await peopleHere();
    const direction = stream === 'sent' ? 'OUTBOUND' : 'INBOUND';
    const lines = await timelinesOn(hub, 'mastodon');
    return lines.filter((line) => TYPES[stream]?.some((type) => line.includes(` | ${type} | ${direction} | `)));
  }

  async function there(stream: string): Promise<unknown> {
    const facts = await truth(stream);
    if (stream === 'people') return Object.fromEntries(facts);
    const known = (await contactsOn(hub, 'mastodon')).map(({ identities }) => handlesIn(identities));
    return ([...facts.values()] as Said[])
      .flatMap(({ people, about, ...line }) =>
        people.map(({ handle }) =>
          lineOf({
            ...line,
            ...(stream === 'reactions' ? { uri: '', about } : { uri: about, about: '' }),
            handles: known.find((handles) => handles.includes(handle)) ?? [handle],
          }),
        ),
      )
      .sort();
  }
  async function expectTruth(stream: string): Promise<void> {
    await hub.settled();
    expect(await here(stream)).toEqual(await there(stream));
  }

  it('is in the graph field by field after the first sync: people, and what was said on their timelines', async () => {
    await sync(hub, connectionId, {});

    for (const name of Object.keys(target.streams)) await expectTruth(name);
    expect((await truth('mentions')).size).toBe(4);
  }, 60_000);

  describe.each(Object.entries(MASTODON_OUTLINE.streams))('%s', (name, kinds) => {
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

        await expectTruth(name);
      },
      180_000,
    );
  });

  it('equals a full re-read after all of that, and has nothing more to say', async () => {
    await sync(hub, connectionId, { mode: 'SWEEP' });
    for (const name of Object.keys(target.streams)) await expectTruth(name);
    const { last } = await hub.core.log.head();

    await sync(hub, connectionId, {});
    await sync(hub, connectionId, { mode: 'SWEEP' });
    await hub.settled();

    expect(await businessEventsAfter(hub, last)).toEqual([]);
  }, 240_000);

  it('answers a mention once for one act, and shows the answer on the timeline of whoever wrote it', async () => {
    const one = await newcomer(target.community, 'asker');
    let uri = '';
    await arrived(target.community, async () => {
      ({ uri } = await write(one, `@${target.community.hub.name} is it open today?`));
    });
    const input = { text: `@${one.name} yes, until six.`, replyTo: statusId(uri) };
    const act = { connectionId, action: 'post', input, idempotencyKey: 'answer-1' };

    const first = await writeBack(hub, act);
    const again = await writeBack(hub, act);
    await sync(hub, connectionId, {});

    expect(first).toMatchObject({ status: 'OK' });
    expect(again).toEqual(first);
    for (const name of ['mentions', 'sent']) await expectTruth(name);
    const lines = (await timelinesOn(hub, 'mastodon')).filter((line) => line.endsWith(one.handle));
    expect(lines.map((line) => line.split(' | ')[2]).sort()).toEqual(['INBOUND', 'OUTBOUND']);
  }, 240_000);
});
