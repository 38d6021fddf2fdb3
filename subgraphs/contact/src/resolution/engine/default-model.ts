import { defaultWeights } from './default-weights.ts';
import type { Model } from './model.ts';

/** One configuration for everybody. */
export const defaultModel: Model = {
  version: 1,
  weights: defaultWeights,
  population: 20_000,
  frequencies: {},
  thresholds: { link: 0, review: -3 },
  caps: { default: 30, email: 60, phone: 60, handle: 60, id: 60 },
  maxUse: 100,
};
