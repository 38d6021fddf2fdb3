import { commonFamilies, commonGiven } from './common-names.ts';
import { defaultWeights } from './default-weights.ts';
import type { Model } from './model.ts';
import { trainedCaps, trainedMatchRate, trainedShares } from './trained-shares.ts';

/** One configuration for everybody. */
export const defaultModel: Model = {
  version: 2,
  weights: defaultWeights,
  matchRate: trainedMatchRate,
  shares: trainedShares,
  population: 20_000,
  frequencies: { given: commonGiven, family: commonFamilies },
  thresholds: { link: 2.5, join: 0, review: -3 },
  clip: 12,
  // A town, a day or a year beside the sound of a name brings together many who are not one, once it has many holders.
  caps: { ...trainedCaps, born: 6, city: 6, town: 10, year: 6 },
  maxUse: 100,
};
