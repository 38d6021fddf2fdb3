import { isAbstractType, type GraphQLSchema } from 'graphql';
import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { isRecord, readerOf, type Source, Tree } from './tree.ts';

/** Takes from an entity what a fetch asks for; undefined when an input is missing, because fetching it failed. */
export type Extract = (source: Source) => Tree | undefined;

/** Whether an object of the named type matches a type condition. */
export type TypeConditions = (condition: string, typename: string) => boolean;

/** Type conditions over the whole supergraph, inaccessible types included: what is extracted goes to subgraphs only. */
export function makeTypeConditions(schema: GraphQLSchema): TypeConditions {
  const known = new Map<string, ReadonlySet<string>>();
  return (condition, typename) => {
    if (condition === typename) return true;
    let matching = known.get(condition);
    if (matching === undefined) {
      matching = new Set(subtypesOf(schema, condition));
      known.set(condition, matching);
    }
    return matching.has(typename);
  };
}

function subtypesOf(schema: GraphQLSchema, condition: string): string[] {
  const type = schema.getType(condition);
  if (!isAbstractType(type)) return [];
  const implementations = 'getInterfaces' in type ? schema.getImplementations(type).interfaces : [];
  return [...schema.getPossibleTypes(type), ...implementations].map(({ name }) => name);
}

/** The planner's `requires` of a fetch, compiled once. */
export function compileRequires(selections: readonly QueryPlanSelectionNode[], conditions: TypeConditions): Extract {
  const [only] = selections;
  if (selections.length === 1 && only?.kind === 'InlineFragment') return onlyFragment(only, conditions);
  const parts = selections.map((selection) =>
    selection.kind === 'Field' ? fieldPart(selection, conditions) : fragmentPart(selection, conditions),
  );
  return (source) => {
    const into = new Tree();
    for (const part of parts) if (!part(source, into)) return undefined;
    return into;
  };
}

/** What nearly every fetch requires: one type's fields. */
function onlyFragment(
  { typeCondition, selections }: QueryPlanSelectionNode & { kind: 'InlineFragment' },
  conditions: TypeConditions,
): Extract {
  const extract = compileRequires(selections, conditions);
  return (source) => (matches(source, typeCondition, conditions) ? extract(source) : new Tree());
}

function matches(source: Source, typeCondition: string | undefined, conditions: TypeConditions): boolean {
  const typename = source['__typename'];
  return typeCondition !== undefined && typeof typename === 'string' && conditions(typeCondition, typename);
}

/** Adds to the representation; false when the entity lacks an input. */
type Part = (source: Source, into: Tree) => boolean;

function fieldPart(field: QueryPlanSelectionNode & { kind: 'Field' }, conditions: TypeConditions): Part {
  const key = field.alias ?? field.name;
  const read = readerOf(key);
  const inner = field.selections ? compileRequires(field.selections, conditions) : undefined;
  return (source, into) => {
    const value = read(source);
    if (value === undefined) return false;
    into[key] = inner ? extractAll(inner, value) : value;
    return true;
  };
}

function extractAll(extract: Extract, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => extractAll(extract, item));
  return isRecord(value) ? (extract(value) ?? null) : null;
}

function fragmentPart(fragment: QueryPlanSelectionNode & { kind: 'InlineFragment' }, conditions: TypeConditions): Part {
  const { typeCondition } = fragment;
  const extract = compileRequires(fragment.selections, conditions);
  return (source, into) => {
    if (!matches(source, typeCondition, conditions)) return true;
    // An incomplete fragment is left out as a whole; the other fragments may still make a representation.
    const part = extract(source);
    if (part !== undefined) join(into, part);
    return true;
  };
}

function join(into: Tree, part: Tree): void {
  for (const key of Object.keys(part)) {
    const existing = into[key];
    const value = part[key];
    if (existing instanceof Tree && value instanceof Tree) join(existing, value);
    else into[key] = value;
  }
}
