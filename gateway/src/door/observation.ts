import type { Metrics } from '@tributary/platform';

/** One operation at the door, in words that are few enough to be labels. */
export interface Observation {
  readonly transport: string;
  readonly type: 'query' | 'mutation' | 'subscription' | 'unknown';
  readonly outcome: 'answered' | 'with_errors' | 'refused';
  readonly seconds: number;
}

export type Observe = (observation: Observation) => void;

/** Counts and times operations. Refused ones were not executed and have no time worth keeping. */
export function observeBy(metrics: Metrics): Observe {
  const total = metrics.counter('tributary_gateway_operations_total', 'Operations, by what became of them', [
    'transport',
    'type',
    'outcome',
  ]);
  const duration = metrics.histogram('tributary_gateway_operation_seconds', 'Time to execute an operation', ['type']);
  return ({ transport, type, outcome, seconds }) => {
    total.inc({ transport, type, outcome });
    if (outcome !== 'refused') duration.observe({ type }, seconds);
  };
}
