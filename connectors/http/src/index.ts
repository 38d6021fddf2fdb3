import { defineConnector, hostAndPort, type Connector } from '@tributary/connector-kit';
import { HttpConfig } from './config.ts';
import { readPage } from './pages.ts';
import { rowReader } from './rows.ts';
import { SIGN_INS } from './sign-in.ts';
import { listStream } from './stream.ts';
import { webhooksOf } from './webhooks.ts';
import { write } from './write.ts';

export type { HttpConfigInput } from './config.ts';

export const http: Connector<HttpConfig> = defineConnector({
  id: 'http',
  version: '0.1.0',
  category: 'generic',
  title: 'HTTP API',
  docs: 'Reads lists of any REST or GraphQL API and writes to it, by configuration: addresses, sign-in, paging, what a change is and what a row means.',
  config: HttpConfig,
  example: {
    baseUrl: 'https://api.example/v1',
    streams: [
      {
        name: 'customers',
        path: '/customers',
        records: 'data',
        paging: { by: 'cursor', parameter: 'after', from: 'meta.next' },
        changes: { field: 'updated_at', parameter: 'updated_since' },
        deletes: { by: 'sweep' },
        mapping: { kind: 'person', key: '@id', fields: { 'names.full': '@name', 'emails.0.address': '@email' } },
      },
    ],
    webhooks: {
      verify: {
        type: 'hmac',
        hash: 'sha256',
        encoding: 'hex',
        signature: { in: 'header', name: 'x-signature' },
        over: [{ part: 'body' }],
        secret: 'webhook',
      },
      hints: [{ stream: 'customers', key: 'data.id' }],
    },
  },
  auth: SIGN_INS,
  hosts: ({ baseUrl, tokenUrl }) => [
    ...new Set([baseUrl, ...(tokenUrl === undefined ? [] : [tokenUrl])].map((url) => hostAndPort(new URL(url)))),
  ],
  budgets: [{ name: 'api', capacity: 20, refillPerSecond: 5 }],
  check: async (ctx) => {
    const counts: string[] = [];
    for (const stream of ctx.config.streams) {
      const { rows } = await readPage({ ctx, stream, filter: {}, keyOf: rowReader(stream).keyOf }, undefined);
      counts.push(`${String(rows.length)} ${stream.name} on the first page`);
    }
    return { ok: true, account: `${new URL(ctx.config.baseUrl).host}: ${counts.join(', ')}`, problems: [] };
  },
  streams: ({ streams }) => streams.map(listStream),
  actions: [write],
  webhooks: webhooksOf,
});
