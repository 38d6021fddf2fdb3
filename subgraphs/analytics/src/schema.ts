import { makeReads, type LiveFields, type Resolvers, type SubgraphContext } from '@tributary/platform';
import { companyInAnalytics, contactInAnalytics } from './customer/reads.ts';
import { METRIC_NAMES } from './metric/metrics.ts';
import { metricFields, metricQueries, metricSource, requireRight } from './metric/resolvers.ts';

export const analyticsReads = makeReads([contactInAnalytics, companyInAnalytics], { roots: {} });

export const analyticsResolvers: Resolvers = { Query: metricQueries, Metric: metricFields };

export const analyticsLive: LiveFields = {
  metricChanged: ({ data }) => {
    const name = METRIC_NAMES.find((known) => known === data['name']);
    const metric = (_args: unknown, context: SubgraphContext): object | null => {
      requireRight(context);
      return name === undefined ? null : metricSource(name);
    };
    return { metric };
  },
};
