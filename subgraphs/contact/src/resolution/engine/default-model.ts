import type { Model } from './model.ts';

/** One configuration for everybody. */
export const defaultModel: Model = {
  version: 1,
  prior: -8,
  weights: {
    email: { shared0: 9, shared1: 6, shared2: 3, shared3: 1, shared4: 0, local: 3, differs: -0.5 },
    phone: { shared0: 7, shared1: 5, shared2: 3, shared3: 1, shared4: 0, near: 2, differs: -0.5 },
    handle: { shared0: 8, shared1: 6, shared2: 3, shared3: 1, shared4: 0, differs: -1 },
    id: { shared0: 12, shared1: 8, shared2: 3, shared3: 1, shared4: 0, differs: -3 },
    domain: { shared0: 5, shared1: 4, shared2: 2, shared3: 0, shared4: 0, differs: -1 },
    given: { exact: 3, near: 2, initial: 1, differs: -5 },
    family: { exact: 4, near: 3, differs: -4 },
    suffix: { exact: 1, differs: -6 },
    organisation: { exact: 6, near: 4, differs: -4 },
    birth: { exact: 8, near: 4, differs: -5 },
    place: { exact: 5, street: 3, postcode: 2, city: 1, differs: -1 },
  },
  population: 20_000,
  frequencies: {},
  thresholds: { link: 3, review: 0 },
  caps: { default: 50, email: 100, phone: 100, handle: 100, id: 100 },
  maxUse: 200,
};
