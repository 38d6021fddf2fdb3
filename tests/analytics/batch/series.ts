import { toPublicId, type Database } from '@tributary/platform';

/** What each metric adds up, straight from the tables of the subgraphs that own the things. */
const SHARES = {
  OPEN_PIPELINE_VALUE: `
    select null::date as day, coalesce(currency, '') as currency, coalesce(amount_minor, 0) as value,
      pipeline_id::text as "PIPELINE", stage_id::text as "STAGE", owner_id::text as "OWNER"
    from sales.deals where status = 'OPEN' and deleted_at is null`,
  WON_VALUE: `
    select (closed_at at time zone 'UTC')::date as day, coalesce(currency, '') as currency,
      coalesce(amount_minor, 0) as value,
      pipeline_id::text as "PIPELINE", stage_id::text as "STAGE", owner_id::text as "OWNER"
    from sales.deals where status = 'WON' and deleted_at is null`,
  REVENUE: `
    select (placed_at at time zone 'UTC')::date as day, currency, total_minor as value, state as "STATE"
    from sales.orders where state in ('PLACED', 'PAID', 'SHIPPED', 'DELIVERED') and deleted_at is null`,
  ORDERS: `
    select (placed_at at time zone 'UTC')::date as day, '' as currency, 1 as value, state as "STATE"
    from sales.orders where state in ('PLACED', 'PAID', 'SHIPPED', 'DELIVERED') and deleted_at is null`,
  NEW_CONTACTS: `
    select (created_at at time zone 'UTC')::date as day, '' as currency, 1 as value
    from contact.contacts where deleted_at is null`,
  OPEN_TICKETS: `
    select null::date as day, '' as currency, 1 as value, queue as "QUEUE", priority as "PRIORITY",
      assignee_id::text as "ASSIGNEE"
    from service.tickets where status in ('NEW', 'OPEN', 'PENDING') and deleted_at is null`,
  FIRST_ANSWER_TIME: `
    select (opened_at at time zone 'UTC')::date as day, '' as currency,
      greatest(0, round(extract(epoch from first_answered_at - opened_at))) as value,
      queue as "QUEUE", priority as "PRIORITY", assignee_id::text as "ASSIGNEE"
    from service.tickets where first_answered_at is not null and deleted_at is null`,
} as const;
export type MetricName = keyof typeof SHARES;
export const METRIC_NAMES = Object.keys(SHARES) as MetricName[];

const MONEY: readonly MetricName[] = ['OPEN_PIPELINE_VALUE', 'WON_VALUE', 'REVENUE'];
const BUCKETS = { DAY: 'day', WEEK: 'week', MONTH: 'month', QUARTER: 'quarter', YEAR: 'year', ALL: undefined } as const;
export type Bucket = keyof typeof BUCKETS;
export const BUCKET_NAMES = Object.keys(BUCKETS) as Bucket[];
const PREFIXES: Readonly<Record<string, string>> = {
  PIPELINE: 'pipeline',
  STAGE: 'stage',
  OWNER: 'user',
  ASSIGNEE: 'user',
};

export interface Question {
  readonly name: MetricName;
  readonly bucket: Bucket;
  readonly groupBy: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

/** A point as the graph answers it. */
export interface Point {
  readonly at: string | null;
  readonly group: readonly { readonly dimension: string; readonly value: string | null }[];
  readonly money: { readonly minor: string; readonly currency: string } | null;
  readonly number: number | null;
  readonly count: number;
}

/** The series from scratch. */
export async function batchSeries({ pool }: Database, question: Question): Promise<Point[]> {
  const { name, bucket, groupBy, from, to } = question;
  const unit = BUCKETS[bucket];
  const at = unit === undefined ? 'null::text' : `to_char(date_trunc('${unit}', day::timestamp), 'YYYY-MM-DD')`;
  const columns = groupBy.map((dimension) => `"${dimension}"`);
  const { rows } = await pool.query<Record<string, string | null>>(
    `select ${[`${at} as at`, 'currency', ...columns].join(', ')}, sum(value)::text as value, count(*)::text as count
     from (${SHARES[name]}) as shares
     where day is null or (day >= coalesce($1::date, '-infinity') and day < coalesce($2::date, 'infinity'))
     group by ${['1', 'currency', ...columns].join(', ')}`,
    [from ?? null, to ?? null],
  );
  return rows.map((row) => pointOf(name, groupBy, row));
}

function pointOf(name: MetricName, groupBy: readonly string[], row: Record<string, string | null>): Point {
  const [at, value, count, currency] = [row['at'], row['value'] ?? '0', Number(row['count']), row['currency'] ?? ''];
  const isMoney = MONEY.includes(name);
  return {
    at: at === null || at === undefined ? null : `${at}T00:00:00.000Z`,
    group: groupBy.map((dimension) => ({ dimension, value: publicValue(dimension, row[dimension] ?? null) })),
    money: isMoney && currency !== '' ? { minor: value, currency } : null,
    number: isMoney ? null : name === 'FIRST_ANSWER_TIME' ? Number(value) / count : Number(value),
    count,
  };
}

function publicValue(dimension: string, value: string | null): string | null {
  const prefix = PREFIXES[dimension];
  return value === null || prefix === undefined ? value : toPublicId(prefix, value);
}
