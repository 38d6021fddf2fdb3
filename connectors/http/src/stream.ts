import {
  stream,
  Unavailable,
  VendorContractBroken,
  type RecordRef,
  type ReadRequest,
  type SourceBatch,
  type Stream,
} from '@tributary/connector-kit';
import { recordsFrom } from '@tributary/connector-kit-mapping';
import { z } from 'zod';
import { at, type HttpContext, type Parameters } from './ask.ts';
import type { HttpConfig, StreamConfig } from './config.ts';
import { Position, readPage, type Asking } from './pages.ts';
import { KeptRow, rowReader } from './rows.ts';

const Cursor = z.strictObject({
  /** Time of the newest row of the last complete pass. */
  since: z.iso.datetime().optional(),
  newest: z.iso.datetime().optional(),
  position: Position.optional(),
});
type Cursor = z.infer<typeof Cursor>;

const MINUTE_MS = 60_000;

/** A list of the configuration as a stream. */
export function listStream(config: StreamConfig): Stream<HttpConfig> {
  const { changes, deletes, mapping, one } = config;
  const reader = rowReader(config);
  return stream<HttpConfig, z.infer<typeof KeptRow>, Cursor>({
    name: config.name,
    title: config.title ?? config.name,
    kinds: [mapping.kind],
    raw: KeptRow,
    cursor: changes
      ? {
          ...{ schema: Cursor, kind: 'timestamp', granularityMs: 1000, settleMs: 0, tieBreak: 'key' },
          lookbackMs: changes.lookBackSeconds * 1000,
        }
      : { schema: Cursor, kind: 'none', tieBreak: 'none' },
    covers: config.covers,
    blindSpots: config.blindSpots.map(({ kind, everyMinutes }) => ({
      ...{ kind, remedy: 'sweep' },
      everyMs: everyMinutes * MINUTE_MS,
    })),
    deletes: deletes.by === 'sweep' ? { by: 'sweep', everyMs: deletes.everyMinutes * MINUTE_MS } : { by: deletes.by },
    read: (ctx, request) => readList(ctx, config, request),
    map: (values) => recordsFrom({ values }, { records: [mapping] }),
    ...(deletes.by === 'sweep' && { listKeys: (ctx) => listKeys(ctx, config) }),
    ...(one && {
      fetch: async (ctx, keys) => {
        const rows = await Promise.all(keys.map((key) => readOne(ctx, one, key)));
        return rows.filter((row) => row !== undefined && !reader.isGone(row)).map(reader.sourceRow);
      },
    }),
  });
}

async function* readList(
  ctx: HttpContext,
  config: StreamConfig,
  { mode, cursor = {} }: ReadRequest<Cursor>,
): AsyncGenerator<SourceBatch<Cursor>> {
  const reader = rowReader(config);
  const since = mode === 'full' ? undefined : cursor.since;
  const asking: Asking = { ctx, stream: config, filter: sinceFilter(config, since), keyOf: reader.keyOf };
  let { newest, position } = cursor;
  do {
    const page = await readPage(asking, position);
    position = page.next;
    for (const row of page.rows) newest = later(newest, reader.timeOf(row));
    const gone = page.rows.filter((row) => reader.isGone(row));
    // A list that was still moving is read from the same time again.
    const reached = page.isSteady ? later(cursor.since, newest) : cursor.since;
    yield {
      rows: page.rows.filter((row) => !reader.isGone(row)).map(reader.sourceRow),
      deletes: gone.map((row): RecordRef => ({ kind: config.mapping.kind, key: reader.keyOf(row) })),
      checkpoint: position
        ? { ...named('since', cursor.since), ...named('newest', newest), position }
        : named('since', reached),
      final: position === undefined,
    };
  } while (position);
}

/** Every key there is; a list that does not come to rest is no complete one. */
async function* listKeys(ctx: HttpContext, config: StreamConfig): AsyncGenerator<readonly RecordRef[]> {
  const { keyOf } = rowReader(config);
  let position: Position | undefined;
  do {
    const page = await readPage({ ctx, stream: config, filter: {}, keyOf }, position);
    if (!page.isSteady) throw new Unavailable(`The list “${config.name}” changed while it was read.`);
    yield page.rows.map((row) => ({ kind: config.mapping.kind, key: keyOf(row) }));
    position = page.next;
  } while (position);
}

async function readOne(
  { http, config }: HttpContext,
  { path, record }: NonNullable<StreamConfig['one']>,
  key: string,
): Promise<unknown> {
  const response = await http.request({ url: config.baseUrl + path.replaceAll('{key}', encodeURIComponent(key)) });
  if (response.status === 404 || response.status === 410) return undefined;
  const found = response.status < 300 ? at(response.json(), record) : undefined;
  if (typeof found === 'object' && found !== null) return found;
  throw new VendorContractBroken(`${path} was answered with ${String(response.status)} and no record.`);
}

function sinceFilter({ changes }: StreamConfig, since: string | undefined): Parameters {
  if (!changes || since === undefined) return {};
  const ms = Date.parse(since) - changes.lookBackSeconds * 1000;
  const forms = { iso: new Date(ms).toISOString(), seconds: Math.floor(ms / 1000), milliseconds: ms };
  return { [changes.parameter]: forms[changes.form] };
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

function named<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> {
  // One name and its value.
  return value === undefined ? {} : ({ [name]: value } as Record<Name, string>);
}
