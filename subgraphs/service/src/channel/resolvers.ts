import { input, parsedMutation } from '@tributary/platform';
import { z } from 'zod';
import { createChannel } from './create-channel.ts';

const CreateChannelInput = z.object({
  name: input.line.max(200),
  kind: z.enum(['EMAIL', 'CHAT', 'PHONE', 'WEB', 'SOCIAL', 'OTHER']),
  idempotencyKey: input.absent(input.key),
});

export const channelMutations = {
  createChannel: parsedMutation({
    requires: ['create', 'Channel'],
    thing: { channel: 'Channel' },
    input: CreateChannelInput,
    run: createChannel,
  }),
};
