import { commonFamilies, commonGiven } from './common-names.ts';
import { defaultWeights } from './default-weights.ts';
import type { Model } from './model.ts';
import { trainedMatchRate, trainedShares } from './trained-shares.ts';

/** One configuration for everybody. */
export const defaultModel: Model = {
  version: 1,
  weights: defaultWeights,
  matchRate: trainedMatchRate,
  shares: trainedShares,
  population: 20_000,
  frequencies: { given: commonGiven, family: commonFamilies },
  thresholds: { link: 2.5, join: 0, review: -3 },
  clip: 12,
  caps: { default: 30, email: 60, phone: 60, handle: 60, id: 60 },
  maxUse: 100,
};
