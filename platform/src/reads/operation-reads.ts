import {
  getVariableValues,
  GraphQLError,
  Kind,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { readFinal, type FieldPlan } from './object-reader.ts';
import { planOperation, type OperationPlan } from './plan.ts';
import type { BoundReads, ReadRequest } from './reads.ts';
import { NotDeclared, refusalOfDatabaseError, type ReadRefusal, toGraphQLError } from './refusal.ts';
import type { Registry } from './registry.ts';
import type { RightsView } from './rights-view.ts';
import type { Runner } from './run.ts';
import { selectionVariables, type Fragments } from './selection.ts';
import type { Principal } from '../principal/index.ts';

/** What plans are made against: one running subgraph. */
export interface ReadTarget {
  readonly schema: GraphQLSchema;
  readonly registry: Registry;
  readonly runner: Runner;
  readonly rights: (principal: Principal) => RightsView;
  readonly hasResolver: (type: string, field: string) => boolean;
}

interface Operation {
  readonly definition: OperationDefinitionNode;
  readonly fragments: Fragments;
  readonly selectionVariables: readonly string[];
  /** By rights and by the variables that select; null when it is not declared as a whole. */
  readonly plans: Map<string, OperationPlan | null>;
}

const KEPT_PLANS = 64;

/** The compiled path: a query that is declared as a whole is one statement, and graphql-js is not called. */
export function makeOperationReads(target: ReadTarget): BoundReads['execute'] {
  const known = new WeakMap<DocumentNode, Map<string, Operation | null>>();
  return async (request) => {
    const operation = knownOperation(known, request);
    if (!operation) return undefined;
    const variables = coerceVariables(target.schema, operation, request);
    if (variables.errors) return { errors: variables.errors };
    const rights = target.rights(request.principal);
    try {
      const plan = planFor(target, operation, { rights, variables: variables.coerced });
      if (!plan) return undefined;
      return await answer(target.runner, plan, { ...request, variables: variables.coerced, allows: rights.allows });
    } catch (error) {
      if (error instanceof NotDeclared) return undefined;
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  };
}

type RunRequest = Parameters<Runner['run']>[1];

async function answer(runner: Runner, plan: OperationPlan, request: RunRequest): Promise<ExecutionResult> {
  const { fields } = plan;
  try {
    const { row, run } = await runner.run(plan, request);
    return resultOf(readFinal(fields, row, run, 0), run.errors);
  } catch (error) {
    if (error instanceof NotDeclared) throw error;
    const errors: GraphQLError[] = [];
    const run = { path: [], errors, refused: [], data: [] };
    return resultOf(readFinal(failed(fields, refusalOfDatabaseError(error), errors), [], run, 0), errors);
  }
}

function resultOf(data: unknown, errors: readonly GraphQLError[]): ExecutionResult {
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
  known: WeakMap<DocumentNode, Map<string, Operation | null>>,
  { document, operationName }: ReadRequest,
): Operation | null {
  const name = operationName ?? '';
  const byName = known.get(document) ?? new Map<string, Operation | null>();
  known.set(document, byName);
  let operation = byName.get(name);
  if (operation === undefined) byName.set(name, (operation = operationOf(document, operationName)));
  return operation;
}

function operationOf(document: DocumentNode, name: string | undefined): Operation | null {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  const matching = name === undefined ? operations : operations.filter((definition) => definition.name?.value === name);
  const [definition] = matching;
  // Anything that is not exactly one query is graphql-js's to answer, or to refuse.
  if (!definition || matching.length > 1 || definition.operation !== 'query') return null;
  return { definition, fragments, selectionVariables: selectionVariables(definition, fragments), plans: new Map() };
}

function coerceVariables(
  schema: GraphQLSchema,
  { definition }: Operation,
  { variables }: ReadRequest,
): { errors: readonly GraphQLError[]; coerced?: never } | { errors?: never; coerced: Record<string, unknown> } {
  const result = getVariableValues(schema, definition.variableDefinitions ?? [], variables, { maxErrors: 50 });
  if (result.coerced) return { coerced: result.coerced };
  return {
    errors: result.errors.map(
      ({ message, nodes }) =>
        new GraphQLError(message, { nodes: nodes ?? null, extensions: { code: 'BAD_USER_INPUT' } }),
    ),
  };
}

function planFor(
  target: ReadTarget,
  operation: Operation,
  { rights, variables }: { rights: RightsView; variables: Record<string, unknown> },
): OperationPlan | null {
  const chosen = operation.selectionVariables.map((name) => (variables[name] === true ? '1' : '0')).join('');
  const key = `${rights.fingerprint} ${chosen}`;
  const known = operation.plans.get(key);
  if (known !== undefined) return known;
  if (operation.plans.size >= KEPT_PLANS) operation.plans.clear();
  const plan = tryPlan(target, operation, { rights, variables });
  operation.plans.set(key, plan);
  return plan;
}

function tryPlan(
  { schema, registry, hasResolver }: ReadTarget,
  { definition, fragments }: Operation,
  { rights, variables }: { rights: RightsView; variables: Record<string, unknown> },
): OperationPlan | null {
  const type = schema.getQueryType();
  if (!type) return null;
  const environment = { schema, registry, hasResolver, fragments, variables, allows: rights.allows };
  // The operation selects as a field would: its selection set is all that planning looks at.
  const node: FieldNode = {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: 'query' },
    selectionSet: definition.selectionSet,
  };
  try {
    return planOperation(environment, { type, node });
  } catch (error) {
    if (error instanceof NotDeclared) return null;
    throw error;
  }
}
