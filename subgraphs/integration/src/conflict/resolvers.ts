import { input, parsedMutation } from '@tributary/platform';
import { z } from 'zod';
import type { HostDeps } from '../deps.ts';
import { resolveConflict } from './resolve-conflict.ts';

export const conflictMutations = {
  resolveConflict: parsedMutation({
    requires: ['update', 'Conflict'],
    thing: { conflict: 'Conflict' },
    input: z.object({
      id: input.idOf('conflict'),
      take: z.enum(['OURS', 'THEIRS', 'VALUE']),
      value: z.json().optional(),
    }),
    run: async (deps: HostDeps, principal, given) => await resolveConflict(deps, principal, given),
  }),
};
