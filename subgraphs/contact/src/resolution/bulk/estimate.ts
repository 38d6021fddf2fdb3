import { estimateModel, type Model, type Profile } from '../engine/index.ts';
import { hash53 } from './key-hash.ts';
import type { Estimating } from './messages.ts';
import { makeProfiles } from './profiles.ts';
import { useIn } from './use-table.ts';

/** Enough for frequencies of names; more would only cost time. */
const SAMPLE = 100_000;

/** A sample that does not depend on the order of records: those whose ids hash lowest. */
export function sampleOf(ids: readonly string[]): Uint32Array {
  const share = SAMPLE / ids.length;
  const sample: number[] = [];
  for (const [record, id] of ids.entries()) if (share >= 1 || hash53(id) / 2 ** 53 < share) sample.push(record);
  return Uint32Array.from(sample);
}

/** The model fitted to a sample of the records. */
export function estimate({ base, records, sample, segments, segmentSize, uses }: Estimating): Model {
  const stored = makeProfiles(segments, segmentSize, base);
  const profiles = function* (): Generator<Profile> {
    for (const record of sample) yield stored.profile(record);
  };
  return estimateModel({ base, profiles: profiles(), records, useOf: (key) => useIn(uses, key) });
}
