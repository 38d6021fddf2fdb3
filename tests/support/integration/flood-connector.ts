/** A vendor that sends webhooks about records of which it can be asked; every name is made of its key. */
import { defineConnector, stream, webhook, type Connector, type SourceRow } from '@tributary/connector-kit';
import { z } from 'zod';

const Row = z.object({ id: z.string(), name: z.string() });
type Row = z.infer<typeof Row>;
const Cursor = z.strictObject({});
const Body = z.object({ id: z.string() });

export interface FloodConnector {
  readonly connector: Connector;
  /** What the vendor was told when the webhook was subscribed. */
  readonly address: { url: string; secret: string };
}

export function floodConnector(): FloodConnector {
  const address = { url: '', secret: '' };
  const webhooks = webhook<object>({
    verify: {
      type: 'hmac',
      hash: 'sha256',
      encoding: 'hex',
      signature: { in: 'header', name: 'x-signature' },
      over: [{ part: 'body' }],
      secret: 'webhook',
    },
    topics: ['people'],
    deliveryHeader: 'x-delivery',
    ensure: async (_ctx, given) => {
      Object.assign(address, given);
      return await Promise.resolve([{ id: '1', topic: 'people' }]);
    },
    hints: ({ rawBody }) => [{ stream: 'people', key: Body.parse(JSON.parse(rawBody)).id }],
  });
  const connector = defineConnector<object>({
    id: 'flood',
    version: '1.0.0',
    category: 'generic',
    title: 'Vendor that floods',
    docs: 'Sends webhooks, for tests.',
    config: z.looseObject({}),
    auth: [
      { id: 'token', title: 'Token', type: 'bearer', secret: 'token', fields: [{ name: 'token', title: 'Token' }] },
    ],
    hosts: () => [],
    budgets: [],
    check: () => Promise.resolve({ ok: true, account: 'flood', problems: [] }),
    streams: () => [
      stream<object, Row, object>({
        name: 'people',
        title: 'People',
        kinds: ['person'],
        raw: Row,
        cursor: { schema: Cursor, kind: 'none', tieBreak: 'none' },
        covers: [],
        blindSpots: [{ kind: 'edited', remedy: 'webhook', everyMs: 3_600_000 }],
        deletes: { by: 'webhook' },
        read: async function* () {
          yield await Promise.resolve({ rows: [], checkpoint: {}, final: true });
        },
        fetch: async (_ctx, keys) => await Promise.resolve(keys.map(rowOf)),
        map: ({ id, name }) => [{ key: id, record: { kind: 'person', names: { full: name } } }],
      }),
    ],
    webhooks: () => webhooks,
  });
  return { connector, address };
}

function rowOf(id: string): SourceRow {
  const word = (seed: number): string => ((seed * 2_654_435_761) % 4_294_967_296).toString(36);
  const index = Number(id.slice(1));
  return { key: id, version: '1', raw: { id, name: `${word(index * 97 + 13)} ${word(index * 89 + 7)}` } };
}
