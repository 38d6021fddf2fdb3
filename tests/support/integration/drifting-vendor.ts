/** A vendor in memory whose rows may have any shape, and a connector that reads them in small pages. */
import { contentVersion, defineConnector, stream, type Connector, type SourceBatch } from '@tributary/connector-kit';
import { z } from 'zod';

const Person = z.object({
  id: z.string(),
  name: z.string(),
  phone: z.string().nullish(),
  size: z.enum(['S', 'L']).nullish(),
  tags: z.array(z.string()).nullish(),
  address: z.object({ zip: z.string(), city: z.string().nullish() }).nullish(),
  extra: z.json().optional(),
});
const Cursor = z.strictObject({ tick: z.int() });
type Cursor = z.infer<typeof Cursor>;
type Row = Readonly<Record<string, unknown>> & { readonly id: string };

export interface DriftingVendor {
  readonly connector: Connector;
  /** Adds or edits rows, as they are: the next reading finds them. */
  put(...rows: readonly Row[]): void;
  /** Rows of a page. */
  page: number;
  /** How often it was asked. */
  readings: number;
  clear(): void;
}

export const person = (index: number, fields: object = {}) => ({
  id: String(index),
  name: `Person ${String(index)}`,
  phone: `+44 20 7946 000${String(index)}`,
  ...fields,
});
export const people = (count: number, fields: object = {}) =>
  Array.from({ length: count }, (_, index) => person(index, fields));

export function driftingVendor(): DriftingVendor {
  const rows = new Map<string, { readonly row: Row; readonly tick: number }>();
  let tick = 0;
  const vendor = {
    page: 2,
    readings: 0,
    put(...given: readonly Row[]) {
      for (const row of given) rows.set(row.id, { row, tick: (tick += 1) });
    },
    clear() {
      rows.clear();
    },
  };
  async function* read(cursor: Cursor | undefined): AsyncGenerator<SourceBatch<Cursor>> {
    vendor.readings += 1;
    let after = cursor?.tick ?? 0;
    for (let isLast = false; !isLast;) {
      const left = [...rows.values()].filter((one) => one.tick > after).sort((one, other) => one.tick - other.tick);
      const page = left.slice(0, vendor.page);
      after = page.at(-1)?.tick ?? after;
      isLast = left.length <= vendor.page;
      const found = page.map(({ row }) => ({ key: row.id, version: contentVersion(row), raw: row }));
      yield await Promise.resolve({ rows: found, checkpoint: { tick: after }, final: isLast });
    }
  }
  return Object.assign(vendor, { connector: connectorOf(read) });
}

function connectorOf(read: (cursor: Cursor | undefined) => AsyncGenerator<SourceBatch<Cursor>>): Connector {
  return defineConnector<object>({
    id: 'drifting',
    version: '1.0.0',
    category: 'generic',
    title: 'Drifting vendor',
    docs: 'A vendor in memory that changes the shape of its records, for tests.',
    config: z.looseObject({}),
    auth: [
      { id: 'token', title: 'Token', type: 'bearer', secret: 'token', fields: [{ name: 'token', title: 'Token' }] },
    ],
    hosts: () => [],
    budgets: [],
    check: async () => Promise.resolve({ ok: true, account: 'drifting', problems: [] }),
    streams: () => [
      stream<object, z.infer<typeof Person>, Cursor>({
        name: 'people',
        title: 'People',
        kinds: ['person'],
        raw: Person,
        cursor: { schema: Cursor, kind: 'token', tieBreak: 'position' },
        covers: ['created', 'edited'],
        blindSpots: [],
        deletes: { by: 'none' },
        read: (_ctx, { cursor }) => read(cursor),
        map: ({ id, name, phone, size, address, tags, extra }) => [
          {
            key: id,
            record: {
              kind: 'person',
              names: { full: name },
              phones: phone ? [{ number: phone }] : [],
              addresses: address ? [{ postalCode: address.zip, ...(address.city ? { city: address.city } : {}) }] : [],
              ...(tags ? { tags } : {}),
              attributes: {
                ...(size ? { size } : {}),
                ...(extra === undefined ? {} : { extra: typeof extra === 'object' ? JSON.stringify(extra) : extra }),
              },
            },
          },
        ],
      }),
    ],
  });
}
