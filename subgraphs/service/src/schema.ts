import { byId, connectionOf, entity, listOf, makeReads, type LiveFields, type Resolvers } from '@tributary/platform';
import { channelReads } from './channel/reads.ts';
import { channelMutations } from './channel/resolvers.ts';
import { conversationReads, messageReads } from './conversation/reads.ts';
import { messageMutations } from './conversation/resolvers.ts';
import { companyInService, contactInService, ticketReads } from './ticket/reads.ts';
import { ticketMutations } from './ticket/resolvers.ts';

export const serviceReads = makeReads(
  [ticketReads, conversationReads, messageReads, channelReads, contactInService, companyInService],
  {
    roots: {
      ticket: byId('Ticket'),
      tickets: connectionOf('Ticket'),
      channels: listOf('Channel', { orderBy: ['name'] }),
    },
  },
);

export const serviceResolvers: Resolvers = {
  Mutation: { ...ticketMutations, ...messageMutations, ...channelMutations },
};

export const serviceLive: LiveFields = {
  ticketChanged: ({ entity: { id } }) => ({ ticket: entity('Ticket', id) }),
};
