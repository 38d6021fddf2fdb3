/**
 * The tree that a plan's answers are put together in. It has one rule: an answer of a subgraph is read, never
 * written, because the same event payload or cached row may be part of many executions at once. What must change is
 * copied first; a record that is a `Tree` was made by this execution, so it may be written. `Tree` has no prototype
 * with keys, so a response key such as `constructor` or `__proto__` is a key like any other.
 */
export class Tree {
  [key: string]: unknown;

  static {
    Reflect.deleteProperty(Tree.prototype, 'constructor');
    Object.setPrototypeOf(Tree.prototype, null);
  }
}

export type Source = Readonly<Record<string, unknown>>;

const OBJECT_PROTOTYPE_KEYS: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** How to read a key from a record that may have `Object.prototype` behind it. */
export function readerOf(key: string): (source: Source) => unknown {
  return OBJECT_PROTOTYPE_KEYS.has(key)
    ? (source) => (Object.hasOwn(source, key) ? source[key] : undefined)
    : (source) => source[key];
}

/** An object with fields. A date or another scalar that happens to be an object is a leaf and is not taken apart. */
export function isRecord(value: unknown): value is Source {
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof Tree) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  // The second look is for plain objects of another realm; an instance of a class has two prototypes above it.
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}

function treeOf(source: Source): Tree {
  const tree = new Tree();
  for (const key of Object.keys(source)) tree[key] = source[key];
  return tree;
}

/** A copy that may be written all the way down; leaves are kept. */
export function cloneRecord(source: Source): Tree {
  const tree = new Tree();
  for (const key of Object.keys(source)) tree[key] = cloneValue(source[key]);
  return tree;
}

function cloneValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cloneValue);
  return isRecord(value) ? cloneRecord(value) : value;
}

/** Knows which arrays of the tree are this execution's own; records say it by their class. */
export class Ownership {
  readonly #arrays = new Set<readonly unknown[]>();

  /** The record under `key`, made writable in place. */
  record(parent: Tree | unknown[], key: string | number, value: Source): Tree {
    if (value instanceof Tree) return value;
    const own = treeOf(value);
    put(parent, key, own);
    return own;
  }

  array(parent: Tree | unknown[], key: string | number, value: readonly unknown[]): unknown[] {
    if (this.#arrays.has(value)) return value as unknown[]; // Only arrays made below are in the set.
    const own = value.slice();
    this.#arrays.add(own);
    put(parent, key, own);
    return own;
  }

  /** Adds what `source` has to `target`; records and lists of equal length are merged, other values are replaced. */
  merge(target: Tree, source: Source): void {
    for (const key of Object.keys(source)) {
      const incoming = source[key];
      if (incoming !== undefined) this.#mergeAt(target, key, target[key], incoming);
    }
  }

  #mergeAt(parent: Tree | unknown[], key: string | number, existing: unknown, incoming: unknown): void {
    // Parts of a value type come from several subgraphs; the one that failed must not take the others' parts away.
    if (incoming === null && existing !== undefined) return;
    if (existing !== incoming && isRecord(incoming) && isRecord(existing)) {
      this.merge(this.record(parent, key, existing), incoming);
    } else if (isList(incoming) && isList(existing) && existing !== incoming && existing.length === incoming.length) {
      const own = this.array(parent, key, existing);
      for (const [index, item] of incoming.entries()) this.#mergeAt(own, index, own[index], item);
    } else {
      put(parent, key, incoming);
    }
  }
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function put(parent: Tree | unknown[], key: string | number, value: unknown): void {
  // The caller pairs an array with an index and a tree with a key; one writer serves both.
  (parent as Record<string | number, unknown>)[key] = value;
}
