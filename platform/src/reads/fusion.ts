import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { Database } from '../db/index.ts';
import { fromPublicId } from '../ids/index.ts';
import type { Principal } from '../principal/index.ts';
import type { Logger } from '../telemetry/index.ts';
import { planFused, type FusedPlan, type PlannedPart } from './fused-plan.ts';
import { readFinal } from './object-reader.ts';
import type { Run } from './compilation.ts';
import { coerceVariables, operationOf, queryNode, selectionKey, type Operation } from './operation.ts';
import { resultOf } from './operation-reads.ts';
import type { FusableReads } from './reads.ts';
import { NotDeclared, refusalOfDatabaseError } from './refusal.ts';
import { makeRunner, type PartRequest } from './run.ts';
import { openRow } from './sql.ts';

type Variables = Readonly<Record<string, unknown>>;

/** One fetch of a query plan. */
export interface FusableFetch {
  readonly reads: FusableReads;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  /** Position of the fetch whose entities this one reads more of; undefined for the first, which reads root fields. */
  readonly joinedTo: number | undefined;
  /** Response keys that lead from the other fetch's fields to those entities, list items not counted. */
  readonly path: readonly string[];
}

export interface FusionRequest {
  /** The same array each time the operation repeats: what is compiled is kept by its identity. */
  readonly fetches: readonly FusableFetch[];
  /** By fetch. */
  readonly variables: readonly Variables[];
  readonly principal: Principal;
  /** The shortest deadline among the fetches: what comes later would have been too late for one of them. */
  readonly deadlineMs?: number;
}

/** What the statement brought. Errors are as the subgraphs' own answers would have them. */
export interface FusedAnswer {
  /** The answer to the first fetch. */
  readonly result: ExecutionResult;
  /** The answer to a joined fetch; undefined when it has to be asked for: some entity was not brought. */
  entities(fetch: number, representations: readonly Variables[]): ExecutionResult | undefined;
}

export interface Fusion {
  /**
   * Answers fetches of several subgraphs with one statement. Undefined when they cannot be one, or when it failed or
   * took too long: then each is fetched by itself, and says itself what is wrong.
   */
  read(request: FusionRequest): Promise<FusedAnswer | undefined>;
}

interface FusionOptions {
  /** Reads the tables of all subgraphs that share their reads, and can write none. */
  readonly database: Pick<Database, 'query'>;
  readonly logger: Pick<Logger, 'warn'>;
  /** Longer than this is too long. Default 1,000. */
  readonly budgetMs?: number;
  readonly now?: () => number;
}

export const FUSED_BUDGET_MS = 1_000;
/** How long a plan whose statement failed is fetched the other way. */
const REST_MS = 10_000;
const KEPT_PLANS = 64;

interface Part {
  readonly reads: FusableReads;
  readonly operation: Operation;
  readonly node: FieldNode;
  readonly definitions: readonly VariableDefinitionNode[];
  readonly joinedTo: number | undefined;
  readonly path: string;
}

interface Fetches {
  readonly parts: readonly Part[];
  /** By rights and by the variables that select. */
  readonly plans: Map<string, Known>;
}

interface Known {
  readonly plan: FusedPlan | undefined;
  restsUntil: number;
}

export function makeFusion({ database, logger, budgetMs = FUSED_BUDGET_MS, now = Date.now }: FusionOptions): Fusion {
  const runner = makeRunner(database);
  const known = new WeakMap<readonly FusableFetch[], Fetches>();
  return {
    async read({ fetches, variables, principal, deadlineMs = budgetMs }) {
      let found = known.get(fetches);
      if (!found) known.set(fetches, (found = { parts: partsOf(fetches), plans: new Map() }));
      const { parts } = found;
      const requests = parts.map((part, index) => requestOf(part, variables[index] ?? {}, principal));
      if (parts.length === 0 || !requests.every((request) => request !== undefined)) return undefined;
      const entry = planOf(found, requests, principal);
      const { plan } = entry;
      if (!plan || entry.restsUntil > now()) return undefined;
      try {
        const { row, run } = await inTime(runner.run(plan, ...requests), Math.min(budgetMs, deadlineMs));
        return answerOf(parts, plan, { row, run });
      } catch (error) {
        if (error instanceof NotDeclared) return undefined;
        // What one caller's values did is no reason to fetch everybody's the slow way.
        if (refusalOfDatabaseError(error).code === 'INTERNAL_ERROR') {
          logger.warn({ err: error }, 'a fused statement failed; its fetches are sent one by one');
          entry.restsUntil = now() + REST_MS;
        }
        return undefined;
      }
    },
  };
}

