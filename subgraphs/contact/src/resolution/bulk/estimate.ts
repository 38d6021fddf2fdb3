import { estimateModel, type Model, type Profile } from '../engine/index.ts';
import { hash53 } from './key-hash.ts';
import type { Segment } from './messages.ts';
import { makeProfiles } from './profiles.ts';

interface Estimating {
  readonly base: Model;
  readonly ids: readonly string[];
  readonly segments: readonly Segment[];
  readonly segmentSize: number;
}

/** Enough for frequencies of names; more would only cost time. */
const SAMPLE = 100_000;

/** The model fitted to a sample that does not depend on the order of records: those whose ids hash lowest. */
export function estimate({ base, ids, segments, segmentSize }: Estimating): Model {
  const share = SAMPLE / ids.length;
  const profiles = makeProfiles(segments, segmentSize, base);
  const sample = function* (): Generator<Profile> {
    for (const [record, id] of ids.entries()) {
      if (share >= 1 || hash53(id) / 2 ** 53 < share) yield profiles.profile(record);
    }
  };
  return estimateModel({ base, profiles: sample(), records: ids.length });
}
