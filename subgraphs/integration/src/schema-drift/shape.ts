/** What rows look like: the JSON types at each path. Pure, and bounded whatever a source sends. */

/** A bit per type; a path's types are their sum. */
export const TYPE = { null: 1, boolean: 2, number: 4, string: 8, array: 16, object: 32 } as const;
type TypeName = keyof typeof TYPE;
const CONTAINERS = TYPE.array | TYPE.object;

/** Path → types. An element of a list, and a key that is data and no name, is `*`. */
export type Shape = Map<string, number>;

const MOST_PATHS = 500;
const DEEPEST = 8;
/** An object with more keys than this is a table, and its keys are data. */
const MOST_NAMES = 80;
const NAME = /^[A-Za-z_$][\w$-]{0,63}$/;

interface Node {
  types: number;
  readonly below: Map<string, Node>;
}

/** Walked as a tree, and put into paths once: most rows look like the one before. */
export function shapeOfRows(rows: Iterable<unknown>): Shape {
  const root: Node = { types: 0, below: new Map() };
  const room = { left: MOST_PATHS };
  for (const row of rows) walk(root, row, { depth: 0, room });
  const shape: Shape = new Map();
  collect(root, '', shape);
  return shape;
}

interface Walk {
  readonly depth: number;
  readonly room: { left: number };
}

function walk(node: Node, value: unknown, { depth, room }: Walk): void {
  node.types |= TYPE[typeOf(value)];
  if (depth === DEEPEST || typeof value !== 'object' || value === null) return;
  const deeper = { depth: depth + 1, room };
  const below = (name: string): Node | undefined => {
    const known = node.below.get(name);
    if (known !== undefined || room.left === 0) return known;
    room.left -= 1;
    const made: Node = { types: 0, below: new Map() };
    node.below.set(name, made);
    return made;
  };
  if (Array.isArray(value)) {
    const elements = value.length === 0 ? undefined : below('*');
    if (elements) for (const element of value) walk(elements, element, deeper);
    return;
  }
  const names = Object.keys(value);
  const isTable = names.length > MOST_NAMES;
  for (const name of names) {
    const isName = !isTable && (node.below.has(name) || NAME.test(name));
    const inner = below(isName ? name : '*');
    if (inner) walk(inner, Reflect.get(value, name), deeper);
  }
}

function collect(node: Node, path: string, shape: Shape): void {
  if (path !== '') shape.set(path, node.types);
  for (const [name, inner] of node.below) collect(inner, path === '' ? name : `${path}.${name}`, shape);
}

export function typeOf(value: unknown): TypeName {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'object';
}

/** Without null: that a value is missing is no type of it. */
export function valueTypes(types: number): number {
  return types & ~TYPE.null;
}

export function typeNames(types: number): string {
  const names = Object.entries(TYPE).flatMap(([name, bit]) => ((types & bit) === 0 ? [] : [name]));
  return names.join(' or ');
}

/** What was one value is a list or an object now, or the other way round: no mapping means both. */
export function isOtherForm(known: number, given: number): boolean {
  const [before, now] = [valueTypes(known), valueTypes(given)];
  if (before === 0 || now === 0) return false;
  return (before & CONTAINERS) === 0 ? (now & CONTAINERS) !== 0 : (before & now) === 0 && (before & ~CONTAINERS) === 0;
}

/** The part of a path that can be put back as a whole: a list is one field. Empty when the whole row is a list. */
export function fieldOf(path: string): string {
  const steps = path.split('.');
  const star = steps.findIndex((step) => step === '*');
  return (star === -1 ? steps : steps.slice(0, star)).join('.');
}

/** Those that are not below another one. */
export function topmost(paths: readonly string[]): string[] {
  const all = new Set(paths);
  return paths.filter((path) => {
    const steps = path.split('.');
    return !steps.some((_, length) => length > 0 && all.has(steps.slice(0, length).join('.')));
  });
}
