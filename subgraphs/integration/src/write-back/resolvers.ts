import { input, parsedMutation } from '@tributary/platform';
import { z } from 'zod';
import { runAction } from './run-action.ts';

const { absent, idOf, key, line } = input;

export const writeBackMutations = {
  writeBack: parsedMutation({
    requires: ['update', 'Connection'],
    thing: { result: 'WriteBack' },
    input: z.object({
      connectionId: idOf('connection'),
      action: line,
      input: z.json(),
      expectedVersion: absent(line),
      idempotencyKey: absent(key),
    }),
    run: runAction,
  }),
};
