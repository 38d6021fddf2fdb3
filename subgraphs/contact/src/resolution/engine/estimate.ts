import { adaptWeights } from './adapt-weights.ts';
import { countFrequencies } from './frequencies.ts';
import type { Model } from './model.ts';
import type { Profile } from './profile.ts';
import type { KeyUse } from './sharing.ts';
import { textHash } from './text-hash.ts';
import { samplePairs, type SampledPair } from './sample-pairs.ts';

/** A list of a hundred customers comes from a world with more people in it. */
const SMALLEST_WORLD = 10_000;

export interface EstimateOptions {
  /** What is known before any data; the default model unless a deployment has its own. */
  readonly base: Model;
  /** Profiles of the live records, or of a random sample of them. */
  readonly profiles: Iterable<Profile>;
  /** Live records in all, when `profiles` is a sample. */
  readonly records?: number;
  /** How all live records use a key, when `profiles` is a sample; without it that is reckoned from the sample. */
  readonly useOf?: ((key: string) => KeyUse) | undefined;
  /** What people decided: pairs that are one customer, and pairs that are not. */
  readonly labels?: readonly LabelledPair[];
}

export interface LabelledPair {
  readonly one: Profile;
  readonly other: Profile;
  readonly isMatch: boolean;
}

/**
 * A model for one data set, without labels: its frequencies of names and places, and weights moved from the base's by
 * expectation–maximisation over a sample of its candidate pairs. Labels, where there are any, count as certain.
 */
export function estimateModel({ base, profiles, records, useOf, labels = [] }: EstimateOptions): Model {
  const sample = inFixedOrder(profiles);
  const population = Math.max(records ?? sample.length, 1);
  const model: Model = {
    ...base,
    population: Math.max(population, SMALLEST_WORLD),
    frequencies: countFrequencies(sample),
  };
  const pairs: SampledPair[] = samplePairs(sample, { population, model, useOf });
  return { ...model, weights: adaptWeights(model, pairs, labels) };
}

/** An order that depends on what the profiles say and not on the order of their arrival, as good as chance. */
function inFixedOrder(profiles: Iterable<Profile>): Profile[] {
  const hashed = [...profiles].map((profile) => ({ profile, hash: textHash(JSON.stringify(profile)) }));
  return hashed.sort((one, other) => one.hash - other.hash).map(({ profile }) => profile);
}
