import type { Database } from '@tributary/platform';

/**
 * Every row of every table of this subgraph, but what is kept to take imports back and where projections are. What is
 * wrong with a customer again has been found again, and later.
 */
export async function everything(owner: Database): Promise<Record<string, unknown[]>> {
  const { rows: tables } = await owner.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'contact' and table_type = 'BASE TABLE'
     and table_name not in ('import_undo', 'projection_cursors', 'migrations') order by 1`,
  );
  const all: Record<string, unknown[]> = {};
  for (const { name } of tables) {
    const { rows } = await owner.pool.query<{ row: unknown }>(
      `select row from (select to_jsonb(stored) - 'found_at' as row from contact.${name} as stored) rows order by row::text`,
    );
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}
