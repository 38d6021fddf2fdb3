/** Every row that is written, of every table of every subgraph: counted by triggers, so also rows written twice or deleted. */
import pg from 'pg';

export interface WrittenRows {
  /** Rows written by what happens meanwhile, by table and operation. */
  during(work: () => Promise<unknown>): Promise<Record<string, number>>;
  close(): Promise<void>;
}

/** The job queue polls. How far a reader of the log is, is written once per batch, and batches follow the clock. */
const BY_THE_CLOCK = `schemaname in ('bullmq', 'counting') or tablename = 'projection_cursors' or
  schemaname = 'log' and tablename in ('head', 'job_fence')`;

export async function countWrittenRows(databaseUrl: string): Promise<WrittenRows> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`
    create schema counting;
    create unlogged table counting.written (what text, rows bigint);
    create function counting.count_rows() returns trigger language plpgsql security definer as $$
    begin
      insert into counting.written
        select format('%s %s.%s', lower(tg_op), tg_table_schema, tg_table_name), count(*) from written_rows having count(*) > 0;
      return null;
    end $$;
    do $$
    declare
      named record;
    begin
      for named in select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema') and not (${BY_THE_CLOCK})
      loop
        execute format('create trigger count_inserted after insert on %s referencing new table as written_rows
          for each statement execute function counting.count_rows()', named.name);
        execute format('create trigger count_updated after update on %s referencing new table as written_rows
          for each statement execute function counting.count_rows()', named.name);
        execute format('create trigger count_deleted after delete on %s referencing old table as written_rows
          for each statement execute function counting.count_rows()', named.name);
      end loop;
    end $$`);
  return {
    async during(work) {
      await client.query('delete from counting.written');
      await work();
      const { rows } = await client.query<{ what: string; rows: number }>(
        'select what, sum(rows)::int as rows from counting.written group by 1 order by 1',
      );
      return Object.fromEntries(rows.map((row) => [row.what, row.rows]));
    },
    close: async () => {
      await client.end();
    },
  };
}
