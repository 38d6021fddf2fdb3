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

export function addShape(shape: Shape, value: unknown, { path, depth } = { path: '', depth: 0 }): void {
  const type = typeOf(value);
  if (path !== '') {
    const known = shape.get(path);
    if (known === undefined && shape.size >= MOST_PATHS) return;
    shape.set(path, (known ?? 0) | TYPE[type]);
  }
  if (depth === DEEPEST || typeof value !== 'object' || value === null) return;
  const below = (step: string) => ({ path: path === '' ? step : `${path}.${step}`, depth: depth + 1 });
  if (Array.isArray(value)) {
    for (const element of value) addShape(shape, element, below('*'));
    return;
  }
  const entries = Object.entries(value);
  const isTable = entries.length > MOST_NAMES;
  for (const [name, inner] of entries) addShape(shape, inner, below(isTable || !NAME.test(name) ? '*' : name));
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
