import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** Draws a number from 0 to `max`. */
type Draw = (max: number) => number;

interface Source {
  readonly draw: Draw;
  readonly schema: GraphQLSchema;
  /** An id of each type that has one. */
  readonly ids: Readonly<Record<string, string>>;
}

const MAX_DEPTH = 7;
const MAX_SELECTIONS = 5;
const CONDITIONS = ['', '', '', '', '', ' @include(if: $a)', ' @skip(if: $b)'];
const ALIASES = ['', '', '', '', 'x: ', 'id: ', 'constructor: '];
/** Mostly fine; some pages are refused, and so are some cursors. */
const PAGES = ['first: 2', 'first: 3', 'first: $first', 'last: 2', 'first: 0', 'first: 101', 'first: 1, after: "x"'];

/** A random query over the hub's graph that begins at a customer or at what customers have. */
export function randomHubQuery(source: Source): string {
  const roots = [
    'contact',
    'contacts',
    'contacts',
    'company',
    'companies',
    'deals',
    'deal',
    'orders',
    'tickets',
    'ticket',
  ];
  const query = source.schema.getQueryType()?.getFields() ?? {};
  const count = 1 + source.draw(1);
  const selections = Array.from({ length: count }, (_, at) => {
    const field = query[pick(source.draw, roots)];
    return field ? selected(source, field, { depth: 0, alias: `r${String(at)}: ` }) : undefined;
  });
  return `query ($a: Boolean!, $b: Boolean!, $first: Int) { ${selections.join(' ')} }`;
}

function selectionSet(source: Source, type: GraphQLNamedType, depth: number): string {
  if (isAbstractType(type)) {
    const branches = source.schema
      .getPossibleTypes(type)
      .map((one) => `... on ${one.name} ${selectionSet(source, one, depth)}`);
    return `{ __typename ${branches.join(' ')} }`;
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const fields = Object.values(type.getFields()).filter(
    (field) => depth < MAX_DEPTH || !isCompositeType(getNamedType(field.type)),
  );
  // A page without its nodes leads nowhere.
  const nodes = type.getFields()['nodes'];
  const always = nodes && depth < MAX_DEPTH ? [selected(source, nodes, { depth, alias: '' })] : [];
  const count = nodes ? source.draw(1) : 1 + source.draw(MAX_SELECTIONS - 1);
  const drawn = Array.from({ length: fields.length === 0 ? 0 : count }, () => {
    const field = pick(source.draw, fields);
    return selected(source, field, { depth, alias: pick(source.draw, ALIASES) });
  });
  const selections = [...always, ...drawn].filter((selection) => selection !== undefined);
  return `{ ${selections.length === 0 ? '__typename' : selections.join(' ')} }`;
}

function selected(
  source: Source,
  { name, args, type }: GraphQLField<unknown, unknown>,
  { depth, alias }: { depth: number; alias: string },
): string | undefined {
  const given = argumentsOf(source, args, getNamedType(type).name);
  if (given === undefined) return undefined;
  const named = getNamedType(type);
  const below = isCompositeType(named) ? ` ${selectionSet(source, named, depth + 1)}` : '';
  // The query's own fields have names already, and must stay.
  const conditions = depth === 0 ? '' : pick(source.draw, CONDITIONS);
  return `${alias}${name}${given}${conditions}${below}`;
}

/** Undefined when the field needs an argument that nobody here knows. */
function argumentsOf({ draw, ids }: Source, args: readonly GraphQLArgument[], type: string): string | undefined {
  const needed = args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  if (needed.length > 0) {
    const id = ids[type];
    const isById = needed.length === 1 && needed[0]?.name === 'id' && id !== undefined;
    return isById ? `(id: "${draw(9) === 0 ? 'none' : id}")` : undefined;
  }
  return args.some(({ name }) => name === 'first') ? `(${pick(draw, PAGES)})` : '';
}

function pick<Item>(draw: Draw, items: readonly Item[]): Item {
  const item = items[draw(items.length - 1)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}
