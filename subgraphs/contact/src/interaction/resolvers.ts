import { parsedMutation } from '@tributary/platform';
import { logInteraction, LogInteraction } from './log-interaction.ts';

export const interactionMutations = {
  logInteraction: parsedMutation({
    requires: ['create', 'Interaction'],
    thing: { interaction: 'Interaction' },
    input: LogInteraction,
    run: logInteraction,
  }),
};
