import { defineConnector, hostAndPort, type Connector } from '@tributary/connector-kit';
import { z } from 'zod';
import { deleteMember } from './actions/delete-member.ts';
import { upsertMember } from './actions/upsert-member.ts';
import { ask, classify } from './client.ts';
import { GhostConfig } from './config.ts';
import { listPage } from './listing.ts';
import { signedHeaders } from './sign-in.ts';
import { members } from './streams/members.ts';
import { webhooks } from './webhooks.ts';

const Site = z.object({ site: z.object({ title: z.string(), version: z.string() }) });

export const ghost: Connector<GhostConfig> = defineConnector({
  id: 'ghost',
  version: '0.1.0',
  category: 'email',
  title: 'Ghost',
  docs: 'Reads the members of a publication with labels, newsletters and tiers. Writes members back.',
  config: GhostConfig,
  example: { url: 'https://news.example' },
  auth: [
    {
      id: 'adminKey',
      type: 'session',
      title: 'Admin API key of a custom integration',
      fields: [{ name: 'apiKey', title: 'Admin API key' }],
      login: async ({ secrets }) => signedHeaders(secrets, new Date()),
    },
  ],
  hosts: ({ url }) => [hostAndPort(new URL(url))],
  // Ghost has no limit of its own: this keeps the readers' share of the server.
  budgets: [{ name: 'admin-api', capacity: 60, refillPerSecond: 20 }],
  classify,
  check: async (ctx) => {
    const { site } = await ask(ctx, Site, { path: 'site/' });
    const { total } = await listPage(ctx, { order: 'id asc', page: 1, limit: 1 });
    return { ok: true, account: `${site.title}, Ghost ${site.version}: ${String(total)} members`, problems: [] };
  },
  streams: () => [members],
  actions: [upsertMember, deleteMember],
  webhooks: () => webhooks,
});
