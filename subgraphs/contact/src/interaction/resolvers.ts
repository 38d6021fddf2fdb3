import { mutation, type SubgraphDeps } from '@tributary/platform';
import { parsed } from '../input.ts';
import { logInteraction, LogInteraction } from './log-interaction.ts';

export const interactionMutations = {
  logInteraction: mutation<SubgraphDeps, unknown>({
    requires: ['create', 'Interaction'],
    thing: { interaction: 'Interaction' },
    run: async (input, { deps, principal }) => {
      const given = parsed(LogInteraction, input);
      return given.ok ? await logInteraction(deps, principal, given.value) : given;
    },
  }),
};
