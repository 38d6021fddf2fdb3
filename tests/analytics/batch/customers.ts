import { toPublicId, type Database } from '@tributary/platform';

export type CustomerKind = 'contact' | 'company';

/** A customer's figures as the graph answers them. */
export interface Figures {
  readonly lifetimeValue: readonly { readonly minor: string; readonly currency: string }[];
  readonly openPipelineValue: readonly { readonly minor: string; readonly currency: string }[];
  readonly orderCount: number;
  readonly lastOrderAt: string | null;
  readonly openDealCount: number;
  readonly openTicketCount: number;
}

const NOTHING: Figures = {
  lifetimeValue: [],
  openPipelineValue: [],
  orderCount: 0,
  lastOrderAt: null,
  openDealCount: 0,
  openTicketCount: 0,
};

const RECORDS = { contact: 'person', company: 'company' } as const;

/** Figures from scratch of every customer there is or was, by each of their ids. */
export async function batchFigures({ pool }: Database, kind: CustomerKind): Promise<Map<string, Figures>> {
  const ids = `select entity_id as customer, id from contact.source_records where kind = '${RECORDS[kind]}'`;
  const orders = `sales.orders as thing
    where thing.deleted_at is null and thing.state in ('PLACED', 'PAID', 'SHIPPED', 'DELIVERED')`;
  const deals = `sales.deals as thing where thing.deleted_at is null and thing.status = 'OPEN'`;
  const tickets = `service.tickets as thing
    where thing.deleted_at is null and thing.status in ('NEW', 'OPEN', 'PENDING')`;
  const of = (things: string): string => `
    with ids as (${ids}), things as (select ids.customer, thing.* from ids join (select * from ${things}) as thing
      on thing.${kind}_id = ids.id)`;
  const amounts = (things: string, column: string): string => `${of(things)}
    select customer, json_agg(json_build_object('minor', minor::text, 'currency', currency) order by currency) as value
    from (select customer, currency, sum(${column}) as minor from things where currency is not null
      group by customer, currency having sum(${column}) <> 0) as sums group by customer`;
  const counts = (things: string): string => `${of(things)}
    select customer, count(*)::int as value from things group by customer`;
  const last = `${of(orders)}
    select customer, to_char(max(placed_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as value
    from things group by customer`;

  const figures: Readonly<Record<keyof Figures, string>> = {
    lifetimeValue: amounts(orders, 'total_minor'),
    openPipelineValue: amounts(deals, 'amount_minor'),
    orderCount: counts(orders),
    lastOrderAt: last,
    openDealCount: counts(deals),
    openTicketCount: counts(tickets),
  };
  const byCustomer = new Map<string, Partial<Figures>>();
  for (const [figure, text] of Object.entries(figures)) {
    const { rows } = await pool.query<{ customer: string; value: unknown }>(text);
    for (const { customer, value } of rows) {
      byCustomer.set(customer, { ...byCustomer.get(customer), [figure]: value });
    }
  }
  const { rows } = await pool.query<{ customer: string; id: string }>(ids);
  return new Map(rows.map((row) => [toPublicId(kind, row.id), { ...NOTHING, ...byCustomer.get(row.customer) }]));
}
