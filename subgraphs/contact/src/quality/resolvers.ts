import { parsedMutation } from '@tributary/platform';
import { setQualityRule, SetQualityRule } from './set-quality-rule.ts';

export const qualityMutations = {
  setQualityRule: parsedMutation({
    requires: ['update', 'QualityRule'],
    thing: { rule: 'QualityRule', recomputation: 'Recomputation' },
    input: SetQualityRule,
    run: setQualityRule,
  }),
};
