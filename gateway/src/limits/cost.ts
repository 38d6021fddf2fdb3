/**
 * What an operation could cost, from its text, its variables and the schema, before anything runs: the number of
 * objects that the answer could hold if every page were full. Compiled once per operation; weighing it takes the
 * variables of a request.
 */
import {
  type ArgumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { PublicError } from '../door/public-error.ts';
import type { Limits } from './limits.ts';

/** Where the size of a page comes from. */
type PageArgument =
  | { readonly from: 'nowhere' }
  | { readonly from: 'literal'; readonly value: unknown; readonly node?: ArgumentNode }
  | { readonly from: 'variable'; readonly name: string; readonly otherwise: unknown; readonly node: ArgumentNode };

interface Weight {
  readonly field: FieldNode;
  /** How many objects one parent holds here: fixed, or by its page arguments. */
  readonly size: number | { readonly first: PageArgument; readonly last: PageArgument };
  readonly children: readonly Weight[];
}

export interface CostPlan {
  readonly weights: readonly Weight[];
}

type Limit = Pick<Limits, 'maxPageSize' | 'maxCost' | 'assumedListSize'>;

export interface Bill {
  readonly requested: number;
  readonly limit: number;
}

/** `parts` are `edges`, `nodes` and `node` inside a connection: they hold what the connection already counted. */
type Inside = 'object' | 'connection' | 'edge';

const PARTS: Readonly<Record<Inside, ReadonlySet<string>>> = {
  object: new Set(),
  connection: new Set(['edges', 'nodes', 'pageInfo']),
  edge: new Set(['node']),
};

interface Scope {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly assumedListSize: number;
}

export function planCost(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  limits: Limit,
): CostPlan {
  const root = schema.getRootType(operation.operation);
  const scope = { schema, fragments, assumedListSize: limits.assumedListSize };
  return { weights: root ? weigh(operation.selectionSet, root, 'object', scope) : [] };
}

/** The bill, or the first page size or total that is out of bounds. */
export function billFor(
  plan: CostPlan,
  variables: Readonly<Record<string, unknown>>,
  limits: Limit,
): Bill | PublicError {
  let requested = 0;
  const pending = plan.weights.map((weight) => ({ weight, parents: 1 }));
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { weight, parents } = next;
    const size = typeof weight.size === 'number' ? weight.size : pageSize(weight.field, weight.size, variables, limits);
    if (size instanceof PublicError) return size;
    const objects = parents * size;
    // A size of 0 marks a part of a connection, which adds nothing and hands its parents on.
    requested += objects;
    for (const child of weight.children) pending.push({ weight: child, parents: size === 0 ? parents : objects });
  }
  if (requested <= limits.maxCost) return { requested, limit: limits.maxCost };
  return new PublicError(
    'COST_LIMIT',
    `The answer could hold ${String(requested)} objects: at most ${String(limits.maxCost)} are allowed. Ask for smaller pages or fewer levels.`,
    { details: { requested, limit: limits.maxCost }, status: 400 },
  );
}

function weigh(selectionSet: SelectionSetNode, type: GraphQLNamedType, inside: Inside, scope: Scope): Weight[] {
  return selectionSet.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return weighField(selection, type, inside, scope);
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : scope.fragments.get(selection.name.value);
    if (!fragment) return [];
    const name = fragment.typeCondition?.name.value;
    const inner = name === undefined ? type : scope.schema.getType(name);
    return inner ? weigh(fragment.selectionSet, inner, inside, scope) : [];
  });
}

function weighField(field: FieldNode, parent: GraphQLNamedType, inside: Inside, scope: Scope): Weight[] {
  const definition = fieldOf(parent, field.name.value);
  if (!definition) return [];
  const type = getNamedType(definition.type);
  const page = pageArguments(definition, field);
  if (!isCompositeType(type)) return page ? [{ field, size: page, children: [] }] : [];

  const isPart = PARTS[inside].has(field.name.value);
  const isConnection = page !== undefined && !isList(definition.type);
  const isEdge = inside === 'connection' && field.name.value === 'edges';
  const children = field.selectionSet
    ? weigh(field.selectionSet, type, isConnection ? 'connection' : isEdge ? 'edge' : 'object', scope)
    : [];
  if (page) return [{ field, size: page, children }];
  if (isPart) return [{ field, size: 0, children }];
  return [{ field, size: isList(definition.type) ? scope.assumedListSize : 1, children }];
}

function fieldOf(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}

function pageArguments(definition: GraphQLField<unknown, unknown>, field: FieldNode) {
  const first = definition.args.find((argument) => argument.name === 'first');
  const last = definition.args.find((argument) => argument.name === 'last');
  if (!first && !last) return undefined;
  return { first: pageArgument(first, field), last: pageArgument(last, field) };
}

function pageArgument(definition: GraphQLArgument | undefined, field: FieldNode): PageArgument {
  if (!definition) return { from: 'nowhere' };
  const node = field.arguments?.find((argument) => argument.name.value === definition.name);
  if (!node) return { from: 'literal', value: definition.defaultValue };
  switch (node.value.kind) {
    case Kind.VARIABLE:
      return { from: 'variable', name: node.value.name.value, otherwise: definition.defaultValue, node };
    case Kind.INT:
      return { from: 'literal', value: Number(node.value.value), node };
    default:
      return { from: 'literal', value: node.value.kind === Kind.NULL ? undefined : Number.NaN, node };
  }
}

function pageSize(
  field: FieldNode,
  page: { readonly first: PageArgument; readonly last: PageArgument },
  variables: Readonly<Record<string, unknown>>,
  limits: Limit,
): number | PublicError {
  let size = 0;
  for (const name of ['first', 'last'] as const) {
    const argument = page[name];
    const value = valueOf(argument, variables);
    if (value === undefined || value === null) continue;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > limits.maxPageSize) {
      return badPage(field, `\`${name}\` must be from 1 to ${String(limits.maxPageSize)}`, name, limits);
    }
    size = Math.max(size, value);
  }
  return size > 0
    ? size
    : badPage(field, `give \`first\` or \`last\`, from 1 to ${String(limits.maxPageSize)}`, 'first', limits);
}

function valueOf(argument: PageArgument, variables: Readonly<Record<string, unknown>>): unknown {
  if (argument.from === 'nowhere') return undefined;
  if (argument.from === 'literal') return argument.value;
  return Object.hasOwn(variables, argument.name) ? variables[argument.name] : argument.otherwise;
}

function badPage(field: FieldNode, rule: string, argument: string, limits: Limit): PublicError {
  return new PublicError('PAGE_SIZE', `${field.name.value}: ${rule}.`, {
    nodes: field,
    details: { argument, field: field.name.value, limit: limits.maxPageSize },
    status: 400,
  });
}
