/**
 * Reading a model by its time stamps without losing a record.
 *
 * `write_date` is empty until a record is first edited, and no order by “the one or else the other” can be asked for.
 * So a pass does not follow time: it fixes a window of time, and reads the records in it by their ids. A record that is
 * edited meanwhile leaves the window, and is the next pass's; none can enter it. Ids are unique, so there are no ties.
 *
 * The window ends at the newest stamp that there was when the pass began: Tryton's clock, which may differ from ours.
 * Stamps are of a transaction's beginning, and seen at its end: the next pass begins `LOOKBACK_MS` before that.
 */
import type { ReadRequest } from '@tributary/connector-kit';
import { z } from 'zod';
import type { TrytonContext } from './client.ts';
import { count, search, type Domain, type Row, type Session } from './records.ts';
import { momentOf } from './values.ts';

const stamp = z.iso.datetime();
export const StampCursor = z.strictObject({
  /** Everything up to this stamp is read. */
  done: stamp.optional(),
  /** Where the present pass stands. */
  pass: z
    .strictObject({
      from: stamp.optional(),
      until: stamp.optional(),
      /** Records up to this id are read. */
      after: z.int().min(0),
      total: z.int().min(0).optional(),
      read: z.int().min(0),
    })
    .optional(),
});
export type StampCursor = z.infer<typeof StampCursor>;
type Pass = NonNullable<StampCursor['pass']>;

export const LOOKBACK_MS = 2 * 60_000;
export const CURSOR = {
  schema: StampCursor,
  kind: 'timestamp',
  granularityMs: 1,
  lookbackMs: LOOKBACK_MS,
  settleMs: 0,
  tieBreak: 'key',
} as const;

export interface Stamped {
  readonly model: string;
  readonly domain: Domain;
  readonly fields: readonly string[];
}

export interface StampPage {
  readonly rows: readonly Row[];
  /** False in the very first pass, which cannot contradict anything that was read before. */
  readonly isNews: boolean;
  readonly checkpoint: StampCursor;
  readonly final: boolean;
  readonly estimate?: number;
}

export async function* readByStamp(
  ctx: TrytonContext,
  session: Session,
  { request, of }: { request: ReadRequest<StampCursor>; of: Stamped },
): AsyncGenerator<StampPage> {
  const { pageSize } = ctx.config;
  const done = request.cursor?.done;
  let pass = request.cursor?.pass ?? (await beginPass(ctx, session, { request, of }));
  for (;;) {
    const domain = [of.domain, ['id', '>', pass.after], ...windowOf(pass)];
    const rows = await search(ctx, session, { ...of, domain, limit: pageSize });
    const final = rows.length < pageSize;
    pass = { ...pass, after: rows.at(-1)?.id ?? pass.after, read: pass.read + rows.length };
    const reached = later(done, pass.until);
    yield {
      rows,
      isNews: request.mode === 'changes' && done !== undefined,
      checkpoint: { ...(final ? { done: reached } : { done, pass }) },
      final,
      ...(pass.total !== undefined && { estimate: Math.max(pass.total, pass.read) }),
    };
    if (final) return;
  }
}

async function beginPass(
  ctx: TrytonContext,
  session: Session,
  { request: { mode, cursor }, of }: { request: ReadRequest<StampCursor>; of: Stamped },
): Promise<Pass> {
  const isWhole = mode === 'full' || cursor?.done === undefined;
  const total = isWhole ? await count(ctx, session, of.model, of.domain) : undefined;
  // A full read has no end in time: a record that is edited meanwhile must not look deleted.
  const until = mode === 'full' ? undefined : await newestStamp(ctx, session, of);
  return {
    ...(!isWhole && cursor.done !== undefined && { from: earlier(cursor.done, LOOKBACK_MS) }),
    ...(until !== undefined && { until }),
    ...(total !== undefined && { total }),
    after: 0,
    read: 0,
  };
}

function windowOf({ from, until }: Pass): Domain[] {
  return [
    ...(from === undefined ? [] : [stampedWith('>=', from)]),
    ...(until === undefined ? [] : [stampedWith('<=', until)]),
  ];
}

/** `write_date`, or `create_date` of what was never edited. */
function stampedWith(operator: '>=' | '<=', at: string): Domain {
  const moment = momentOf(at);
  return [
    'OR',
    [['write_date', operator, moment]],
    [
      ['write_date', '=', null],
      ['create_date', operator, moment],
    ],
  ];
}

async function newestStamp(ctx: TrytonContext, session: Session, { model }: Stamped): Promise<string | undefined> {
  const newest = async (field: 'write_date' | 'create_date'): Promise<string | undefined> => {
    const domain = [[field, '!=', null]];
    const [row] = await search(ctx, session, { model, domain, fields: [field], order: [[field, 'DESC']], limit: 1 });
    return stamp.safeParse(row?.[field]).data;
  };
  return later(await newest('write_date'), await newest('create_date'));
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

/** Six digits as all stamps, so that their text sorts like them. */
function earlier(at: string, ms: number): string {
  return new Date(Date.parse(at) - ms).toISOString().replace('Z', '000Z');
}
