import {
  type DocumentNode,
  type FieldNode,
  Kind,
  OperationTypeNode,
  print,
  type TypeNode,
  type VariableDefinitionNode,
} from 'graphql';
import { type CompiledFetch, type EntityFetch, type FetchCompiler, internDocument } from './compile-fetch.ts';
import { REPRESENTATIONS, type SentVariable } from './variables.ts';

/** Entity fetches of one level to one subgraph, as one request with an `_entities` field for each different selection. */
export interface MergedFetch {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: readonly SentVariable[];
  readonly roots: readonly EntityRoot[];
  /** Position in `roots` of each member, in the order the members were given. */
  readonly rootOf: readonly number[];
}

export interface EntityRoot {
  /** Response key of the `_entities` field. */
  readonly key: string;
  /** Variable that takes its representations. */
  readonly variable: string;
}

type EntityMember = CompiledFetch & { readonly entity: EntityFetch };

export function mergeFetches(members: readonly EntityMember[], documents: FetchCompiler['documents']): MergedFetch {
  const [first] = members;
  if (first === undefined) throw new Error('A merged fetch needs a member');
  // Of members that read the same the first one stands for all: the request goes by its name.
  const selections = members.filter(
    ({ entity }, index) => members.findIndex((one) => one.entity.selectionText === entity.selectionText) === index,
  );
  const rootOf = members.map(({ entity }) =>
    selections.findIndex((selection) => selection.entity.selectionText === entity.selectionText),
  );
  const variables = [...new Map(members.flatMap((member) => member.variables).map((v) => [v.sent, v])).values()];
  const { operationName } = first;
  if (selections.length === 1) {
    const roots = [{ key: '_entities', variable: REPRESENTATIONS }];
    return { document: first.document, operationName, variables, roots, rootOf };
  }
  const taken = new Set(variables.map(({ sent }) => sent));
  const roots = selections.map((_, index) => ({ key: `_e${index}`, variable: freeName(taken, index) }));
  const built = mergedDocument(selections, roots);
  return { document: internDocument(documents, print(built), built), operationName, variables, roots, rootOf };
}

function freeName(taken: ReadonlySet<string>, index: number): string {
  let name = `${REPRESENTATIONS}${index}`;
  while (taken.has(name)) name += '_';
  return name;
}

function mergedDocument(members: readonly EntityMember[], roots: readonly EntityRoot[]): DocumentNode {
  const definitions = new Map(
    members.flatMap(({ entity }) => entity.variableDefinitions).map((each) => [each.variable.name.value, each]),
  );
  const operationName = members[0]?.operationName;
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: OperationTypeNode.QUERY,
        ...(operationName !== undefined && { name: nameNode(operationName) }),
        variableDefinitions: [...roots.map(({ variable }) => representationsOf(variable)), ...definitions.values()],
        selectionSet: {
          kind: Kind.SELECTION_SET,
          selections: members.flatMap(({ entity }, index) => {
            const root = roots[index];
            return root === undefined ? [] : [entitiesField(root, entity)];
          }),
        },
      },
    ],
  };
}

function entitiesField({ key, variable }: EntityRoot, { selectionSet }: EntityFetch): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: nameNode(key),
    name: nameNode('_entities'),
    arguments: [{ kind: Kind.ARGUMENT, name: nameNode(REPRESENTATIONS), value: variableNode(variable) }],
    selectionSet,
  };
}

/** `$name: [_Any!]!` */
function representationsOf(name: string): VariableDefinitionNode {
  const any: TypeNode = { kind: Kind.NAMED_TYPE, name: nameNode('_Any') };
  const list: TypeNode = { kind: Kind.LIST_TYPE, type: { kind: Kind.NON_NULL_TYPE, type: any } };
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: variableNode(name),
    type: { kind: Kind.NON_NULL_TYPE, type: list },
  };
}

function variableNode(name: string) {
  return { kind: Kind.VARIABLE, name: nameNode(name) } as const;
}

function nameNode(value: string) {
  return { kind: Kind.NAME, value } as const;
}
