import { NICKNAME_SETS } from './nickname-sets.ts';

function idsByName(): ReadonlyMap<string, readonly number[]> {
  const ids = new Map<string, number[]>();
  NICKNAME_SETS.forEach((set, id) => {
    for (const name of new Set(set)) ids.set(name, [...(ids.get(name) ?? []), id]);
  });
  return ids;
}

const IDS = idsByName();
const NONE: readonly number[] = [];

/** The sets that a given name is in. */
export function nicknameSets(name: string): readonly number[] {
  return IDS.get(name) ?? NONE;
}

/** The name that a given name is usually short for; itself when it is not. */
export function rootOf(name: string): string {
  const ids = nicknameSets(name);
  if (ids.some((id) => NICKNAME_SETS[id]?.[0] === name)) return name;
  return ids[0] === undefined ? name : (NICKNAME_SETS[ids[0]]?.[0] ?? name);
}

export function areNicknames(one: string, other: string): boolean {
  const ids = nicknameSets(one);
  return ids.length > 0 && nicknameSets(other).some((id) => ids.includes(id));
}

/** First letters of all that somebody of the name may be called: B for a Robert. */
export function initialsOf(name: string): string {
  return INITIALS.get(name) ?? name.slice(0, 1);
}

const INITIALS: ReadonlyMap<string, string> = new Map(
  [...IDS].map(([name, ids]) => {
    const names = ids.flatMap((id) => NICKNAME_SETS[id] ?? []);
    return [name, [...new Set([name, ...names].map((one) => one.slice(0, 1)))].join('')];
  }),
);
