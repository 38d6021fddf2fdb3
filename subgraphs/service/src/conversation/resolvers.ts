import { input, parsedMutation } from '@tributary/platform';
import { z } from 'zod';
import { addMessage } from './add-message.ts';

const AddMessageInput = z.object({
  ticketId: input.idOf('ticket'),
  direction: z.enum(['INBOUND', 'OUTBOUND', 'INTERNAL']),
  body: input.prose.min(1),
  idempotencyKey: input.absent(input.key),
});

export const messageMutations = {
  addMessage: parsedMutation({
    requires: ['create', 'Message'],
    thing: { message: 'Message', ticket: 'Ticket' },
    input: AddMessageInput,
    run: addMessage,
  }),
};
