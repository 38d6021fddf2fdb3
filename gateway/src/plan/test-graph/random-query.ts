import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isUnionType,
} from 'graphql';

const MAX_DEPTH = 4;
const MAX_SELECTIONS = 3;

/** Values for the test graph's arguments, by argument name. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  id: ['"1"', '"2"', '"d1"', '"c1"', '"none"'],
  first: ['1', '2', '$first'],
  stage: ['OPEN', 'WON'],
  tier: ['GOLD', 'BASIC'],
  text: ['"a"'],
  key: ['"k"'],
};

const CONDITIONS = ['', '', '', ' @include(if: $a)', ' @skip(if: $a)', ' @include(if: $b)', ' @skip(if: $b)'];

const ALIASES = ['', '', '', 'x: ', 'y: ', 'constructor: '];

/** Draws a number from 0 to `max`. */
type Draw = (max: number) => number;

/** A random operation over the test graph. Some are invalid, because fields of one key may conflict. */
export function randomQuery(schema: GraphQLSchema, draw: Draw): string {
  const root = schema.getQueryType();
  const body = root ? selectionSet({ draw, schema }, root, 0) : '{ __typename }';
  return `query ($a: Boolean! = true, $b: Boolean!, $first: Int) ${body}`;
}

interface Source {
  readonly draw: Draw;
  readonly schema: GraphQLSchema;
}

function selectionSet(source: Source, type: GraphQLCompositeType, depth: number): string {
  const count = 1 + source.draw(MAX_SELECTIONS - 1);
  const selections = Array.from({ length: count }, () => selection(source, type, depth));
  return `{ ${selections.join(' ')} }`;
}

function selection(source: Source, type: GraphQLCompositeType, depth: number): string {
  const { draw, schema } = source;
  const conditions = pick(draw, CONDITIONS);
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  if (possible.length > 0 && (isUnionType(type) || draw(1) === 1)) {
    const condition = pick(draw, possible);
    return `... on ${condition.name}${conditions} ${selectionSet(source, condition, depth)}`;
  }
  if (isUnionType(type) || draw(9) === 0) return `__typename${conditions}`;
  const interfaces = isInterfaceType(type) ? [] : type.getInterfaces();
  if (interfaces[0] && draw(9) === 0) {
    // Fields only: the stock executor loses `... on Contact { ... on Actor { ... on Contact { name } } }`.
    return `... on ${interfaces[0].name}${conditions} { ${fieldSelection(source, interfaces[0], { conditions: '', depth })} }`;
  }
  return fieldSelection(source, type, { conditions, depth });
}

function fieldSelection(
  source: Source,
  parent: GraphQLInterfaceType | GraphQLObjectType,
  { conditions, depth }: { readonly conditions: string; readonly depth: number },
): string {
  const { draw } = source;
  const usable = Object.values(parent.getFields()).filter(
    ({ name, type }) => name !== 'echo' && (depth < MAX_DEPTH || !isCompositeType(getNamedType(type))),
  );
  if (usable.length === 0) return '__typename';
  const field = pick(draw, usable);
  const alias = pick(draw, ALIASES);
  const type = getNamedType(field.type);
  const below = isCompositeType(type) ? ` ${selectionSet(source, type, depth + 1)}` : '';
  return `${alias}${field.name}${argumentsOf(source, field)}${conditions}${below}`;
}

function argumentsOf({ draw }: Source, { args }: GraphQLField<unknown, unknown>): string {
  const given = args.flatMap(({ name, type }) => {
    const values = ARGUMENTS[name] ?? [];
    const isNeeded = type.toString().endsWith('!');
    return values.length > 0 && (isNeeded || draw(1) === 1) ? [`${name}: ${pick(draw, values)}`] : [];
  });
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

function pick<Item>(draw: Draw, items: readonly Item[]): Item {
  const item = items[draw(items.length - 1)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}
