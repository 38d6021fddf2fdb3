import type { BudgetLedger } from '@tributary/connector-kit';
import type { Database } from '@tributary/platform';
import { sql } from 'drizzle-orm';

/** Token buckets in the database: all workers spend one connection's budget together. */
export function sqlLedger(database: Database, connectionId: string): BudgetLedger {
  return {
    async take({ name, capacity, refillPerSecond }, cost, now) {
      const at = now.toISOString();
      const { rows } = await database.db.execute<{ tokens: number }>(sql`
        insert into integration.rate_budgets as budget (connection_id, name, tokens, at)
        values (${connectionId}, ${name}, ${capacity - cost}, ${at})
        on conflict (connection_id, name) do update set
          tokens = least(${capacity}::float8, budget.tokens
            + greatest(0, extract(epoch from excluded.at - budget.at))::float8 * ${refillPerSecond}::float8) - ${cost}::float8,
          at = greatest(budget.at, excluded.at)
        returning tokens`);
      const tokens = rows[0]?.tokens ?? 0;
      return tokens >= 0 ? 0 : Math.ceil((-tokens / refillPerSecond) * 1000);
    },
  };
}
