import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  type SelectionSetNode,
  specifiedRules,
  validate,
} from 'graphql';
import { type CostPlan, planCost } from '../limits/cost.ts';
import type { Limits } from '../limits/limits.ts';
import { PublicError } from './public-error.ts';

/** Everything about an operation that does not change from request to request. */
export interface Prepared {
  readonly operation: OperationDefinitionNode;
  /** Names of the fields asked of the root type, fragments written out. */
  readonly rootFields: ReadonlySet<string>;
  readonly cost: CostPlan;
}

export type Preparation = Prepared | { readonly faults: readonly PublicError[] };

export interface PrepareOptions {
  readonly limits: Limits;
  readonly introspection: boolean;
}

const MOST_ERRORS = 5;

export function prepare(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  options: PrepareOptions,
): Preparation {
  const invalid = validationFaults(schema, document, options.introspection);
  if (invalid.length > 0) return { faults: invalid };
  const operation = getOperationAST(document, operationName);
  if (!operation) return { faults: [noOperation(operationName)] };
  const fragments = fragmentsOf(document);
  return {
    operation,
    rootFields: new Set(fieldNames(operation.selectionSet, fragments)),
    cost: planCost(schema, operation, fragments, options.limits),
  };
}

function validationFaults(schema: GraphQLSchema, document: DocumentNode, introspection: boolean): PublicError[] {
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  let errors: readonly GraphQLError[];
  try {
    errors = validate(schema, document, rules, { maxErrors: MOST_ERRORS });
  } catch (error) {
    // graphql 16 throws instead of reporting when the root of a subscription has @include with a variable.
    const message = error instanceof Error ? error.message : 'The document cannot be validated.';
    return [new PublicError('GRAPHQL_VALIDATION_FAILED', message, { status: 400 })];
  }
  return errors.map(
    ({ message, nodes }) => new PublicError('GRAPHQL_VALIDATION_FAILED', message, { nodes, status: 400 }),
  );
}

function noOperation(operationName: string | undefined): PublicError {
  const message =
    operationName === undefined
      ? 'The document holds several operations, or none: name one in `operationName`.'
      : 'The document holds no operation of that name.';
  return new PublicError('OPERATION_RESOLUTION_FAILURE', message, { status: 400 });
}

export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
}

function fieldNames(selectionSet: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): string[] {
  return selectionSet.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    return inner ? fieldNames(inner.selectionSet, fragments) : [];
  });
}
