import { defaultModel, type Model } from './engine/index.ts';

/** The model that this hub resolves with; the one place that says which. */
export function currentModel(): Model {
  return defaultModel;
}
