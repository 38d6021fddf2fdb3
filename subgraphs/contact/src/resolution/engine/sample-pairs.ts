import { compare } from './compare.ts';
import { keysOf, personKeyOf } from './keys.ts';
import type { Model } from './model.ts';
import { prepare, type Prepared } from './prepare.ts';
import type { Profile } from './profile.ts';
import { isActive, type KeyUse, type MatchContext } from './sharing.ts';
import { trainedCaps } from './trained-shares.ts';

/** The findings about one candidate pair, `field` and `level` by turns. */
export type SampledPair = readonly string[];

/** Enough for every level that occurs; more would only take longer. */
const PAIRS = 30_000;
const RECORDS = 60_000;
/** Of a smaller share of the records too few pairs are left. */
const LEAST_SHARE = 0.02;
/**
 * A sample of a smaller share knows too little of how keys are used: two holders in it seem to be so many that no key
 * but an identifier brings candidates together, and nearly all candidates are matches.
 */
const LEAST_TELLING = 0.2;

interface Population {
  /** Records in all. */
  readonly population: number;
  readonly model: Model;
  /** How all of them use a key; without it that is reckoned from the sample. */
  readonly useOf?: ((key: string) => KeyUse) | undefined;
}

/** Findings about candidate pairs among sampled profiles, as the whole population would find them. */
export function samplePairs(sampled: readonly Profile[], { population, model, useOf }: Population): SampledPair[] {
  const profiles = sampled.slice(0, RECORDS);
  const share = profiles.length / population;
  if (share < (useOf ? LEAST_SHARE : LEAST_TELLING)) return [];
  const holders = holdersOf(profiles);
  const context: MatchContext = { model, useOf: useOf ?? reckonedUses(holders, profiles, share) };
  // Shares and match rate are of candidates that the keys of the training brought together.
  const training: MatchContext = { ...context, model: { ...model, caps: trainedCaps } };
  const candidates = candidatesOf(holders, training, profiles.length);
  // A stride through the pairs in their order is as good as chance, and the same every time.
  const stride = Math.max(1, candidates.length / PAIRS);
  const ready = new Map<number, Prepared>();
  const readyAt = (index: number): Prepared | undefined => {
    const profile = profiles[index];
    const known = ready.get(index) ?? (profile ? prepare(profile, model) : undefined);
    if (known) ready.set(index, known);
    return known;
  };
  const pairs: SampledPair[] = [];
  for (let at = 0; at < candidates.length; at += stride) {
    const pair = candidates[Math.floor(at)] ?? 0;
    const [one, other] = [readyAt(Math.floor(pair / profiles.length)), readyAt(pair % profiles.length)];
    if (one && other) pairs.push(findingsOf(one, other, context));
  }
  return pairs;
}

export function findingsOf(one: Prepared, other: Prepared, context: MatchContext): SampledPair {
  const findings: string[] = [];
  compare(one, other, context, (field, level) => {
    if (level !== '') findings.push(field, level);
  });
  return findings;
}

function holdersOf(profiles: readonly Profile[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  profiles.forEach((profile, index) => {
    for (const key of keysOf(profile)) {
      const held = holders.get(key);
      if (held) held.push(index);
      else holders.set(key, [index]);
    }
  });
  for (const [key, held] of holders) if (held.length < 2) holders.delete(key);
  return holders;
}

function reckonedUses(
  holders: ReadonlyMap<string, readonly number[]>,
  profiles: readonly Profile[],
  share: number,
): (key: string) => KeyUse {
  const uses = new Map<string, KeyUse>();
  for (const [key, held] of holders) uses.set(key, reckonedUse(held, profiles, share));
  return (key) => uses.get(key) ?? { records: 1, people: 1 };
}

function reckonedUse(held: readonly number[], profiles: readonly Profile[], share: number): KeyUse {
  const people = new Set<string>();
  for (const index of held) {
    const profile = profiles[index];
    const key = profile ? personKeyOf(profile) : '';
    if (key !== '') people.add(key);
  }
  return { records: Math.round(held.length / share), people: people.size };
}

function candidatesOf(holders: ReadonlyMap<string, readonly number[]>, context: MatchContext, size: number): number[] {
  const pairs = new Set<number>();
  for (const [key, held] of holders) {
    if (!isActive(key, context.useOf(key), context.model)) continue;
    for (let a = 0; a < held.length; a += 1) {
      for (let b = a + 1; b < held.length; b += 1) pairs.add((held[a] ?? 0) * size + (held[b] ?? 0));
    }
  }
  return [...pairs].sort((one, other) => one - other);
}
