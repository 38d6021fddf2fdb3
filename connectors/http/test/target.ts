/** The scripted vendor, read by configuration alone. */
import { makeScriptedVendor, type ConformanceTarget, type TargetOutline } from '@tributary/connector-kit';
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

export async function startTarget(): Promise<ConformanceTarget & { stop(): Promise<void> }> {
  const vendor = makeScriptedVendor({ list: '/customers', seed: SEED });
  const config: HttpConfigInput = { baseUrl: vendor.url, streams: [CUSTOMERS] };
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
    stop: () => Promise.resolve(),
  });
}
