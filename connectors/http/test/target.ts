/** The scripted vendor, read by configuration alone. */
import { createHmac } from 'node:crypto';
import {
  makeScriptedVendor,
  type ConformanceTarget,
  type TargetDelivery,
  type TargetOutline,
} from '@tributary/connector-kit';
import type { HttpConfigInput } from '../src/config.ts';

export const OUTLINE: TargetOutline = { streams: { customers: ['created', 'edited', 'deleted'] }, actions: [] };

export const SEED = Array.from({ length: 9 }, (_, index) => ({
  name: `Person ${String(index)}`,
  email: `person${String(index)}@shop.test`,
}));

type Stream = HttpConfigInput['streams'][number];
export const CUSTOMERS: Stream = {
  name: 'customers',
  path: '/customers',
  records: 'data',
  paging: { by: 'cursor', parameter: 'after', from: 'meta.next', size: { parameter: 'limit', value: 3 } },
  changes: { field: 'updated_at', parameter: 'updated_since' },
  deletes: { by: 'sweep', everyMinutes: 60 },
  one: { path: '/customers/{key}' },
  mapping: { kind: 'person', key: '@id', fields: { 'names.full': '@name', 'emails.0.address': '@email' } },
};

const WEBHOOKS: NonNullable<HttpConfigInput['webhooks']> = {
  verify: {
    ...{ type: 'hmac', hash: 'sha256', encoding: 'hex', secret: 'webhook', over: [{ part: 'body' }] },
    signature: { in: 'header', name: 'x-signature', prefix: 'sha256=' },
  },
  deliveryHeader: 'x-delivery',
  hints: [{ stream: 'customers', key: 'data.id' }],
};
const WEBHOOK_SECRET = 'a-secret-of-the-hub';

/** Both under one delivery id, as of a vendor that makes it of the second. */
function delivered(id: string): TargetDelivery {
  const body = Buffer.from(JSON.stringify({ data: { id } }), 'utf8');
  const signature = createHmac('sha256', WEBHOOK_SECRET).update(body).digest('hex');
  const headers = new Headers({ 'x-signature': `sha256=${signature}`, 'x-delivery': '1' });
  const request = { method: 'POST', url: 'https://hub.test/webhooks/1', headers, body };
  return { request, about: { stream: 'customers', key: id } };
}

export async function startTarget(): Promise<ConformanceTarget & { stop(): Promise<void> }> {
  const vendor = makeScriptedVendor({ list: '/customers', seed: SEED });
  const config: HttpConfigInput = { baseUrl: vendor.url, streams: [CUSTOMERS], webhooks: WEBHOOKS };
  const fact = (row: Readonly<Record<string, unknown>>) => ({ name: row['name'], email: row['email'] });
  const first = (): string => vendor.rows().find(({ email }) => email !== 'nobody')?.id ?? '';
  let serial = 0;
  const renamed = () => ({ name: `Renamed ${String((serial += 1))}`, email: `renamed${String(serial)}@shop.test` });
  return await Promise.resolve({
    name: 'scripted vendor',
    isStandIn: true,
    connection: () => ({ config, secrets: { token: vendor.token }, surroundings: { fetch: vendor.fetch } }),
    badSecrets: { token: 'another-token-than-that' },
    streams: {
      customers: {
        truth: () =>
          Promise.resolve(
            new Map(
              vendor
                .rows()
                .filter(({ email }) => email !== 'nobody')
                .map((row) => [`person/${row.id}`, fact(row)]),
            ),
          ),
        facts: (record) =>
          record.kind === 'person' ? { name: record.names.full, email: record.emails[0]?.address } : undefined,
        mutate: {
          created: () => Promise.resolve(void vendor.put(renamed())),
          edited: () => Promise.resolve(void vendor.put(renamed(), first())),
          deleted: async () => {
            vendor.remove(first());
            await Promise.resolve();
          },
        },
        spoil: () => Promise.resolve(vendor.put({ name: 'x'.repeat(50_000), email: 'nobody' }, '0005')).then(() => 1),
        unspoil: () => Promise.resolve(void vendor.put({ name: 'Somebody', email: 'somebody@shop.test' }, '0005')),
      },
    },
    webhooks: {
      secret: WEBHOOK_SECRET,
      deliverTwins: () => Promise.resolve([delivered('0001'), delivered('0002')]),
    },
    stop: () => Promise.resolve(),
  });
}
