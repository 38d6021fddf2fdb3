import { input, mutation, type SubgraphDeps } from '@tributary/platform';
import { z } from 'zod';
import { addMessage } from './add-message.ts';

const AddMessageInput = z.object({
  ticketId: input.idOf('ticket'),
  direction: z.enum(['INBOUND', 'OUTBOUND', 'INTERNAL']),
  body: input.prose.min(1),
  idempotencyKey: input.absent(input.key),
});

export const messageMutations = {
  addMessage: mutation<SubgraphDeps, unknown>({
    requires: ['create', 'Message'],
    thing: { message: 'Message', ticket: 'Ticket' },
    run: async (given, { deps, principal }) => {
      const parsed = input.parsed(AddMessageInput, given);
      return parsed.ok ? await addMessage(deps, principal, parsed.value) : parsed;
    },
  }),
};
