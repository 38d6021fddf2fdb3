import type { Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import type { RollupChange } from './rollup-change.ts';

/** Adds the changes to the rollups; a cell that no fact has a share in any more goes. */
export async function addToRollups(tx: Transaction, changes: readonly RollupChange[]): Promise<void> {
  if (changes.length === 0) return;
  const json = JSON.stringify(changes, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  await tx.execute(sql`
    insert into analytics.rollups as r (metric, day, currency, dimensions, value, count)
    select * from json_to_recordset(${json}::json)
      as c (metric text, day date, currency text, dimensions jsonb, value numeric, count bigint)
    order by metric, day, currency, dimensions
    on conflict on constraint rollups_pkey
    do update set value = r.value + excluded.value, count = r.count + excluded.count`);
  const touched = JSON.stringify([...new Set(changes.map(({ metric }) => metric))]);
  await tx.execute(sql`
    delete from analytics.rollups
    where count = 0 and metric in (select json_array_elements_text(${touched}::json))`);
}
