import { mutation, type SubgraphDeps } from '@tributary/platform';
import { parsed } from '../input.ts';
import { setQualityRule, SetQualityRule } from './set-quality-rule.ts';

export const qualityMutations = {
  setQualityRule: mutation<SubgraphDeps, unknown>({
    requires: ['update', 'QualityRule'],
    thing: { rule: 'QualityRule', recomputation: 'Recomputation' },
    run: async (input, { deps, principal }) => {
      const given = parsed(SetQualityRule, input);
      return given.ok ? await setQualityRule(deps, principal, given.value) : given;
    },
  }),
};