/** Empty when a fetch is none that could be fused. */
function partsOf(fetches: readonly FusableFetch[]): Part[] {
  const parts = fetches.flatMap(({ reads, document, operationName, joinedTo, path }): Part[] => {
    const operation = operationOf(document, operationName);
    if (!operation) return [];
    const { variableDefinitions = [] } = operation.definition;
    const base = { reads, operation, joinedTo, path: path.join('.') };
    if (joinedTo === undefined) return [{ ...base, node: queryNode(operation), definitions: variableDefinitions }];
    const [node, ...others] = operation.definition.selectionSet.selections;
    if (node?.kind !== Kind.FIELD || node.name.value !== '_entities' || others.length > 0) return [];
    const given = new Set(
      node.arguments?.map(({ value }) => (value.kind === Kind.VARIABLE ? value.name.value : undefined)),
    );
    // The representations are what the statement finds out by itself.
    const definitions = variableDefinitions.filter(({ variable }) => !given.has(variable.name.value));
    return [{ ...base, node, definitions }];
  });
  return parts.length === fetches.length ? parts : [];
}

function requestOf({ reads, definitions }: Part, variables: Variables, principal: Principal): PartRequest | undefined {
  const { coerced } = coerceVariables(reads.schema, definitions, variables);
  const { allows } = reads.rights(principal);
  return coerced && { variables: coerced, principal, allows, aliases: reads.registry.aliases };
}

function planOf({ parts, plans }: Fetches, requests: readonly PartRequest[], principal: Principal): Known {
  const key = parts
    .map(({ reads, operation }, index) => {
      const chosen = selectionKey(operation, requests[index]?.variables ?? {});
      return `${reads.rights(principal).fingerprint} ${chosen}`;
    })
    .join();
  const known = plans.get(key);
  if (known) return known;
  if (plans.size >= KEPT_PLANS) plans.clear();
  const made = { plan: tryPlan(parts, requests), restsUntil: 0 };
  plans.set(key, made);
  return made;
}

function tryPlan(parts: readonly Part[], requests: readonly PartRequest[]): FusedPlan | undefined {
  const planned = parts.map(({ reads, operation, node, joinedTo, path }, index): PlannedPart => {
    const { schema, registry, hasResolver } = reads;
    const { fragments } = operation;
    const { variables = {}, allows = () => false } = requests[index] ?? {};
    return { environment: { schema, registry, hasResolver, fragments, variables, allows }, node, joinedTo, path };
  });
  try {
    return planFused(planned);
  } catch (error) {
    if (error instanceof NotDeclared || error instanceof GraphQLError) return undefined;
    throw error;
  }
}

interface Brought {
  readonly row: readonly unknown[];
  readonly run: Run;
}

function answerOf(parts: readonly Part[], plan: FusedPlan, { row, run }: Brought): FusedAnswer {
  return {
    result: resultOf(readFinal(plan.fields, row, run, 0), run.errors),
    entities(fetch, representations) {
      const reads = parts[fetch]?.reads;
      const rows = run.joined[fetch];
      const types = plan.entities[fetch];
      if (!reads || !rows || !types) return undefined;
      const key = '_entities';
      const own: Run = { ...run, path: [key], errors: [] };
      const found: unknown[] = [];
      for (const [index, { __typename: type, id }] of representations.entries()) {
        const entity = types.get(String(type));
        const prefix = reads.registry.models.get(String(type))?.prefix;
        const uuid = typeof id === 'string' && prefix !== undefined ? fromPublicId(id, prefix) : undefined;
        const raw = uuid === undefined ? undefined : rows.get(uuid);
        if (!entity || raw === undefined) return undefined;
        own.path[1] = index;
        const { scope, read } = entity;
        const opened = raw === null ? undefined : openRow(raw as readonly unknown[], scope.slots.length);
        found.push((opened && read(opened, own, 2)) ?? null);
      }
      return resultOf({ [key]: found }, own.errors);
    },
  };
}

/** The database cancels a statement itself; this is for the one that says nothing any more. */
async function inTime<Value>(work: Promise<Value>, budgetMs: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`A fused statement took longer than ${String(budgetMs)} ms`));
    }, budgetMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
