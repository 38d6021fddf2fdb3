import {
  contentVersion,
  stream,
  type CanonicalKind,
  type ReadRequest,
  type RecordRef,
  type SourceBatch,
  type Stream,
} from '@tributary/connector-kit';
import { z } from 'zod';
import type { PostgresConfig, StreamConfig } from './config.ts';
import { PostgresCursor } from './cursor.ts';
import { isDeleted, mapRow, mappingOf, readRow, refsOf, sourceRow, TableRow, type ReadRow } from './rows.ts';
import { withSession, type PostgresContext, type Session } from './session.ts';
import { byKeysStatement, HORIZON, pageStatement, type PageRequest, type Position } from './statements.ts';

/** Applications that stamp rows by their own clocks may be off by that much. */
const LOOKBACK_MS = 60_000;

export function tableStream(config: StreamConfig): Stream<PostgresConfig> {
  const kinds = [...new Set(config.records.map(({ kind }) => kind))] as [CanonicalKind, ...CanonicalKind[]];
  const everyMs = config.sweepMinutes * 60_000;
  const { updatedAt, deleted } = config;
  return stream({
    name: config.name,
    title: config.title ?? config.name,
    kinds,
    raw: TableRow,
    cursor: cursorOf(config),
    covers: ['created', 'edited', ...(deleted === undefined ? [] : ['deleted', 'undeleted'])],
    // A change that does not move the time, by hand or by a trigger that was off.
    blindSpots: updatedAt === undefined ? [] : [{ kind: 'editedUnstamped', remedy: 'sweep', everyMs }],
    deletes: deleted === undefined ? { by: 'sweep', everyMs } : { by: 'softFlag' },
    read: (ctx, request) => read(ctx, config, request),
    map: (row) => mapRow(row, config),
    fetch: async (ctx, keys) => {
      const print = contentVersion(mappingOf(config));
      const rows = await withSession(ctx, async (session) => {
        const { text, values } = byKeysStatement(config, keys);
        return (await session.rows(text, values)).map(readRow);
      });
      return rows.filter((row) => !isDeleted(row, config)).map((row) => sourceRow(row, print));
    },
    listKeys: (ctx) => listKeys(ctx, config),
  });
}

function cursorOf({ updatedAt, settleSeconds }: StreamConfig) {
  const settleMs = settleSeconds * 1_000;
  const common = { schema: PostgresCursor, tieBreak: 'key' } as const;
  if (updatedAt === undefined) return { ...common, kind: 'none' } as const;
  const times = { granularityMs: 1, settleMs, lookbackMs: Math.max(LOOKBACK_MS, settleMs) };
  return { ...common, kind: 'timestamp', ...times } as const;
}

async function* read(
  ctx: PostgresContext,
  config: StreamConfig,
  { mode, cursor }: ReadRequest<PostgresCursor>,
): AsyncGenerator<SourceBatch<PostgresCursor>> {
  const print = contentVersion(mappingOf(config));
  let pass = cursor?.pass ?? (await beginPass(ctx, config, { mode, done: cursor?.done }));
  let done = cursor?.done;
  for (;;) {
    // A connection for each page: none is held while the host stores what it was given.
    const rows = await readPage(ctx, config, { ...pass, take: ctx.config.pageSize });
    const last = rows.at(-1);
    if (last) pass = { ...pass, after: { key: last.key, ...(last.at !== undefined && { at: last.at }) } };
    const isEnd = rows.length < ctx.config.pageSize;
    // An empty pass never moves the state back.
    if (last?.at !== undefined && (done === undefined || last.at > done) && isEnd) done = last.at;
    else if (isEnd && pass.after.at !== undefined && (done === undefined || pass.after.at > done)) done = pass.after.at;
    const gone = rows.filter((row) => isDeleted(row, config));
    yield {
      rows: rows.filter((row) => !gone.includes(row)).map((row) => sourceRow(row, print)),
      deletes: gone.flatMap((row) => refsOf(row, config)),
      checkpoint: { ...(done !== undefined && { done }), ...(!isEnd && { pass }) },
      final: isEnd,
    };
    if (isEnd) return;
  }
}

const Horizon = z.object({ settled: z.string(), closed: z.string(), isHidden: z.enum(['t', 'f']) });

async function beginPass(
  ctx: PostgresContext,
  config: StreamConfig,
  { mode, done }: { mode: 'changes' | 'full'; done: string | undefined },
): Promise<{ after: Position; until?: string }> {
  // A full read has no upper bound, or a row that is edited meanwhile would look deleted.
  if (config.updatedAt === undefined || mode === 'full') return { after: {} };
  const { until, isHidden } = await withSession(ctx, async (session) => await horizon(session, config));
  if (isHidden) ctx.log.warn({ stream: config.name }, 'open transactions cannot be seen: the settle time has to do');
  return {
    until,
    after: done === undefined ? {} : { at: earlier(done, Math.max(LOOKBACK_MS, config.settleSeconds * 1_000)) },
  };
}

export async function horizon(session: Session, { settleSeconds }: StreamConfig) {
  const [row] = await session.rows(HORIZON, [settleSeconds]);
  const { settled, closed, isHidden } = Horizon.parse(row);
  return { until: isHidden === 't' ? settled : closed, isHidden: isHidden === 't' };
}

function earlier(stamp: string, ms: number): string {
  return new Date(Date.parse(stamp) - ms).toISOString();
}

async function readPage(
  ctx: PostgresContext,
  config: StreamConfig,
  page: Omit<PageRequest, 'until'> & { until?: string | undefined },
) {
  const { text, values } = pageStatement(config, { until: undefined, ...page });
  return await withSession(ctx, async (session) => (await session.rows(text, values)).map(readRow));
}

/** In the order of keys, which no change moves. */
async function* listKeys(ctx: PostgresContext, { updatedAt: _, ...config }: StreamConfig): AsyncGenerator<RecordRef[]> {
  let after: Position = {};
  for (;;) {
    const rows: ReadRow[] = await readPage(ctx, config, { after, take: ctx.config.pageSize });
    yield rows.filter((row) => !isDeleted(row, config)).flatMap((row) => refsOf(row, config));
    const last = rows.at(-1);
    if (!last || rows.length < ctx.config.pageSize) return;
    after = { key: last.key };
  }
}
