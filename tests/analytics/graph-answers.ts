import { batchFigures, type CustomerKind, type Figures } from './batch/customers.ts';
import { batchSeries, BUCKET_NAMES, METRIC_NAMES, type Point, type Question } from './batch/series.ts';
import type { BusinessHub } from './business/hub.ts';

/** What the graph says and the recomputation does not, and the other way round. */
export interface Difference {
  readonly about: string;
  readonly inGraph: readonly string[];
  readonly inBatch: readonly string[];
}

/** Every metric in every bucket and every grouping, and over a part of the time. */
export async function seriesDifferences(hub: BusinessHub, part: { from: string; to: string }): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const name of METRIC_NAMES) {
    const { metric } = await hub.ask('analytics', `{ metric(name: ${name}) { dimensions isByDay } }`);
    const { dimensions, isByDay } = metric as { dimensions: string[]; isByDay: boolean };
    const whole = BUCKET_NAMES.flatMap((bucket) => subsets(dimensions).map((groupBy) => ({ name, bucket, groupBy })));
    const questions: Question[] = isByDay ? [...whole, ...whole.map((question) => ({ ...question, ...part }))] : whole;
    const answers = await graphSeries(hub, questions);
    for (const [index, question] of questions.entries()) {
      const batch = await batchSeries(hub.owner, isByDay ? question : { ...question, bucket: 'ALL' });
      differences.push(...differenceOf(JSON.stringify(question), answers[index] ?? [], batch));
    }
  }
  return differences;
}

/** All figures of every customer, asked by each id that the customer has or had. */
export async function figureDifferences(hub: BusinessHub, kind: CustomerKind): Promise<Difference[]> {
  const batch = await batchFigures(hub.owner, kind);
  const ids = [...batch.keys()];
  const differences: Difference[] = [];
  for (let from = 0; from < ids.length; from += 100) {
    const asked = ids.slice(from, from + 100);
    const answers = await graphFigures(hub, kind, asked);
    for (const [index, id] of asked.entries()) {
      differences.push(...differenceOf(id, [answers[index]], [batch.get(id)]));
    }
  }
  return differences;
}

async function graphSeries(hub: BusinessHub, questions: readonly Question[]): Promise<Point[][]> {
  const fields = questions.map(({ name, bucket, groupBy, from, to }, index) => {
    const period = from === undefined || to === undefined ? '' : `from: "${from}", to: "${to}", `;
    return `q${String(index)}: metric(name: ${name}) { series(${period}bucket: ${bucket}, groupBy: [${groupBy.join(' ')}]) {
      at group { dimension value } money { minor currency } number count } }`;
  });
  const data = await hub.ask('analytics', `{ ${fields.join('\n')} }`);
  return Object.values(data).map((metric) => (metric as { series: Point[] }).series);
}

async function graphFigures(hub: BusinessHub, kind: CustomerKind, ids: readonly string[]): Promise<Figures[]> {
  const typename = kind === 'contact' ? 'Contact' : 'Company';
  const { _entities } = await hub.ask(
    'analytics',
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${typename} { metrics {
      lifetimeValue { minor currency } openPipelineValue { minor currency } orderCount lastOrderAt
      openDealCount openTicketCount } } } }`,
    { representations: ids.map((id) => ({ __typename: typename, id })) },
  );
  return (_entities as { metrics: Figures }[]).map(({ metrics }) => metrics);
}

function differenceOf(about: string, inGraph: readonly unknown[], inBatch: readonly unknown[]): Difference[] {
  const [graph, batch] = [new Set(inGraph.map(canonical)), new Set(inBatch.map(canonical))];
  const onlyInGraph = [...graph].filter((point) => !batch.has(point));
  const onlyInBatch = [...batch].filter((point) => !graph.has(point));
  const isSame = onlyInGraph.length + onlyInBatch.length === 0 && inGraph.length === inBatch.length;
  return isSame ? [] : [{ about, inGraph: onlyInGraph, inBatch: onlyInBatch }];
}

/** One text for equal values, whatever the order of their keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

function subsets(items: readonly string[]): string[][] {
  return items.reduce<string[][]>((all, item) => [...all, ...all.map((subset) => [...subset, item])], [[]]);
}
