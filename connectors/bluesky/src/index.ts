import { defineConnector, hostAndPort, type Connector } from '@tributary/connector-kit';
import { deletePost } from './actions/delete-post.ts';
import { follow } from './actions/follow.ts';
import { post } from './actions/post.ts';
import { classify, login, whoami } from './client.ts';
import { BlueskyConfig } from './config.ts';
import { people } from './streams/people.ts';
import { received } from './streams/received.ts';
import { sent } from './streams/sent.ts';
import { portOf, watchFirehose } from './watch.ts';

export const bluesky: Connector<BlueskyConfig> = defineConnector({
  id: 'bluesky',
  version: '0.1.0',
  category: 'social',
  title: 'Bluesky',
  docs: 'Reads the followers of an account and what people say to it: mentions, replies, quotes, likes, reposts. Posts, replies and follows.',
  config: BlueskyConfig,
  example: { service: 'https://bsky.social' },
  auth: [
    {
      id: 'appPassword',
      type: 'session',
      title: 'Handle and app password',
      fields: [
        { name: 'identifier', title: 'Handle', isPublic: true },
        { name: 'password', title: 'App password' },
      ],
      login,
    },
  ],
  hosts: ({ service, firehose }) => {
    const listened = firehose === undefined ? undefined : new URL(firehose);
    return [
      hostAndPort(new URL(service)),
      ...(listened === undefined ? [] : [`${listened.hostname}:${String(portOf(listened))}`]),
    ];
  },
  // The network allows 3,000 requests in five minutes.
  budgets: [{ name: 'xrpc', capacity: 300, refillPerSecond: 9 }],
  classify,
  check: async (ctx) => {
    const { handle, did } = await whoami(ctx);
    return { ok: true, account: `@${handle} (${did})`, problems: [] };
  },
  streams: () => [people, received, sent],
  actions: [post, deletePost, follow],
  watch: watchFirehose,
});
