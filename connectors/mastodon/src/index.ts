import { defineConnector, hostAndPort, type Connector } from '@tributary/connector-kit';
import { follow } from './actions/follow.ts';
import { post } from './actions/post.ts';
import { classify, whoami } from './client.ts';
import { MastodonConfig } from './config.ts';
import { mentions } from './streams/mentions.ts';
import { people } from './streams/people.ts';
import { reactions } from './streams/reactions.ts';
import { sent } from './streams/sent.ts';

export const mastodon: Connector<MastodonConfig> = defineConnector({
  id: 'mastodon',
  version: '0.1.0',
  category: 'social',
  title: 'Mastodon',
  docs: 'Reads who follows an account, what people write to it, like and repost, on any server with the Mastodon API. Posts, replies and follows.',
  config: MastodonConfig,
  example: { url: 'https://mastodon.example' },
  auth: [
    {
      id: 'accessToken',
      type: 'bearer',
      title: 'Access token of an application',
      secret: 'accessToken',
      fields: [{ name: 'accessToken', title: 'Access token' }],
    },
  ],
  hosts: ({ url }) => [hostAndPort(new URL(url))],
  // Mastodon allows 300 requests in five minutes.
  budgets: [{ name: 'api', capacity: 300, refillPerSecond: 1 }],
  classify,
  check: async (ctx) => {
    const { acct, url } = await whoami(ctx);
    return { ok: true, account: `@${acct}, ${url}`, problems: [] };
  },
  streams: () => [people, mentions, reactions, sent],
  actions: [post, follow],
});
