import type { CheckResult } from '@tributary/connector-kit';
import { z } from 'zod';
import type { StreamConfig } from './config.ts';
import { withSession, type PostgresContext, type Session } from './session.ts';
import { byKeysStatement, pageStatement, quoted } from './statements.ts';
import { horizon } from './table-stream.ts';

const Who = z.object({ user: z.string(), database: z.string(), version: z.string() });
const Yes = z.object({ is: z.enum(['t', 'f']) });

export async function check(ctx: PostgresContext): Promise<CheckResult> {
  return await withSession(ctx, async (session) => {
    const [row] = await session.rows(
      `select current_user as "user", current_database() as "database", current_setting('server_version') as "version"`,
    );
    const { user, database, version } = Who.parse(row);
    const problems: string[] = [];
    for (const stream of ctx.config.streams) problems.push(...(await problemsOf(session, stream)));
    return { ok: true, account: `${user} at ${database}, PostgreSQL ${version}`, problems };
  });
}

/** Every statement is tried: a table or a column that is not there is an error with PostgreSQL's own words. */
async function problemsOf(session: Session, stream: StreamConfig): Promise<string[]> {
  const { name, from, updatedAt } = stream;
  const problems: string[] = [];
  for (const { text, values } of [
    pageStatement(stream, { after: undefined, until: undefined, take: 1 }),
    byKeysStatement(stream, []),
  ]) {
    await session.rows(text, values);
  }
  if ('table' in from) {
    const table = `${quoted(from.schema)}.${quoted(from.table)}`;
    const [may] = await session.rows(`select has_table_privilege($1, 'insert, update, delete, truncate') as "is"`, [
      table,
    ]);
    if (Yes.parse(may).is === 't')
      problems.push(`${name}: the role may write to ${table}; one that may only read is enough.`);
  }
  if (updatedAt !== undefined) {
    const source = 'table' in from ? `${quoted(from.schema)}.${quoted(from.table)}` : `(${from.query})`;
    const [none] = await session.rows(
      `select exists (select from ${source} s where s.${quoted(updatedAt)} is null) as "is"`,
    );
    if (Yes.parse(none).is === 't') problems.push(`${name}: rows without ${updatedAt} are not read.`);
    if ((await horizon(session, stream)).isHidden) {
      problems.push(
        `${name}: the role does not see open transactions. Grant it pg_read_all_stats, or a row that is committed more than ${String(stream.settleSeconds)} seconds after its time may wait for the next sweep.`,
      );
    }
  }
  return problems;
}
