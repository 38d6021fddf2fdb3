import { derivedId } from '@tributary/platform';

/** The pipeline that the first migration makes; the ids there are these. */
export const DEFAULT_PIPELINE_ID = derivedId('hub', 'pipeline', 'default');

/** Its stages, by name in lower case: `new`, `qualified`, `proposal`, `negotiation`, `won`, `lost`. */
export function defaultStageId(name: string): string {
  return derivedId('hub', 'stage', 'default', name);
}
