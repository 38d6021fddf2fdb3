import { can, codedError, toPublicId, type SubgraphContext, type SubgraphDeps } from '@tributary/platform';
import { METRIC_NAMES, METRICS, type Dimension, type MetricName } from './metrics.ts';
import { metricSeries, type Bucket, type SeriesPoint } from './queries.ts';

/** Dimension in the schema → name in the rollups, and the type prefix when its values are ids. */
const DIMENSION_NAMES = {
  PIPELINE: { name: 'pipelineId', prefix: 'pipeline' },
  STAGE: { name: 'stageId', prefix: 'stage' },
  OWNER: { name: 'ownerId', prefix: 'user' },
  STATE: { name: 'state', prefix: undefined },
  QUEUE: { name: 'queue', prefix: undefined },
  PRIORITY: { name: 'priority', prefix: undefined },
  ASSIGNEE: { name: 'assigneeId', prefix: 'user' },
} as const satisfies Record<string, { name: Dimension; prefix: string | undefined }>;
type PublicDimension = keyof typeof DIMENSION_NAMES;

interface MetricSource {
  readonly name: MetricName;
}

interface SeriesArgs {
  readonly from?: string | null;
  readonly to?: string | null;
  readonly bucket: Bucket;
  readonly groupBy?: readonly PublicDimension[] | null;
}

type Context = SubgraphContext<SubgraphDeps>;

/** A metric as its resolvers know it: everything but `series` is written down in metrics.ts. */
export function metricSource(name: MetricName): object {
  const { title, formula, unit, isByDay, dimensions } = METRICS[name];
  const names = Object.entries(DIMENSION_NAMES);
  const known = dimensions.map((one) => names.find(([, dimension]) => dimension.name === one)?.[0]);
  return { name, title, formula, unit, isByDay, dimensions: known };
}

export const metricQueries = {
  metrics: (_source: unknown, _args: unknown, context: Context) => {
    requireRight(context);
    return METRIC_NAMES.map(metricSource);
  },
  metric: (_source: unknown, { name }: MetricSource, context: Context) => {
    requireRight(context);
    return metricSource(name);
  },
};

export const metricFields = {
  series: async ({ name }: MetricSource, { from, to, bucket, groupBy }: SeriesArgs, context: Context) => {
    requireRight(context);
    const wanted = [...new Set(groupBy ?? [])];
    const unknown = wanted.find((dimension) => !METRICS[name].dimensions.includes(DIMENSION_NAMES[dimension].name));
    if (unknown !== undefined) {
      throw codedError('BAD_USER_INPUT', `${name} has no dimension ${unknown}; see Metric.dimensions.`);
    }
    const points = await metricSeries(context.deps.database.db, {
      name,
      from: from?.slice(0, 10),
      to: to?.slice(0, 10),
      bucket,
      groupBy: wanted.map((dimension) => DIMENSION_NAMES[dimension].name),
    });
    return points.map((point) => pointOf(name, wanted, point));
  },
};

function pointOf(name: MetricName, groupBy: readonly PublicDimension[], point: SeriesPoint): object {
  const { unit, aggregate } = METRICS[name];
  const { at, currency, value, count } = point;
  const figure = aggregate === 'MEAN' ? Number(value) / count : Number(value);
  return {
    at: at === null ? null : `${at}T00:00:00.000Z`,
    group: groupBy.map((dimension, index) => ({ dimension, value: publicValue(dimension, point.group[index]) })),
    money: unit === 'MONEY' && currency !== '' ? { minor: value, currency } : null,
    number: unit === 'MONEY' ? null : figure,
    count,
  };
}

function publicValue(dimension: PublicDimension, value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  const { prefix } = DIMENSION_NAMES[dimension];
  return prefix === undefined ? value : toPublicId(prefix, value);
}

export function requireRight({ principal }: Pick<Context, 'principal'>): void {
  if (!can(principal, 'read', 'Metric')) throw codedError('FORBIDDEN', 'You may not read metrics.');
}
