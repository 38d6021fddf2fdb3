import { createHash } from 'node:crypto';

/** A database whose rows come as lists of values. */
interface Asked {
  query(statement: { text: string; values: unknown[] }): Promise<readonly (readonly unknown[])[]>;
}

/** What is history of the hub and no business: the log, runs and what hangs on them, the places of projections. */
const HISTORY = new Set([
  'integration.connections',
  'integration.dead_letters',
  'integration.imports',
  'integration.import_undo',
  'integration.raw_records',
  'integration.streams',
  'integration.sync_runs',
]);
const HISTORY_OF_ALL = ['projection_cursors', 'idempotency', 'migrations', 'import_undo'];
/** Facts only follow the log: what is gone stays in them as something that is gone. */
const LIVE_FACTS: Readonly<Record<string, string>> = {
  'analytics.contact_facts': 'not is_deleted and not is_alias',
  'analytics.order_facts': 'not is_deleted',
  'analytics.deal_facts': 'not is_deleted',
  'analytics.ticket_facts': 'not is_deleted',
};

/** A checksum per table of every subgraph, over whole rows; what is wrong again was found again, and later. */
export async function businessState(
  databases: Iterable<readonly [schema: string, Asked]>,
): Promise<Record<string, string>> {
  const state: Record<string, string> = {};
  for (const [schema, database] of databases) {
    const tables = await database.query({
      text: `select table_name from information_schema.tables where table_schema = $1 and table_type = 'BASE TABLE' order by 1`,
      values: [schema],
    });
    for (const [name] of tables) {
      const table = `${schema}.${String(name)}`;
      if (HISTORY.has(table) || HISTORY_OF_ALL.includes(String(name))) continue;
      const live = LIVE_FACTS[table];
      const from = live === undefined ? table : `(select * from ${table} where ${live})`;
      const rows = await database.query({
        text: `select row::text from (select to_jsonb(stored) - 'found_at' as row from ${from} as stored) rows order by 1`,
        values: [],
      });
      const hash = createHash('sha256');
      for (const [row] of rows) hash.update(`${String(row)}\n`);
      state[table] = `${String(rows.length)} rows ${hash.digest('base64url').slice(0, 16)}`;
    }
  }
  return state;
}
