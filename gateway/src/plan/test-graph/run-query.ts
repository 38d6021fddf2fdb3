import { parse } from 'graphql';
import type { Subgraph } from '@tributary/platform';
import { planOperation } from '../planner.ts';
import { executePlan, type PlanOutcome, type PlanRequest } from '../run-plan.ts';
import type { TestGraph } from './test-graph.ts';
import { AUDITOR, type RecordingSubgraph } from './test-subgraph.ts';

/** Plans and runs a query over a test graph. */
export function runQuery(
  { supergraph, subgraphs }: TestGraph,
  query: string,
  options: Partial<PlanRequest> = {},
): Promise<PlanOutcome> {
  const plan = planOperation(supergraph, parse(query));
  return executePlan({ plan, principal: AUDITOR, requestId: 'r', subgraphs, ...options });
}

/** The graph's subgraphs with one replaced. */
export function replaced({ subgraphs }: TestGraph, name: string, execute: Subgraph['execute']): Map<string, Subgraph> {
  return new Map<string, Subgraph>([...subgraphs, [name, { name, execute }]]);
}

/** What a subgraph was asked since this was called; the list grows as it is asked. */
export function watchRequests({ subgraphs }: TestGraph, name: string): RecordingSubgraph['requests'] {
  const requests = subgraphs.get(name)?.requests ?? [];
  requests.length = 0;
  return requests;
}

export function codes({ result }: PlanOutcome): unknown[] {
  return (result.errors ?? []).map(({ extensions }) => extensions['code']);
}
