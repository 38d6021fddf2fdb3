import { isRecord, type Ownership, readerOf, type Source, type Tree } from './tree.ts';

/**
 * A planner's path: response keys, `@` for every item of a list. With type-conditioned fetching an element may carry
 * `|[A,B]`: it is followed only for objects of these types, and an empty key stays where it is.
 */
export interface PathElement {
  readonly key: string | undefined;
  readonly each: boolean;
  readonly types: ReadonlySet<string> | undefined;
  readonly read: (source: Source) => unknown;
}

export function compilePath(path: readonly (string | number)[]): PathElement[] {
  return path.map((element) => {
    const [name = '', conditions] = String(element).split('|');
    return {
      key: name === '' || name === '@' ? undefined : name,
      each: name === '@',
      types: conditions === undefined ? undefined : new Set(conditions.slice(1, -1).split(',')),
      read: readerOf(name),
    };
  });
}

/** The objects a path leads to, each made writable together with everything above it. */
export function collectTargets(root: Tree, path: readonly PathElement[], owned: Ownership): Tree[] {
  const walk = new Walk(path, owned);
  walk.follow(root, 0);
  return walk.targets;
}

class Walk {
  readonly targets: Tree[] = [];
  readonly #path: readonly PathElement[];
  readonly #owned: Ownership;

  constructor(path: readonly PathElement[], owned: Ownership) {
    this.#path = path;
    this.#owned = owned;
  }

  follow(here: Tree | unknown[], depth: number): void {
    const element = this.#path[depth];
    if (element === undefined) {
      if (!Array.isArray(here)) this.targets.push(here);
    } else if (element.each) {
      if (Array.isArray(here)) this.#followAll(here, depth);
    } else if (!Array.isArray(here)) {
      if (element.key !== undefined) this.#enter(here, element.key, element.read(here), depth);
      else if (hasType(here, element)) this.follow(here, depth + 1);
    }
  }

  #followAll(items: unknown[], depth: number): void {
    for (let index = 0; index < items.length; index += 1) {
      this.#enter(items, index, items[index], depth);
    }
  }

  #enter(parent: Tree | unknown[], key: string | number, value: unknown, depth: number): void {
    const element = this.#path[depth];
    if (Array.isArray(value)) this.follow(this.#owned.array(parent, key, value), depth + 1);
    else if (isRecord(value) && (element === undefined || hasType(value, element))) {
      this.follow(this.#owned.record(parent, key, value), depth + 1);
    }
  }
}

function hasType(value: Source, { types }: PathElement): boolean {
  return types === undefined || (typeof value['__typename'] === 'string' && types.has(value['__typename']));
}

export type ResponsePath = readonly (string | number)[];

/** Where in the response each wanted object stands; an object that several lists share stands at several places. */
export function locate(
  root: Tree,
  path: readonly PathElement[],
  wanted: ReadonlySet<unknown>,
): Map<unknown, ResponsePath[]> {
  const found = new Map<unknown, ResponsePath[]>();
  const visit = (here: unknown, depth: number, at: ResponsePath): void => {
    const element = path[depth];
    if (element === undefined) {
      if (wanted.has(here)) found.set(here, [...(found.get(here) ?? []), at]);
    } else if (element.each) {
      if (Array.isArray(here)) for (const [index, item] of here.entries()) visit(item, depth + 1, [...at, index]);
    } else if (isRecord(here)) {
      if (element.key === undefined) visit(here, depth + 1, at);
      else visit(element.read(here), depth + 1, [...at, element.key]);
    }
  };
  visit(root, 0, []);
  return found;
}

/** The part of a path that is the same for all its objects: what a failure of the whole fetch is reported at. */
export function commonPrefix(path: readonly PathElement[]): ResponsePath {
  const prefix: string[] = [];
  for (const element of path) {
    if (element.each) break;
    if (element.key !== undefined) prefix.push(element.key);
  }
  return prefix;
}
