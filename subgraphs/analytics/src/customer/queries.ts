import type { Transaction } from '@tributary/platform';
import { sql, type SQL } from 'drizzle-orm';

export type CustomerKind = 'contact' | 'company';

/**
 * Computes the totals of these customers again from their facts. Exact whatever came before, in two statements for
 * any number of customers; the latest order comes from an index.
 */
export async function refreshTotals(tx: Transaction, kind: CustomerKind, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const column = sql.raw(`${kind}_id`);
  const wanted = sql`any(${`{${ids.join(',')}}`}::uuid[])`;
  await tx.execute(sql`delete from analytics.customer_totals where kind = ${kind} and customer_id = ${wanted}`);
  await tx.execute(sql`
    insert into analytics.customer_totals (kind, customer_id, currency, lifetime_minor, orders, open_pipeline_minor,
      open_deals, open_tickets, last_order_at)
    select ${kind}, customer_id, currency, sum(lifetime_minor), sum(orders), sum(open_pipeline_minor), sum(open_deals),
      sum(open_tickets), max(last_order_at)
    from (${shares(column, wanted)}) as shares
    group by customer_id, currency`);
}

/** The same conditions as `isCountedOrder`, `isOpenDeal` and `isOpenTicket` of metrics.ts; a test holds them together. */
function shares(column: SQL, wanted: SQL): SQL {
  return sql`
    select ${column} as customer_id, currency, sum(total_minor) as lifetime_minor, count(*) as orders,
      0 as open_pipeline_minor, 0 as open_deals, 0 as open_tickets, max(placed_at) as last_order_at
    from analytics.order_facts
    where ${column} = ${wanted} and not is_deleted and placed_at is not null
      and state in ('PLACED', 'PAID', 'SHIPPED', 'DELIVERED')
    group by 1, 2
    union all
    select ${column}, currency, 0, 0, sum(amount_minor), count(*), 0, null
    from analytics.deal_facts
    where ${column} = ${wanted} and not is_deleted and status = 'OPEN'
    group by 1, 2
    union all
    select ${column}, '', 0, 0, 0, 0, count(*), null
    from analytics.ticket_facts
    where ${column} = ${wanted} and not is_deleted and status in ('NEW', 'OPEN', 'PENDING')
    group by 1`;
}
