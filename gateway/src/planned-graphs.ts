import type { Fusion, Subgraph } from '@tributary/platform';
import type { Graph, GraphSource } from './door/graph.ts';
import { withNode } from './node/node-subgraph.ts';
import { planOperation } from './plan/planner.ts';
import { executePlan, type PlanOutcome, type PlanRequest } from './plan/run-plan.ts';
import type { Supergraph } from './supergraph/make-supergraph.ts';
import type { SupergraphSource } from './supergraph/watch-supergraph.ts';

interface PlannedGraphsOptions {
  readonly source: Pick<SupergraphSource, 'current' | 'onChange'>;
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  readonly timeoutsMs?: PlanRequest['timeoutsMs'];
  /** Where subgraphs of this process share a database. */
  readonly fusion?: Fusion;
  /** Told of every operation that was executed, for metrics. */
  readonly onOutcome?: (outcome: PlanOutcome) => void;
}

/** The composed graph behind the door: each operation is planned once and executed over the subgraphs. */
export function plannedGraphs(options: PlannedGraphsOptions): GraphSource {
  const { source, timeoutsMs, fusion, onOutcome } = options;
  const subgraphs = withNode(options.subgraphs);
  const graphs = new WeakMap<Supergraph, Graph>();

  function graphOf(supergraph: Supergraph): Graph {
    const known = graphs.get(supergraph);
    if (known) return known;
    const { schemaId, apiSchema, liveFields } = supergraph;
    const graph: Graph = {
      schemaId,
      schema: apiSchema,
      liveFields,
      async execute({ document, operationName, variables, principal, requestId, event, signal }) {
        const plan = planOperation(supergraph, document, operationName);
        const request = { plan, variables, principal, requestId, subgraphs, event, signal, timeoutsMs, fusion };
        const outcome = await executePlan(request);
        onOutcome?.(outcome);
        return outcome.result;
      },
    };
    graphs.set(supergraph, graph);
    return graph;
  }

  return {
    current: () => graphOf(source.current()),
    onChange: (listener) =>
      source.onChange(() => {
        listener();
      }),
  };
}
