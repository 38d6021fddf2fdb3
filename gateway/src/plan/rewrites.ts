import type { FetchDataRewrite } from '@apollo/query-planner';
import type { TypeConditions } from './requires.ts';
import { isRecord, readerOf, type Tree } from './tree.ts';

/** Changes a tree of our own in place, as the planner asks (renamed keys, set values). */
export type Rewrite = (tree: unknown) => void;

const FRAGMENT_PREFIX = '... on ';

/** The planner's rewrites of a fetch, compiled once; undefined when there are none. */
export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  conditions: TypeConditions,
): Rewrite | undefined {
  if (rewrites === undefined || rewrites.length === 0) return undefined;
  const compiled = rewrites.map((rewrite) => compileRewrite(rewrite, conditions));
  return (tree) => {
    for (const rewrite of compiled) rewrite(tree);
  };
}

function compileRewrite(rewrite: FetchDataRewrite, conditions: TypeConditions): Rewrite {
  const last = rewrite.path.at(-1) ?? '';
  return rewrite.path
    .slice(0, -1)
    .reduceRight((inner, element) => atElement(element, inner, conditions), onEach(lastStep(rewrite, last)));
}

function lastStep(rewrite: FetchDataRewrite, key: string): (tree: Tree) => void {
  if (rewrite.kind === 'ValueSetter') {
    return (tree) => {
      tree[key] = rewrite.setValueTo;
    };
  }
  return (tree) => {
    const value = tree[key];
    // A key that is not there belongs to another type's branch; null must be renamed like a value.
    if (value === undefined) return;
    tree[rewrite.renameKeyTo] = value;
    Reflect.deleteProperty(tree, key);
  };
}

function atElement(element: string, inner: Rewrite, conditions: TypeConditions): Rewrite {
  if (!element.startsWith(FRAGMENT_PREFIX)) {
    const read = readerOf(element);
    return onEach((tree) => {
      inner(read(tree));
    });
  }
  const condition = element.slice(FRAGMENT_PREFIX.length);
  return onEach((tree) => {
    // Without a type name the condition is taken to hold, as the planner expects.
    const typename = tree['__typename'];
    if (typeof typename !== 'string' || conditions(condition, typename)) inner(tree);
  });
}

function onEach(change: (tree: Tree) => void): Rewrite {
  return function each(value) {
    if (Array.isArray(value)) for (const item of value) each(item);
    // Rewrites only ever see trees that this execution made.
    else if (isRecord(value)) change(value);
  };
}

/** New names of renamed keys, for the paths of errors inside the renamed fields. */
export function renamedKeys(rewrites: readonly FetchDataRewrite[] | undefined): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const rewrite of rewrites ?? []) {
    if (rewrite.kind === 'KeyRenamer') renamed.set(rewrite.path.at(-1) ?? '', rewrite.renameKeyTo);
  }
  return renamed;
}
