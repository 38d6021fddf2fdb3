import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  visit,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** What a selection depends on. `variables` are needed for the conditions of @skip and @include only. */
export interface SelectionScope {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Collected = Map<string, FieldNode[]>;

/** Fields that the selection sets select of an object of this type, by response key, in the response's order. */
export function collectFields(
  scope: SelectionScope,
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
): Collected {
  const collected: Collected = new Map();
  const seen = new Set<string>();
  for (const set of sets) {
    if (set) collectInto(scope, type, set, { collected, seen });
  }
  return collected;
}

function collectInto(
  scope: SelectionScope,
  type: GraphQLObjectType,
  set: SelectionSetNode,
  into: { collected: Collected; seen: Set<string> },
): void {
  for (const selection of set.selections) {
    if (!isIncluded(scope, selection)) continue;
    if (selection.kind === 'Field') {
      const key = selection.alias?.value ?? selection.name.value;
      const known = into.collected.get(key);
      if (known) known.push(selection);
      else into.collected.set(key, [selection]);
      continue;
    }
    const fragment = selection.kind === 'InlineFragment' ? selection : unseen(scope, selection.name.value, into.seen);
    if (fragment && applies(scope.schema, type, fragment.typeCondition?.name.value)) {
      collectInto(scope, type, fragment.selectionSet, into);
    }
  }
}

function unseen(scope: SelectionScope, name: string, seen: Set<string>): FragmentDefinitionNode | undefined {
  if (seen.has(name)) return undefined;
  seen.add(name);
  return scope.fragments[name];
}

function applies(schema: GraphQLSchema, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = schema.getType(condition);
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}

function isIncluded(scope: SelectionScope, node: SelectionNode): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, scope.variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, scope.variables)?.['if'] !== false;
}

/** Variables that decide what is selected: for each of their values the operation is another one. */
export function selectionVariables(operation: OperationDefinitionNode, fragments: Fragments): readonly string[] {
  const names = new Set<string>();
  for (const root of [operation, ...Object.values(fragments)]) {
    visit(root, {
      Directive(directive) {
        if (directive.name.value !== 'skip' && directive.name.value !== 'include') return;
        for (const argument of directive.arguments ?? []) {
          if (argument.value.kind === 'Variable') names.add(argument.value.name.value);
        }
      },
    });
  }
  return [...names];
}
