import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import type { BoundedMap } from '../bounded-map.ts';
import type { DocumentNode } from 'graphql';
import type { Assignment } from './conditions.ts';
import type { CompiledFetch } from './compile-fetch.ts';
import { makeFuser } from './fuse-steps.ts';
import { type MergedFetch, mergeFetches } from './merge-fetches.ts';
import { commonPrefix, compilePath, type PathElement, type ResponsePath } from './path.ts';

/**
 * A plan as a graph of steps. A step is one fetch at one path; it waits for the steps before it in the planner's
 * sequences. Entity steps of the same level (distance from the start) to the same subgraph form a group, which is sent
 * as one request; every other step is a group of its own.
 */
export interface Step {
  readonly index: number;
  readonly fetch: CompiledFetch;
  readonly path: readonly PathElement[];
  readonly errorPath: ResponsePath;
  /** How many steps it waits for, and which wait for it. */
  readonly waitsFor: number;
  readonly dependents: readonly Step[];
  readonly group: StepGroup;
  /** The steps that one statement may answer together with this one. */
  readonly fused: ReturnType<typeof makeFuser>;
}

export interface StepGroup {
  readonly index: number;
  readonly level: number;
  readonly subgraph: string;
  readonly size: number;
  /** The one request for some of the group's steps. */
  merged(steps: readonly Step[]): MergedFetch;
}

export interface Steps {
  readonly steps: readonly Step[];
  readonly groups: readonly StepGroup[];
}

interface Draft extends Step {
  waitsFor: number;
  readonly level: number;
  readonly dependents: Draft[];
  group: StepGroup;
  fused: Step['fused'];
}

interface StepCompiler {
  readonly compileFetch: (node: FetchNode) => CompiledFetch;
  readonly documents: BoundedMap<string, DocumentNode>;
  readonly assignment: Assignment;
}

export function compileSteps(plan: QueryPlan, compiler: StepCompiler): Steps {
  const steps: Draft[] = [];
  if (plan.node !== undefined) addNode(plan.node, { compiler, steps, path: [], after: [] });
  const groups = groupSteps(steps, compiler.documents);
  for (const step of steps) step.fused = makeFuser(step);
  return { steps, groups };
}

interface Place {
  readonly compiler: StepCompiler;
  readonly steps: Draft[];
  readonly path: readonly (string | number)[];
  /** The steps that must be done before. */
  readonly after: readonly Draft[];
}

/** Adds the steps of a node and gives those that must be done before the node is. */
function addNode(node: PlanNode | NonNullable<QueryPlan['node']>, place: Place): readonly Draft[] {
  switch (node.kind) {
    case 'Fetch':
      return [addStep(node, place)];
    case 'Flatten':
      return addNode(node.node, { ...place, path: [...place.path, ...node.path] });
    case 'Sequence':
      return node.nodes.reduce((after, child) => addNode(child, { ...place, after }), place.after);
    case 'Parallel': {
      const done = new Set(node.nodes.flatMap((child) => addNode(child, place)));
      return done.size === 0 ? place.after : [...done];
    }
    case 'Condition': {
      const branch = place.compiler.assignment.get(node.condition) ? node.ifClause : node.elseClause;
      return branch === undefined ? place.after : addNode(branch, place);
    }
    case 'Subscription': {
      const primary = addNode(node.primary, place);
      return node.rest === undefined ? primary : addNode(node.rest, { ...place, after: primary });
    }
    case 'Defer':
      throw new Error('The planner was not asked for @defer');
  }
}

const UNGROUPED: StepGroup = {
  index: -1,
  level: 0,
  subgraph: '',
  size: 0,
  merged: () => {
    throw new Error('A step without a group was run');
  },
};

function addStep(node: FetchNode, { compiler, steps, path, after }: Place): Draft {
  const compiled = compilePath(path);
  const step: Draft = {
    index: steps.length,
    fetch: compiler.compileFetch(node),
    path: compiled,
    errorPath: commonPrefix(compiled),
    waitsFor: after.length,
    dependents: [],
    level: 1 + Math.max(0, ...after.map(({ level }) => level)),
    group: UNGROUPED,
    fused: () => undefined,
  };
  for (const earlier of after) earlier.dependents.push(step);
  steps.push(step);
  return step;
}

function groupSteps(steps: readonly Draft[], documents: StepCompiler['documents']): StepGroup[] {
  const members = new Map<string, Draft[]>();
  for (const step of steps) {
    const key = step.fetch.entity ? `${step.level} ${step.fetch.subgraph}` : `only ${step.index}`;
    members.set(key, [...(members.get(key) ?? []), step]);
  }
  return [...members.values()].map((group, index) => makeGroup(group, index, documents));
}

function makeGroup(members: readonly Draft[], index: number, documents: StepCompiler['documents']): StepGroup {
  const merges = new Map<string, MergedFetch>();
  const group: StepGroup = {
    index,
    level: members[0]?.level ?? 1,
    subgraph: members[0]?.fetch.subgraph ?? '',
    size: members.length,
    merged: (steps) => {
      const key = steps.map((step) => step.index).join();
      let merged = merges.get(key);
      if (merged === undefined) {
        merged = mergeFetches(steps.map(({ fetch }) => fetch).filter(isEntityFetch), documents);
        // Which steps meet depends on the data; the few sets that occur are kept, never all possible ones.
        if (merges.size < MAX_MERGES) merges.set(key, merged);
      }
      return merged;
    },
  };
  for (const member of members) member.group = group;
  return group;
}

const MAX_MERGES = 32;

function isEntityFetch(
  fetch: CompiledFetch,
): fetch is CompiledFetch & { readonly entity: NonNullable<CompiledFetch['entity']> } {
  return fetch.entity !== undefined;
}
