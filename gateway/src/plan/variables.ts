import {
  type DocumentNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { Tree } from './tree.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** More errors than this are noise: the client has sent something else than it meant. */
const MAX_ERRORS = 50;

/** The variables as the schema reads them, defaults filled in, or why they do not fit. */
export function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Variables,
): { readonly coerced: Variables } | { readonly errors: readonly GraphQLError[] } {
  if (variableDefinitions.length === 0) return { coerced: NONE };
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, given, { maxErrors: MAX_ERRORS });
  if (coerced !== undefined) return { coerced };
  return {
    errors: errors.map(
      ({ message, nodes }) =>
        new GraphQLError(message, { nodes: nodes ?? null, extensions: { code: 'BAD_USER_INPUT' } }),
    ),
  };
}

export const NONE: Variables = Object.freeze({});

/** A variable of the client's operation and its name in the fetches. */
export interface SentVariable {
  readonly given: string;
  readonly sent: string;
}

/** The variables of a fetch. Defaults are in the fetch's own document, so absent ones stay absent. */
export function pickVariables(names: readonly SentVariable[], given: Variables): Tree {
  const picked = new Tree();
  for (const { given: name, sent } of names) {
    if (Object.hasOwn(given, name) && given[name] !== undefined) picked[sent] = given[name];
  }
  return picked;
}

/** The planner's own variable. A client's variable of this name is sent under another one. */
export const REPRESENTATIONS = 'representations';

/** The document without a variable of the planner's name, and what it is called instead. */
export function freeRepresentations(document: DocumentNode): { document: DocumentNode; renamed?: string } {
  const names = new Set<string>();
  visit(document, {
    Variable({ name }) {
      names.add(name.value);
    },
  });
  if (!names.has(REPRESENTATIONS)) return { document };
  let renamed = `${REPRESENTATIONS}_`;
  while (names.has(renamed)) renamed += '_';
  const freed = visit(document, {
    Variable: (node) =>
      node.name.value === REPRESENTATIONS ? { ...node, name: { kind: Kind.NAME, value: renamed } } : undefined,
  });
  return { document: freed, renamed };
}
