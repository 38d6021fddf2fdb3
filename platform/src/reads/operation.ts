import {
  getVariableValues,
  GraphQLError,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { selectionVariables, type Fragments } from './selection.ts';

/** A query as planning sees it. */
export interface Operation {
  readonly definition: OperationDefinitionNode;
  readonly fragments: Fragments;
  readonly selectionVariables: readonly string[];
}

/** Null for anything that is not exactly one query: that is graphql-js's to answer, or to refuse. */
export function operationOf(document: DocumentNode, name: string | undefined): Operation | null {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  const matching = name === undefined ? operations : operations.filter((definition) => definition.name?.value === name);
  const [definition] = matching;
  if (!definition || matching.length > 1 || definition.operation !== 'query') return null;
  return { definition, fragments, selectionVariables: selectionVariables(definition, fragments) };
}

/** The operation selects as a field would: its selection set is all that planning looks at. */
export function queryNode({ definition }: Operation): FieldNode {
  return {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: 'query' },
    selectionSet: definition.selectionSet,
  };
}

/** A sign for each variable that selects: a plan is made for each of their assignments. */
export function selectionKey(operation: Operation, variables: Readonly<Record<string, unknown>>): string {
  return operation.selectionVariables.map((name) => (variables[name] === true ? '1' : '0')).join('');
}

export function coerceVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  variables: Readonly<Record<string, unknown>>,
): { errors: readonly GraphQLError[]; coerced?: never } | { errors?: never; coerced: Record<string, unknown> } {
  if (definitions.length === 0) return { coerced: {} };
  const result = getVariableValues(schema, definitions, variables, { maxErrors: 50 });
  if (result.coerced) return { coerced: result.coerced };
  return {
    errors: result.errors.map(
      ({ message, nodes }) =>
        new GraphQLError(message, { nodes: nodes ?? null, extensions: { code: 'BAD_USER_INPUT' } }),
    ),
  };
}
