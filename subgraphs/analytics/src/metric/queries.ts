import type { Database, Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import { METRICS, type Dimension, type MetricName } from './metrics.ts';
import { NO_DAY, type RollupChange } from './rollup-change.ts';

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

export type Bucket = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR' | 'ALL';

export interface SeriesQuery {
  readonly name: MetricName;
  /** First day that counts, `2024-05-01`. */
  readonly from?: string | undefined;
  /** First day that no longer counts. */
  readonly to?: string | undefined;
  readonly bucket: Bucket;
  readonly groupBy: readonly Dimension[];
}

export interface SeriesPoint {
  /** `2024-05-01`, or null for a metric of the moment and for ALL. */
  readonly at: string | null;
  readonly group: readonly (string | null)[];
  readonly currency: string;
  readonly value: string;
  readonly count: number;
}

const TRUNCATION = { DAY: 'day', WEEK: 'week', MONTH: 'month', QUARTER: 'quarter', YEAR: 'year' } as const;

/** The metric in buckets and groups, in one statement over the rollups. */
export async function metricSeries(db: Database['db'], query: SeriesQuery): Promise<SeriesPoint[]> {
  const { name, from, to, bucket, groupBy } = query;
  const { isByDay } = METRICS[name];
  const at =
    isByDay && bucket !== 'ALL' ? sql`date_trunc(${TRUNCATION[bucket]}, day::timestamp)::date::text` : sql`null::text`;
  const group = sql.join(
    groupBy.map((dimension) => sql`dimensions ->> ${dimension}`),
    sql`, `,
  );
  const period = isByDay
    ? sql`and day >= coalesce(${from ?? null}::date, '-infinity') and day < coalesce(${to ?? null}::date, 'infinity')`
    : sql`and day = ${NO_DAY}`;
  const { rows } = await db.execute<{ point: SeriesPoint }>(sql`
    select json_build_object('at', at, 'group', array_to_json("group"), 'currency', currency,
      'value', sum(value)::text, 'count', sum(count)) as point
    from (select ${at} as at, array[${group}]::text[] as "group", currency, value, count
          from analytics.rollups where metric = ${name} ${period}) cells
    group by at, "group", currency
    order by at, "group", currency`);
  return rows.map(({ point }) => point);
}
