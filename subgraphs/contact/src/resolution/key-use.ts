/** How many records hold a key decides what the key does; scores depend on it through its level only. */
import {
  isActive,
  personKeyOf,
  sharingOf,
  type KeyUse,
  type MatchContext,
  type Model,
  type Profile,
} from './engine/index.ts';

/** Uses are counted up to `model.maxUse + 1`. */
export interface CountedUse extends KeyUse {
  /** Records that hold the key and link nobody. */
  readonly dead: number;
}

export type Uses = ReadonlyMap<string, CountedUse>;

const UNUSED: CountedUse = { records: 0, people: 0, dead: 0 };

export function useIn(uses: Uses, key: string): CountedUse {
  return uses.get(key) ?? UNUSED;
}

/** Does the key lead living records to each other? */
export function joinsLiving(key: string, use: CountedUse, model: Model): boolean {
  return isActive(key, use, model);
}

/** Does it lead dead records to the living, and to each other? Not when it would lead a crowd of them. */
export function joinsDead(key: string, use: CountedUse, model: Model): boolean {
  return use.dead <= model.maxUse && isActive(key, use, model);
}

/** Identifiers and front doors: what two records share of them weighs the less the more people share it. */
const SCORED = /^(?:co-)?(?:email|phone|handle|id|domain|door):/u;

/** Does a score ask how many share the key? All others only bring candidates together. */
export function isScored(key: string): boolean {
  return SCORED.test(key);
}

/** Everything about a use that a pair of records depends on, as a number that is only compared. */
export function levelOf(key: string, use: CountedUse, model: Model): number {
  if (!joinsLiving(key, use, model)) return -1;
  return (joinsDead(key, use, model) ? 1 : 0) + (isScored(key) ? 2 * sharingOf(key, use, model) : 0);
}

export function contextOf(model: Model, uses: Uses): MatchContext {
  return { model, useOf: (key) => useIn(uses, key) };
}

/** Characters; the index over keys carries it. */
const MAX_PERSON_KEY = 200;

export function storedPersonKey(profile: Profile): string {
  return personKeyOf(profile).slice(0, MAX_PERSON_KEY);
}
