/**
 * What somebody may see of an answer, worked out from the schema and from the answer of somebody who may see
 * everything: a value of a type that they may not read is null, and what cannot be null goes with it.
 */
import { can, type Principal } from '@tributary/platform';
import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { TYPES } from './roles.ts';

/** Parts of a thing that are read with the right on the thing. */
const PARTS: Readonly<Record<string, string>> = {
  OrderLine: 'Order',
  OrderHistoryEntry: 'Order',
  DealStageChange: 'Deal',
  FieldProvenance: 'SourceRecord',
  CustomerMetrics: 'Metric',
  SurvivorshipPolicy: 'SurvivorshipRule',
  SourceQuality: 'QualityFinding',
  StewardshipEntry: 'QualityFinding',
};

/** Values that say something of another type than their own. */
const VALUES: Readonly<Record<string, string>> = {
  'DeadLetter.text': 'SourceRecord',
  'Conflict.ours': 'SourceRecord',
  'Conflict.theirs': 'SourceRecord',
  'Conflict.base': 'SourceRecord',
  'Conflict.value': 'SourceRecord',
};

export interface Seen {
  readonly data: unknown;
  /** Paths of what is hidden, without the positions in lists. */
  readonly hidden: readonly string[];
}

export function visibleTo(principal: Principal, schema: GraphQLSchema, query: string, whole: unknown): Seen {
  const definition = parse(query).definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const root = schema.getQueryType();
  if (!definition || !root) throw new Error('There is no operation to look at.');
  const hidden = new Set<string>();
  const data = objectOf(whole, root, definition.selectionSet, { principal, path: [], hidden });
  return { data: data === GONE ? null : data, hidden: [...hidden] };
}

/** The type whose read right a value of this type needs; undefined for values that belong to what holds them. */
function rightOf(type: GraphQLNamedType): string | undefined {
  const name = type.name.replace(/(Connection|Edge)$/, '');
  if (TYPES.includes(type.name)) return type.name;
  return (
    PARTS[type.name] ?? (name === type.name ? undefined : (PARTS[name] ?? (TYPES.includes(name) ? name : undefined)))
  );
}

const GONE = Symbol('null where nothing may be null');
interface Walk {
  readonly principal: Principal;
  readonly path: readonly string[];
  readonly hidden: Set<string>;
}

function objectOf(value: unknown, type: GraphQLNamedType, selection: SelectionSetNode, walk: Walk): unknown {
  if (!isObjectType(type) || typeof value !== 'object' || value === null) return value;
  const source = new Map(Object.entries(value));
  const seen: [string, unknown][] = [];
  for (const field of selection.selections.filter((one): one is FieldNode => one.kind === Kind.FIELD)) {
    const definition = type.getFields()[field.name.value];
    const path = [...walk.path, field.name.value];
    const inner = definition
      ? valueOf(source.get(field.name.value), definition.type, {
          field,
          walk: { ...walk, path },
          own: VALUES[`${type.name}.${field.name.value}`],
        })
      : type.name;
    if (inner === GONE) return GONE;
    seen.push([field.name.value, inner]);
  }
  return Object.fromEntries(seen);
}

function valueOf(
  value: unknown,
  type: GraphQLOutputType,
  { field, walk, own }: { field: FieldNode; walk: Walk; own: string | undefined },
): unknown {
  const right = own ?? rightOf(getNamedType(type));
  const isHidden = right !== undefined && !can(walk.principal, 'read', right);
  if (isHidden) walk.hidden.add(walk.path.join('.'));
  return completed(isHidden ? null : value, type, field, walk);
}

function completed(value: unknown, type: GraphQLOutputType, field: FieldNode, walk: Walk): unknown {
  if (isNonNullType(type)) {
    const inner = completed(value, type.ofType as GraphQLOutputType, field, walk);
    return inner === null || inner === GONE ? GONE : inner;
  }
  if (value === null || value === undefined) return null;
  if (isListType(type)) {
    const items = (value as unknown[]).map((item) => completed(item, type.ofType, field, walk));
    return items.includes(GONE) ? null : items;
  }
  const seen = field.selectionSet ? objectOf(value, getNamedType(type), field.selectionSet, walk) : value;
  return seen === GONE ? null : seen;
}
