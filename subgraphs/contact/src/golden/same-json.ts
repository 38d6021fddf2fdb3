import type { Json } from '@tributary/platform';

/** Whether two JSON values are equal; the order of an object's keys says nothing (jsonb does not keep it). */
export function sameJson(one: Json | undefined, other: Json | undefined): boolean {
  const [left, right] = [one ?? null, other ?? null];
  if (left === right) return true;
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') return false;
  if (isList(left) || isList(right)) return isList(left) && isList(right) && areSame(left, right);
  const names = namesIn(left);
  return (
    names.length === namesIn(right).length &&
    names.every((name) => Object.hasOwn(right, name) && sameJson(left[name], right[name]))
  );
}

/** What is undefined is not in JSON at all. */
function namesIn(value: { readonly [name: string]: Json }): string[] {
  return Object.keys(value).filter((name) => value[name] !== undefined);
}

function areSame(lefts: readonly Json[], rights: readonly Json[]): boolean {
  return lefts.length === rights.length && lefts.every((left, index) => sameJson(left, rights[index]));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
