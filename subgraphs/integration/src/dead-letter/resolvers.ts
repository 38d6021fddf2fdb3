import { input, parsedMutation } from '@tributary/platform';
import { z } from 'zod';
import type { HostDeps } from '../deps.ts';
import { dismissDeadLetter } from './dismiss-dead-letter.ts';
import { replayDeadLetters } from './replay-dead-letters.ts';

const { absent, idOf } = input;
const id = idOf('dead_letter');

export const deadLetterMutations = {
  replayDeadLetters: parsedMutation({
    requires: ['update', 'DeadLetter'],
    thing: {},
    input: z.object({ ids: absent(z.array(id).min(1)), connectionId: absent(idOf('connection')) }),
    run: async (deps: HostDeps, principal, given) => {
      const outcome = await replayDeadLetters(deps, principal, given);
      if (!outcome.ok) return outcome;
      const { replayed, stillFailing, ...written } = outcome.value;
      return { ...outcome, value: { ...written, also: { replayed, stillFailing } } };
    },
  }),
  dismissDeadLetter: parsedMutation({
    requires: ['update', 'DeadLetter'],
    thing: { deadLetter: 'DeadLetter' },
    input: z.object({ id }),
    run: dismissDeadLetter,
  }),
};
