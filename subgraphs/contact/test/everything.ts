import type { Database } from '@tributary/platform';

/** Every row of every table of this subgraph, but what is kept to take imports back and where projections are. */
export async function everything(owner: Database): Promise<Record<string, unknown[]>> {
  const { rows: tables } = await owner.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'contact' and table_type = 'BASE TABLE'
     and table_name not in ('import_undo', 'projection_cursors', 'migrations') order by 1`,
  );
  const all: Record<string, unknown[]> = {};
  for (const { name } of tables) {
    const { rows } = await owner.pool.query<{ row: unknown }>(
      `select to_jsonb(stored) as row from contact.${name} as stored order by to_jsonb(stored)::text`,
    );
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}
