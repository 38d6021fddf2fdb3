/** A real server with the Mastodon API (snac2) as the conformance suite needs it. */
import type { ConformanceTarget, TargetAction } from '@tributary/connector-kit';
import { available, install, MASTODON_PROBE } from './install.ts';
import { mentionMutations, peopleMutations, reactionMutations, sentMutations } from './mutations.ts';
import { newcomer, seed, type Community } from './seed.ts';
import { startServer } from './server.ts';
import {
  interactionFacts,
  mentionsThere,
  notesOf,
  peopleThere,
  personFacts,
  reactionsThere,
  sentThere,
  statusId,
} from './truth.ts';

export { available, install, MASTODON_PROBE };

/** Where `npm run target` starts it. */
export const USUAL_PORT = 18_395;

export interface MastodonTarget extends ConformanceTarget {
  readonly url: string;
  readonly community: Community;
  stop(): Promise<void>;
}

/** Small, so that a handful of people is many batches. */
const PAGE_SIZE = 3;

export interface MastodonOptions {
  readonly port?: number;
  readonly customers?: number;
}

export async function start({ port, customers = 6 }: MastodonOptions = {}): Promise<MastodonTarget> {
  const server = await startServer(port === undefined ? {} : { port });
  try {
    const community = await seed(server, customers);
    // For the action: somebody who is not followed yet.
    for (const name of ['stranger0', 'stranger1', 'stranger2']) await newcomer(community, name);
    return targetOf(community);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function targetOf(community: Community): MastodonTarget {
  const { server, hub } = community;
  const interactions = { facts: interactionFacts };
  return {
    name: 'mastodon',
    url: server.url,
    community,
    connection: () => ({ config: { url: server.url, pageSize: PAGE_SIZE }, secrets: { accessToken: hub.token } }),
    badSecrets: { accessToken: hub.token.replace(/^./, (first) => (first === '0' ? '1' : '0')) },
    streams: {
      people: { truth: () => peopleThere(community), facts: personFacts, mutate: peopleMutations(community) },
      mentions: { truth: () => mentionsThere(community), ...interactions, mutate: mentionMutations(community) },
      reactions: { truth: () => reactionsThere(community), ...interactions, mutate: reactionMutations(community) },
      sent: {
        ...{ truth: () => sentThere(community), ...interactions, mutate: sentMutations(community) },
        // No `Link`, and no heed of `limit` and `max_id`.
        isGivenWhole: true,
      },
    },
    actions: [postAction(community), followAction(community)],
    stop: server.stop,
  };
}

function postAction({ server: { data }, hub, others }: Community): TargetAction {
  let made = 0;
  const textOf = (input: unknown): string => (input as { text: string }).text;
  const written = async () => await notesOf(data, hub.actor);
  return {
    name: 'post',
    input: () => ({ text: `Wríitten ${String((made += 1))} for @${others[0]?.name ?? ''}\nin two lines & more` }),
    seen: async (key) => (await written()).find(({ id }) => statusId(id) === key)?.sourceContent,
    expected: textOf,
    count: async (input) => (await written()).filter(({ sourceContent }) => sourceContent === textOf(input)).length,
  };
}

function followAction(community: Community): TargetAction {
  let next = 0;
  const followed = async (handle: string): Promise<number> => {
    const { relations } = await community.hub
      .call<{ id: string }>('GET', `v1/accounts/lookup?acct=${handle}`)
      .then(async ({ id }) => ({
        relations: await community.hub.call<{ following: boolean }[]>('GET', `v1/accounts/relationships?id[]=${id}`),
      }));
    return relations.filter(({ following }) => following).length;
  };
  const strangers = community.others.filter(({ name }) => name.startsWith('stranger'));
  return {
    name: 'follow',
    input: () => ({ who: strangers[next++ % strangers.length]?.handle }),
    seen: async (key) =>
      (await community.hub.call<{ following: boolean }[]>('GET', `v1/accounts/relationships?id[]=${key}`))[0]
        ?.following,
    expected: () => true,
    count: async (input) => await followed((input as { who: string }).who),
  };
}
