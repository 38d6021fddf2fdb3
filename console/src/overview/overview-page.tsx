import { useMemo } from 'react';
import { useLive } from '../api/use-live.ts';
import { useQuery } from '../api/use-query.ts';
import { Card } from '../elements/card.tsx';
import { Loading, PageNotPermitted, Troubles } from '../elements/states.tsx';
import { moneyOf } from '../format/money.ts';
import { durationOf } from '../format/time.ts';
import { MetricMoved, Overview, type OverviewQuery } from '../generated/operations.ts';
import { useMay } from '../session/rights.ts';
import { currenciesOf, daysOf, firstDay, sumOf, type Point } from './days.ts';
import { Bars } from './bars.tsx';

type Metric = NonNullable<OverviewQuery['metrics']>[number];

const DAYS = 30;

export function OverviewPage() {
  const may = useMay();
  const variables = useMemo(() => ({ from: firstDay(DAYS, new Date()) }), []);
  const { data, troubles, isLoading, soon } = useQuery(Overview, variables);
  const ended = useLive(MetricMoved, {}, { soon });
  if (!may('Metric', 'read')) return <PageNotPermitted title="Overview" what="figures" />;
  return (
    <>
      <header className="page-head">
        <h1>Overview</h1>
        <p className="quiet">The last {DAYS} days, as they change</p>
      </header>
      <Troubles troubles={[...troubles, ...ended]} />
      {!data && isLoading && <Loading />}
      <div className="metrics">
        {data?.metrics?.flatMap((metric) => {
          const currencies = currenciesOf(metric.series);
          return currencies.length === 0
            ? [<MetricCard key={metric.name} metric={metric} />]
            : currencies.map((currency) => (
                <MetricCard key={`${metric.name} ${currency}`} metric={metric} currency={currency} />
              ));
        })}
      </div>
    </>
  );
}

interface MetricCardProps {
  readonly metric: Metric;
  /** Of money: one card each. */
  readonly currency?: string;
}

function MetricCard({ metric: { title, formula, unit, isByDay, series }, currency }: MetricCardProps) {
  const points = currency === undefined ? series : series.filter(({ money }) => money?.currency === currency);
  const now = new Date();
  const figure = points.length === 0 ? '0' : figureOf(sumOf(points, unit === 'SECONDS'), currency, unit);
  return (
    <Card title={title} className="metric" aside={currency !== undefined && <span className="quiet">{currency}</span>}>
      <p className="big">{figure}</p>
      {isByDay ? (
        <Bars days={daysOf(points, DAYS, now)} label={title} wording={(point) => wordingOf(point, unit)} />
      ) : (
        <p className="facts">{points.length === 0 ? 'nothing at the moment' : 'at the moment'}</p>
      )}
      <details>
        <summary className="facts">What counts</summary>
        <p className="quiet">{formula}</p>
      </details>
    </Card>
  );
}

function figureOf(amount: number, currency: string | undefined, unit: Metric['unit']): string {
  if (currency !== undefined) {
    return amount.toLocaleString(undefined, { style: 'currency', currency, maximumFractionDigits: 0 });
  }
  return unit === 'SECONDS' ? durationOf(amount) : amount.toLocaleString();
}

function wordingOf({ money, number, count }: Point, unit: Metric['unit']): string {
  if (money) return `${moneyOf(money)} (${String(count)})`;
  return unit === 'SECONDS' ? `${durationOf(number ?? 0)} (${String(count)})` : (number ?? 0).toLocaleString();
}
