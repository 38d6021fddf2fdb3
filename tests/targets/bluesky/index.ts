/** A real Bluesky network as the conformance suite needs it. */
import type { ConformanceTarget, TargetAction } from '@tributary/connector-kit';
import { placeOf, put, xrpc } from './account.ts';
import { available, BLUESKY_PROBE, install } from './install.ts';
import { newcomer, peopleMutations, receivedMutations, sentMutations } from './mutations.ts';
import { FOLLOW, LIKE, POST, seed, type Community } from './seed.ts';
import { startServer } from './server.ts';
import { interactionFacts, peopleThere, personFacts, receivedThere, recordsOf, sentThere } from './truth.ts';

export { available, BLUESKY_PROBE, install };

/** Where `npm run target` starts the data server. */
export const USUAL_PORT = 18_383;

export interface BlueskyTarget extends ConformanceTarget {
  readonly url: string;
  readonly community: Community;
  stop(): Promise<void>;
}

/** Small, so that a handful of people is many batches. */
const PAGE_SIZE = 3;

export interface BlueskyOptions {
  readonly port?: number;
  readonly customers?: number;
}

export async function start({ port, customers = 8 }: BlueskyOptions = {}): Promise<BlueskyTarget> {
  const server = await startServer(port === undefined ? {} : { port });
  try {
    const community = await seed(server, customers);
    const { password } = await community.hub.call<{ password: string }>('com.atproto.server.createAppPassword', {
      json: { name: 'hub' },
    });
    return targetOf(community, password);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function targetOf(community: Community, password: string): BlueskyTarget {
  const { server, hub } = community;
  const { url } = server;
  return {
    name: 'bluesky',
    url,
    community,
    connection: () => ({
      config: { service: url, firehose: url.replace('http', 'ws'), pageSize: PAGE_SIZE },
      secrets: { identifier: hub.handle, password },
    }),
    badSecrets: { identifier: hub.handle, password: 'wrong-word-wrong-word' },
    streams: {
      people: { truth: () => peopleThere(community), facts: personFacts, mutate: peopleMutations(community) },
      received: {
        truth: () => receivedThere(community),
        facts: interactionFacts,
        mutate: receivedMutations(community),
        // As a program would: one moment for all, and more of them than fit a page.
        ties: async () => {
          const createdAt = new Date().toISOString();
          const one = await newcomer(community);
          for (let index = 0; index <= PAGE_SIZE; index += 1) {
            await put(one, LIKE, { subject: await put(hub, POST, { text: `Post ${String(index)}` }), createdAt });
          }
          await server.settle();
        },
      },
      sent: { truth: () => sentThere(community), facts: interactionFacts, mutate: sentMutations(community) },
    },
    actions: [postAction(community), followAction(community)],
    stop: server.stop,
  };
}

function postAction({ server: { url }, hub }: Community): TargetAction {
  let made = 0;
  const textOf = (input: unknown): string => (input as { text: string }).text;
  return {
    name: 'post',
    input: () => {
      made += 1;
      return { text: `Wríitten ${String(made)} for @reader1.test, see https://x.test/a.` };
    },
    seen: async (key) => {
      const { repo, collection, rkey } = placeOf(key);
      const query = { repo, collection, rkey };
      const { value } = await xrpc<{ value: { text: string; facets: { features: unknown[] }[] } }>(
        url,
        'com.atproto.repo.getRecord',
        { query },
      );
      return { text: value.text, marked: value.facets.length };
    },
    expected: (input) => ({ text: textOf(input), marked: 2 }),
    count: async (input) =>
      (await recordsOf(url, hub.did, POST)).filter(({ value }) => value.text === textOf(input)).length,
  };
}

function followAction({ server: { url }, hub, others }: Community): TargetAction {
  let next = 0;
  const follows = async (did: string): Promise<number> =>
    (await recordsOf(url, hub.did, FOLLOW)).filter(({ value }) => value.subject === did).length;
  return {
    name: 'follow',
    // Every third of those who were seeded is not followed yet.
    input: () => ({ who: others[(next += 3) % others.length]?.did }),
    seen: follows,
    expected: () => 1,
    count: async (input) => await follows((input as { who: string }).who),
  };
}
