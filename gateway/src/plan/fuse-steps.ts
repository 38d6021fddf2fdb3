import { OperationTypeNode } from 'graphql';
import type { FusableFetch, FusableSubgraph, Subgraph } from '@tributary/platform';
import type { Step } from './compile-steps.ts';
import type { PathElement } from './path.ts';

/**
 * A step of root fields, with the entity steps behind it that need nothing but what it reads: one statement may
 * answer all of them where their subgraphs share a database. What it does not answer is fetched as ever.
 */
export interface FusedSteps {
  /** In the order of `fetches`; the first is the step of root fields. */
  readonly members: readonly FusedStep[];
  readonly fetches: readonly FusableFetch[];
}

interface FusedStep {
  readonly step: Step;
  readonly subgraph: FusableSubgraph;
}

type Subgraphs = ReadonlyMap<string, Subgraph>;

/** Finds out once, for the subgraphs of this process; undefined when nothing could be joined to the step. */
export function makeFuser(first: Step): (subgraphs: Subgraphs) => FusedSteps | undefined {
  const { fetch, path, waitsFor } = first;
  const isFirst = !fetch.entity && fetch.kind === OperationTypeNode.QUERY && waitsFor === 0 && path.length === 0;
  if (!isFirst || first.dependents.length === 0) return () => undefined;
  const known = new WeakMap<Subgraphs, FusedSteps | null>();
  return (subgraphs) => {
    let fused = known.get(subgraphs);
    if (fused === undefined) known.set(subgraphs, (fused = fuseSteps(first, subgraphs) ?? null));
    return fused ?? undefined;
  };
}

function fuseSteps(first: Step, subgraphs: Subgraphs): FusedSteps | undefined {
  const members: FusedStep[] = [];
  const fetches: FusableFetch[] = [];
  const add = (step: Step, joinedTo: number | undefined, path: readonly string[]): void => {
    const subgraph = subgraphs.get(step.fetch.subgraph)?.fusable;
    if (!subgraph) return;
    const { document, operationName } = step.fetch;
    members.push({ step, subgraph });
    fetches.push({ reads: subgraph.reads, document, operationName, joinedTo, path });
  };
  add(first, undefined, []);
  // Grows while it is read: behind a joined step others may be joined to that one.
  for (const [index, { step }] of members.entries()) {
    // What is renamed afterwards has other keys in the statement than in later paths.
    if (step.fetch.rewriteAnswer !== undefined) continue;
    for (const next of step.dependents) {
      const inner = pathWithin(step.path, next.path);
      if (inner !== undefined && isJoinable(next)) add(next, index, inner);
    }
  }
  return members.length > 1 ? { members, fetches } : undefined;
}

/** A group of several steps is one request with several lists of entities, which no single place stands for. */
function isJoinable({ fetch, waitsFor, group }: Step): boolean {
  return fetch.entity !== undefined && waitsFor === 1 && group.size === 1;
}

function pathWithin(outer: readonly PathElement[], path: readonly PathElement[]): string[] | undefined {
  const isInside = outer.every(({ key, each }, at) => path[at]?.key === key && path[at]?.each === each);
  if (!isInside || path.some(({ types }) => types !== undefined)) return undefined;
  return path.slice(outer.length).flatMap(({ key }) => (key === undefined ? [] : [key]));
}
