/** What each connector is configured with, and where an address can be written into that. */
import type { Connector } from '@tributary/connector-kit';
import { z } from 'zod';

export interface Sample {
  readonly config: Readonly<Record<string, unknown>>;
  readonly credential: Readonly<Record<string, string>>;
}

/** A configuration of every connector that is accepted, with `address` and `port` where its other system is. */
export const SAMPLES: Readonly<Record<string, (address: string, port: number) => Sample>> = {
  bluesky: (address, port) => ({
    config: { service: `http://${address}:${String(port)}`, firehose: `ws://${address}:${String(port)}` },
    credential: { identifier: 'ann.example', password: 'x' },
  }),
  carddav: (address, port) => ({
    config: { url: `http://${address}:${String(port)}/`, otherHosts: [] },
    credential: { user: 'ann', password: 'x' },
  }),
  ghost: (address, port) => ({
    config: { url: `http://${address}:${String(port)}` },
    credential: { apiKey: `${'a'.repeat(24)}:${'b'.repeat(64)}` },
  }),
  http: (address, port) => ({
    config: {
      baseUrl: `http://${address}:${String(port)}`,
      streams: [
        {
          name: 'people',
          path: '/people',
          records: '',
          mapping: { kind: 'person', key: '@id', fields: { 'names.full': '@name' } },
        },
      ],
    },
    credential: { token: 'x' },
  }),
  mail: (address, port) => ({
    config: {
      imap: { host: address, port, security: 'none' },
      smtp: { host: address, port, security: 'none' },
      addresses: ['ann@example.com'],
    },
    credential: { user: 'ann', password: 'x' },
  }),
  mastodon: (address, port) => ({
    config: { url: `http://${address}:${String(port)}` },
    credential: { accessToken: 'x' },
  }),
  medusa: (address, port) => ({
    config: { url: `http://${address}:${String(port)}` },
    credential: { apiKey: 'x' },
  }),
  postgres: (address, port) => ({
    config: {
      host: address,
      port,
      database: 'shop',
      tls: 'none',
      streams: [
        {
          name: 'people',
          from: { table: 'people' },
          key: 'id',
          records: [{ kind: 'person', fields: { 'names.full': '@name' } }],
        },
      ],
    },
    credential: { user: 'ann', password: 'x' },
  }),
  shopify: (address, port) => ({
    config: { url: `http://${address}:${String(port)}`, filesHost: `${address}:${String(port)}` },
    credential: { clientId: 'x', clientSecret: 'x' },
  }),
  tryton: (address, port) => ({
    config: { url: `http://${address}:${String(port)}`, database: 'crm' },
    credential: { user: 'ann', password: 'x' },
  }),
  vendure: (address, port) => ({
    config: { url: `http://${address}:${String(port)}` },
    credential: { user: 'ann', password: 'x' },
  }),
  woocommerce: (address, port) => ({
    config: { url: `https://${address}:${String(port)}`, currency: 'EUR' },
    credential: { consumerKey: 'x', consumerSecret: 'x' },
  }),
};

/** A place in a configuration, and what may be written there: a URL, a host alone, or `host:port`. */
export interface Place {
  readonly path: readonly string[];
  readonly holds: 'url' | 'host' | 'hostAndPort';
  /** Of a URL. */
  readonly schemes: readonly string[];
}

const JsonSchema = z.looseObject({
  type: z.string().optional(),
  format: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
});

/** Every place of a connector's configuration that an address can be written into, found by looking at its schema. */
export function placesOf(connector: Connector): Place[] {
  const schema = z.toJSONSchema(connector.config, { io: 'input', unrepresentable: 'any' });
  return placesIn(schema, []);
}

const HOST_NAME = /^(host|server|address)$/i;
const HOSTS_NAME = /hosts?$/i;

function placesIn(given: unknown, path: readonly string[]): Place[] {
  const parsed = JsonSchema.safeParse(given);
  if (!parsed.success) return [];
  const { type, format, properties = {}, items } = parsed.data;
  const name = path.at(-1) ?? '';
  if (format === 'uri') {
    const schemes = /firehose|socket/i.test(name) ? ['ws', 'wss'] : ['http', 'https'];
    return [{ path, holds: 'url', schemes }];
  }
  if (type === 'string' && HOST_NAME.test(name)) return [{ path, holds: 'host', schemes: [] }];
  if (type === 'string' && HOSTS_NAME.test(name)) return [{ path, holds: 'hostAndPort', schemes: [] }];
  if (type === 'array') {
    return placesIn(items, path).map((place) => place);
  }
  return Object.entries(properties).flatMap(([key, inner]) => placesIn(inner, [...path, key]));
}

/** The configuration with `value` at the place. */
export function withAt(
  config: Sample['config'],
  [key = '', ...rest]: readonly string[],
  value: unknown,
): Sample['config'] {
  const held = config[key];
  if (rest.length > 0) return { ...config, [key]: withAt(held as Sample['config'], rest, value) };
  return { ...config, [key]: Array.isArray(held) ? [value] : value };
}
