import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  counter(name: string, help: string, labels?: readonly string[]): Counter;
  gauge(name: string, help: string, labels?: readonly string[]): Gauge;
  /** Seconds, by Prometheus' convention. */
  histogram(name: string, help: string, labels?: readonly string[]): Histogram;
  /** The text that `/metrics` answers. */
  text(): Promise<string>;
}

/** A registry of its own per hub: two hubs in one process do not share figures. Asking twice gives the same metric. */
export function makeMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const known = new Map<string, Counter | Gauge | Histogram>();
  function once<Kind extends Counter | Gauge | Histogram>(name: string, make: () => Kind): Kind {
    const found = known.get(name) as Kind | undefined;
    if (found) return found;
    const made = make();
    known.set(name, made);
    return made;
  }
  return {
    registry,
    counter: (name, help, labels = []) =>
      once(name, () => new Counter({ name, help, labelNames: [...labels], registers })),
    gauge: (name, help, labels = []) => once(name, () => new Gauge({ name, help, labelNames: [...labels], registers })),
    histogram: (name, help, labels = []) =>
      once(name, () => new Histogram({ name, help, labelNames: [...labels], registers })),
    text: async () => await registry.metrics(),
  };
}
