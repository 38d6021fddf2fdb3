import { commonFamilies, commonGiven } from './common-names.ts';
import type { Model } from './model.ts';
import type { Profile } from './profile.ts';

/** More than these, most frequent first, would make the model as large as the data. */
const MOST = 5_000;

/** Records that the commonest names in general count for, beside those of the data. */
const GENERAL = 1_000;

/** Shares of the records by value of the fields whose rarity counts. */
export function countFrequencies(profiles: readonly Profile[]): Model['frequencies'] {
  const given = new Counter();
  const family = new Counter();
  const city = new Counter();
  const postcode = new Counter();
  const organisation = new Counter();
  for (const profile of profiles) {
    for (const name of profile.names) {
      given.add(name.given);
      family.add(name.family);
    }
    for (const place of profile.places) {
      city.add(place.city);
      postcode.add(place.postcode);
    }
    for (const name of profile.organisations) organisation.add(name);
  }
  return {
    given: given.shares(commonGiven),
    family: family.shares(commonFamilies),
    city: city.shares(),
    postcode: postcode.shares(),
    organisation: organisation.shares(),
  };
}

class Counter {
  readonly #counts = new Map<string, number>();
  #total = 0;

  add(value: string): void {
    if (value === '') return;
    this.#total += 1;
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  /** What occurs once and is not common in general is as rare as what does not occur. */
  shares(general: Readonly<Record<string, number>> = {}): Record<string, number> {
    const weight = Object.keys(general).length === 0 ? 0 : GENERAL;
    const total = this.#total + weight;
    const names = new Set([...Object.keys(general), ...this.#counts.keys()]);
    const often: [string, number][] = [];
    for (const name of names) {
      const count = (this.#counts.get(name) ?? 0) + weight * (general[name] ?? 0);
      if (count > 1) often.push([name, count]);
    }
    often.sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
    return Object.fromEntries(often.slice(0, MOST).map(([value, count]) => [value, count / total]));
  }
}
