import type { Model } from './model.ts';
import type { Profile } from './profile.ts';

export interface EstimateOptions {
  /** What is known before any data; the default model unless a deployment has its own. */
  readonly base: Model;
  /** Profiles of (a sample of) the live records. */
  readonly profiles: Iterable<Profile>;
  /** Live records in all, when `profiles` is a sample. */
  readonly records?: number;
}

/** A model for one data set, without labels: its frequencies of names and places, on the base's weights. */
export function estimateModel({ base, profiles, records }: EstimateOptions): Model {
  const counts: Record<string, Map<string, number>> = {
    given: new Map(),
    family: new Map(),
    city: new Map(),
    organisation: new Map(),
  };
  let seen = 0;
  for (const profile of profiles) {
    seen += 1;
    for (const { given, family } of profile.names) {
      count(counts['given'], given);
      count(counts['family'], family);
    }
    for (const { city, postcode } of profile.places) {
      count(counts['city'], city);
      count(counts['postcode'], postcode);
    }
    for (const name of profile.organisations) count(counts['organisation'], name);
  }
  const frequencies = Object.fromEntries(Object.entries(counts).map(([field, byValue]) => [field, shares(byValue)]));
  return { ...base, version: base.version + 1, population: records ?? seen, frequencies };
}

function count(counts: Map<string, number> | undefined, value: string): void {
  if (value !== '') counts?.set(value, (counts.get(value) ?? 0) + 1);
}

/** Values that occur once say nothing more than `rare`, and would make the model as large as the data. */
function shares(counts: ReadonlyMap<string, number>): Record<string, number> {
  const total = [...counts.values()].reduce((sum, value) => sum + value, 0);
  const often = [...counts].filter(([, value]) => value > 1).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(often.map(([value, times]) => [value, times / total]));
}
