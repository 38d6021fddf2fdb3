import { sql } from 'drizzle-orm';
import type { Database } from '../db/index.ts';
import type { LogEvent } from './event.ts';
import type { RunProjectionOptions } from './projection.ts';
import { readHead, readLog, type LogPage, type ReadOptions } from './queries.ts';

/**
 * `more`: there are further events. `end`: at the end of the log. `unsaved`: at its end too, and the cursor
 * has yet to be moved over events of other types. `busy`: another process has the cursor.
 */
export type StepResult = 'more' | 'end' | 'unsaved' | 'busy';

export interface ProjectionStep {
  /** After a failure the same events are tried one by one. */
  run(): Promise<StepResult>;
  lag(): Promise<bigint>;
  hasReached(position: bigint): Promise<boolean>;
}

const DEFAULT_BATCH = 200;
/** A cursor is not written more often than this when nothing but other types went by. */
const SKIP_SAVE_MS = 250;
const SCHEMA_NAME = /^[a-z][a-z_]*$/;

type StepOptions = Pick<
  RunProjectionOptions,
  'db' | 'schema' | 'name' | 'types' | 'having' | 'actors' | 'batchSize' | 'apply' | 'afterCommit'
>;

/** One batch of a projection. `seen` runs ahead of the saved cursor over events that the projection does not want. */
export function makeProjectionStep(options: StepOptions): ProjectionStep {
  const { db, schema, name, types, having, actors, batchSize = DEFAULT_BATCH, apply, afterCommit } = options;
  if (!SCHEMA_NAME.test(schema)) throw new Error(`Not the name of a schema: ${schema}`);
  const cursors = sql.raw(`${schema}.projection_cursors`);
  let saved = -1n;
  let seen = 0n;
  let savedAt = 0;
  let oneByOneUpTo = -1n;

  /** Somebody else may have moved the cursor, or set it back to have everything applied again. */
  async function syncCursor(): Promise<void> {
    const position = await readCursor(db, schema, name);
    if (position === saved) return;
    saved = position;
    seen = position;
  }

  async function skipTo(position: bigint): Promise<boolean> {
    seen = position;
    if (seen === saved) return true;
    if (Date.now() - savedAt < SKIP_SAVE_MS) return false;
    const moved = await db.db.execute(
      sql`update ${cursors} set position = ${seen} where name = ${name} and position = ${saved}`,
    );
    savedAt = Date.now();
    // Not moved: somebody else did, and the next step reads where to.
    if (moved.rowCount === 1) saved = seen;
    return true;
  }

  /** Effects and cursor in one transaction; false when the cursor is not where the events were read from. */
  async function applyBatch(events: readonly LogEvent[], upTo: bigint): Promise<boolean> {
    return await db.transaction(async (tx) => {
      const locked = await tx.execute<{ position: string }>(
        sql`select position from ${cursors} where name = ${name} for update skip locked`,
      );
      if (locked.rows[0] === undefined || BigInt(locked.rows[0].position) !== saved) return false;
      await apply(tx, events);
      await tx.execute(sql`update ${cursors} set position = ${upTo} where name = ${name}`);
      return true;
    });
  }

  return {
    async run() {
      await syncCursor();
      const limit = seen < oneByOneUpTo ? 1 : batchSize;
      const page = await readWanted(db, types, { after: seen, limit, having, actors });
      const isAtEnd = page.next >= page.head.last;
      if (page.events.length === 0) {
        const isSaved = await skipTo(page.next);
        if (!isAtEnd) return 'more';
        return isSaved ? 'end' : 'unsaved';
      }
      const isApplied = await applyBatch(page.events, page.next).catch((error: unknown) => {
        if (page.events.length > 1) oneByOneUpTo = page.next;
        throw error;
      });
      if (!isApplied) return 'busy';
      saved = page.next;
      seen = page.next;
      savedAt = Date.now();
      await afterCommit?.();
      return isAtEnd ? 'end' : 'more';
    },
    async lag() {
      const [position, head] = await Promise.all([readCursor(db, schema, name), readHead(db)]);
      return head.last - position;
    },
    async hasReached(position) {
      return seen >= position || (await readCursor(db, schema, name)) >= position;
    },
  };
}

async function readWanted(
  db: Database,
  types: StepOptions['types'],
  options: Omit<ReadOptions, 'types'>,
): Promise<LogPage> {
  if (typeof types !== 'function') return await readLog(db, { ...options, types });
  let wanted = await types();
  for (;;) {
    const page = await readLog(db, { ...options, ...(wanted === 'all' ? {} : { types: wanted }) });
    const since = await types();
    if (String(since) === String(wanted)) return page;
    wanted = since;
  }
}

async function readCursor(db: Database, schema: string, name: string): Promise<bigint> {
  const rows = await db.query({
    name: `projection_cursor_${schema}`,
    text: `select position from ${schema}.projection_cursors where name = $1`,
    values: [name],
  });
  if (rows[0] !== undefined) return BigInt(String(rows[0][0]));
  await db.db.execute(
    sql`insert into ${sql.raw(`${schema}.projection_cursors`)} (name, position) values (${name}, 0) on conflict do nothing`,
  );
  return 0n;
}
