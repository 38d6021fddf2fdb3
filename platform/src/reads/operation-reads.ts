import { GraphQLError, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Principal } from '../principal/index.ts';
import { readFinal, type FieldPlan } from './object-reader.ts';
import { coerceVariables, operationOf, queryNode, selectionKey, type Operation } from './operation.ts';
import { planOperation, type OperationPlan } from './plan.ts';
import type { BoundReads, ReadRequest } from './reads.ts';
import { NotDeclared, refusalOfDatabaseError, type ReadRefusal, toGraphQLError } from './refusal.ts';
import type { Registry } from './registry.ts';
import type { RightsView } from './rights-view.ts';
import type { PartRequest, Runner } from './run.ts';

/** What plans are made against: one running subgraph. */
export interface ReadTarget {
  readonly schema: GraphQLSchema;
  readonly registry: Registry;
  readonly runner: Runner;
  readonly rights: (principal: Principal) => RightsView;
  readonly hasResolver: (type: string, field: string) => boolean;
}

interface KnownOperation extends Operation {
  /** By rights and by the variables that select; null when it is not declared as a whole. */
  readonly plans: Map<string, OperationPlan | null>;
}

const KEPT_PLANS = 64;

/** The compiled path: a query that is declared as a whole is one statement, and graphql-js is not called. */
export function makeOperationReads(target: ReadTarget): BoundReads['execute'] {
  const known = new WeakMap<DocumentNode, Map<string, KnownOperation | null>>();
  return async (request) => {
    const operation = knownOperation(known, request);
    if (!operation) return undefined;
    const { variableDefinitions = [] } = operation.definition;
    const variables = coerceVariables(target.schema, variableDefinitions, request.variables);
    if (variables.errors) return { errors: variables.errors };
    const rights = target.rights(request.principal);
    try {
      const plan = planFor(target, operation, { rights, variables: variables.coerced });
      if (!plan) return undefined;
      const { principal } = request;
      const { aliases } = target.registry;
      const part = { variables: variables.coerced, principal, allows: rights.allows, aliases };
      return await answer(target.runner, plan, part);
    } catch (error) {
      if (error instanceof NotDeclared) return undefined;
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  };
}

async function answer(runner: Runner, plan: OperationPlan, part: PartRequest): Promise<ExecutionResult> {
  const { fields } = plan;
  try {
    const { row, run } = await runner.run(plan, part);
    return resultOf(readFinal(fields, row, run, 0), run.errors);
  } catch (error) {
    if (error instanceof NotDeclared) throw error;
    const errors: GraphQLError[] = [];
    const run = { path: [], errors, refused: [], data: [], joined: [] };
    return resultOf(readFinal(failed(fields, refusalOfDatabaseError(error), errors), [], run, 0), errors);
  }
}

export function resultOf(data: unknown, errors: readonly GraphQLError[]): ExecutionResult {
  const object = (data ?? null) as Record<string, unknown> | null;
  return errors.length === 0 ? { data: object } : { errors, data: object };
}

/** Every root field with the same error: they were one statement. */
function failed(fields: readonly FieldPlan[], refusal: ReadRefusal, errors: GraphQLError[]): readonly FieldPlan[] {
  return fields.map((field) => ({
    ...field,
    read: () => {
      errors.push(toGraphQLError(refusal, field.nodes, [field.key]));
      return undefined;
    },
  }));
}

function knownOperation(
  known: WeakMap<DocumentNode, Map<string, KnownOperation | null>>,
  { document, operationName }: ReadRequest,
): KnownOperation | null {
  const name = operationName ?? '';
  const byName = known.get(document) ?? new Map<string, KnownOperation | null>();
  known.set(document, byName);
  let operation = byName.get(name);
  if (operation === undefined) {
    const found = operationOf(document, operationName);
    byName.set(name, (operation = found && { ...found, plans: new Map() }));
  }
  return operation;
}

function planFor(
  target: ReadTarget,
  operation: KnownOperation,
  { rights, variables }: { rights: RightsView; variables: Record<string, unknown> },
): OperationPlan | null {
  const key = `${rights.fingerprint} ${selectionKey(operation, variables)}`;
  const known = operation.plans.get(key);
  if (known !== undefined) return known;
  if (operation.plans.size >= KEPT_PLANS) operation.plans.clear();
  const plan = tryPlan(target, operation, { rights, variables });
  operation.plans.set(key, plan);
  return plan;
}

function tryPlan(
  { schema, registry, hasResolver }: ReadTarget,
  operation: Operation,
  { rights, variables }: { rights: RightsView; variables: Record<string, unknown> },
): OperationPlan | null {
  const type = schema.getQueryType();
  if (!type) return null;
  const { fragments } = operation;
  const environment = { schema, registry, hasResolver, fragments, variables, allows: rights.allows };
  try {
    return planOperation(environment, { type, node: queryNode(operation) });
  } catch (error) {
    if (error instanceof NotDeclared) return null;
    throw error;
  }
}
