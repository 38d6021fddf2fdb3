/** A vendor in memory whose answers a test writes, and a connector that reads it in batches of two. */
import {
  action,
  defineConnector,
  stream,
  type Connector,
  type RecordRef,
  type SourceBatch,
  type SourceRow,
  type StreamSpec,
} from '@tributary/connector-kit';
import { z } from 'zod';

export const Row = z.object({ id: z.string(), name: z.string(), tick: z.int() });
export type Row = z.infer<typeof Row>;
const Cursor = z.strictObject({ tick: z.int() });
type Cursor = z.infer<typeof Cursor>;

export interface ScriptedVendor {
  readonly connector: Connector;
  readonly rows: Map<string, Row>;
  /** Adds or edits rows; each gets the next tick, which the cursor follows. */
  put(...rows: readonly { id: string; name?: string }[]): void;
  /** Changes a row where the cursor does not see it. */
  change(id: string, name: string): void;
  /** Called before each page is answered; throws to fail it. */
  beforePage: (page: number) => void | Promise<void>;
  beforeKeys: () => void | Promise<void>;
  /** Cursors that reading began with, in order. */
  readonly begun: (Cursor | undefined)[];
  /** Values that the action was called with. */
  readonly written: unknown[];
}

const PAGE = 2;

type Spec = StreamSpec<object, Row, Cursor>;

export function scriptedVendor(change: Partial<Spec> = {}): ScriptedVendor {
  const rows = new Map<string, Row>();
  let tick = 0;
  const vendor = {
    rows,
    begun: [] as (Cursor | undefined)[],
    written: [] as unknown[],
    beforePage: (_page: number): void | Promise<void> => undefined,
    beforeKeys: (): void | Promise<void> => undefined,
    put(...given: readonly { id: string; name?: string }[]) {
      for (const { id, name = `Person ${id}` } of given) rows.set(id, { id, name, tick: (tick += 1) });
    },
    change(id: string, name: string) {
      rows.set(id, { id, name, tick: rows.get(id)?.tick ?? 0 });
    },
  };
  const spec: Spec = {
    name: 'people',
    title: 'People',
    kinds: ['person'],
    raw: Row,
    cursor: { schema: Cursor, kind: 'token', tieBreak: 'position' },
    covers: ['created', 'edited'],
    blindSpots: [{ kind: 'renamed', remedy: 'sweep', everyMs: 3_600_000 }],
    deletes: { by: 'sweep', everyMs: 3_600_000 },
    read: (_ctx, { cursor }) => pages(vendor, cursor),
    map: ({ id, name }) => [{ key: id, record: { kind: 'person', names: { full: name } } }],
    listKeys: () => keys(vendor),
    ...change,
  };
  return Object.assign(vendor, { connector: connectorOf(spec, vendor.written) });
}

function connectorOf(spec: Spec, written: unknown[]): Connector {
  return defineConnector<object>({
    id: 'scripted',
    version: '1.0.0',
    category: 'generic',
    title: 'Scripted vendor',
    docs: 'A vendor in memory, for tests.',
    config: z.looseObject({ url: z.url().optional() }),
    auth: [
      { id: 'token', title: 'Token', type: 'bearer', secret: 'token', fields: [{ name: 'token', title: 'Token' }] },
    ],
    hosts: (config) => ('url' in config ? [new URL(String(config.url)).host] : []),
    budgets: [],
    check: async () => Promise.resolve({ ok: true, account: 'scripted', problems: [] }),
    streams: () => [stream(spec)],
    actions: [
      action({
        name: 'rename',
        title: 'Rename',
        stream: 'people',
        input: z.object({ id: z.string(), name: z.string() }),
        match: [['id']],
        batch: 1,
        run: async (_ctx, items) => {
          written.push(...items.map(({ input }) => input));
          return Promise.resolve(items.map(({ input }) => ({ status: 'ok' as const, key: input.id, version: 'v' })));
        },
      }),
    ],
  });
}

async function* pages(vendor: ScriptedPages, cursor: Cursor | undefined): AsyncGenerator<SourceBatch<Cursor>> {
  vendor.begun.push(cursor);
  let after = cursor?.tick ?? 0;
  for (let page = 1; ; page += 1) {
    await vendor.beforePage(page);
    const left = [...vendor.rows.values()].filter(({ tick }) => tick > after).sort((a, b) => a.tick - b.tick);
    const part = left.slice(0, PAGE);
    after = part.at(-1)?.tick ?? after;
    const isLast = left.length <= PAGE;
    yield { rows: part.map(rowOf), checkpoint: { tick: after }, final: isLast, estimate: left.length };
    if (isLast) return;
  }
}

type ScriptedPages = Pick<ScriptedVendor, 'begun' | 'rows' | 'beforePage' | 'beforeKeys'>;

async function* keys(vendor: ScriptedPages): AsyncGenerator<RecordRef[]> {
  for (const id of [...vendor.rows.keys()]) {
    await vendor.beforeKeys();
    yield [{ kind: 'person', key: id }];
  }
}

function rowOf(row: Row): SourceRow {
  return { key: row.id, version: `${row.id}/${row.name}`, raw: row };
}
