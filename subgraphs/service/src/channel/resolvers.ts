import { input, mutation, type SubgraphDeps } from '@tributary/platform';
import { z } from 'zod';
import { createChannel } from './create-channel.ts';

const CreateChannelInput = z.object({
  name: input.line.max(200),
  kind: z.enum(['EMAIL', 'CHAT', 'PHONE', 'WEB', 'SOCIAL', 'OTHER']),
  idempotencyKey: input.absent(input.key),
});

export const channelMutations = {
  createChannel: mutation<SubgraphDeps, unknown>({
    requires: ['create', 'Channel'],
    thing: { channel: 'Channel' },
    run: async (given, { deps, principal }) => {
      const parsed = input.parsed(CreateChannelInput, given);
      return parsed.ok ? await createChannel(deps, principal, parsed.value) : parsed;
    },
  }),
};
