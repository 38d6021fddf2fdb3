import {
  type DocumentNode,
  executeSync,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { CollectedField } from './collect-fields.ts';
import type { Variables } from './variables.ts';

export type Introspect = (field: CollectedField, given: Variables) => unknown;

interface IntrospectionOptions {
  readonly apiSchema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Answers `__schema` and `__type` from the API schema: once, unless the answer may depend on a variable. */
export function makeIntrospect({ apiSchema, operation, fragments }: IntrospectionOptions): Introspect {
  const isFixed = (operation.variableDefinitions ?? []).length === 0;
  const answers = new Map<string, unknown>();
  return (field, variableValues) => {
    if (isFixed && answers.has(field.key)) return answers.get(field.key);
    const document = introspectionDocument(field, operation, fragments);
    const { data, errors } = executeSync({ schema: apiSchema, document, rootValue: {}, variableValues });
    // The field was validated against the same schema; an error here is a fault of ours.
    if (data === null || data === undefined) throw new Error('Introspection failed', { cause: errors?.[0] });
    const answer = data[field.key] ?? null;
    if (isFixed) answers.set(field.key, answer);
    return answer;
  };
}

function introspectionDocument(
  { node, occurrences }: CollectedField,
  { variableDefinitions = [] }: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): DocumentNode {
  // The field may be selected in several places; its own conditions are already decided.
  const selections = occurrences.flatMap(({ selectionSet }) => selectionSet.selections);
  const field = { ...node, directives: [], selectionSet: { kind: Kind.SELECTION_SET, selections } } as const;
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: OperationTypeNode.QUERY,
        variableDefinitions,
        selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
      },
      ...fragments.values(),
    ],
  };
}
