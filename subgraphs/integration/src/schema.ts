import { byId, connectionOf, entity, makeReads, type LiveFields, type Resolvers } from '@tributary/platform';
import { conflictReads } from './conflict/reads.ts';
import { conflictMutations } from './conflict/resolvers.ts';
import { connectionReads } from './connection/reads.ts';
import { connectionMutations } from './connection/resolvers.ts';
import { connectorOfConnection, connectorQueries } from './connector/resolvers.ts';
import { deadLetterReads } from './dead-letter/reads.ts';
import { deadLetterMutations } from './dead-letter/resolvers.ts';
import { attemptReads, deliveryReads } from './delivery/reads.ts';
import { endpointReads } from './endpoint/reads.ts';
import { endpointFields, endpointMutations } from './endpoint/resolvers.ts';
import { importQueries } from './import/resolvers.ts';
import { schemaDriftReads } from './schema-drift/reads.ts';
import { schemaDriftMutations } from './schema-drift/resolvers.ts';
import { streamMappingReads } from './stream-mapping/reads.ts';
import { streamMappingMutations, streamMappingQueries } from './stream-mapping/resolvers.ts';
import { streamReads } from './stream/reads.ts';
import { syncRunReads } from './sync-run/reads.ts';
import { syncRunMutations } from './sync-run/resolvers.ts';
import { webhookMutations, webhookOfConnection } from './webhook/resolvers.ts';
import { writeBackRefusalReads, writeBackRuleReads } from './write-back-rule/reads.ts';
import { writeBackRuleMutations, writeBackRuleQueries } from './write-back-rule/resolvers.ts';
import { writeBackReads } from './write-back/reads.ts';
import { writeBackMutations } from './write-back/resolvers.ts';

export const integrationReads = makeReads(
  [
    connectionReads,
    streamReads,
    streamMappingReads,
    syncRunReads,
    deadLetterReads,
    writeBackReads,
    writeBackRuleReads,
    writeBackRefusalReads,
    conflictReads,
    schemaDriftReads,
    endpointReads,
    deliveryReads,
    attemptReads,
  ],
  {
    roots: {
      connection: byId('Connection'),
      connections: connectionOf('Connection'),
      stream: byId('Stream'),
      syncRun: byId('SyncRun'),
      syncRuns: connectionOf('SyncRun'),
      deadLetter: byId('DeadLetter'),
      deadLetters: connectionOf('DeadLetter'),
      conflict: byId('Conflict'),
      conflicts: connectionOf('Conflict'),
      schemaDrift: byId('SchemaDrift'),
      webhookEndpoint: byId('WebhookEndpoint'),
      webhookEndpoints: connectionOf('WebhookEndpoint'),
      webhookDelivery: byId('WebhookDelivery'),
      webhookDeliveries: connectionOf('WebhookDelivery'),
    },
  },
);

export const integrationResolvers: Resolvers = {
  Query: { ...connectorQueries, ...importQueries, ...writeBackRuleQueries, ...streamMappingQueries },
  Connection: { ...connectorOfConnection, ...webhookOfConnection },
  WebhookEndpoint: endpointFields,
  Mutation: {
    ...connectionMutations,
    ...syncRunMutations,
    ...deadLetterMutations,
    ...writeBackMutations,
    ...webhookMutations,
    ...writeBackRuleMutations,
    ...conflictMutations,
    ...schemaDriftMutations,
    ...streamMappingMutations,
    ...endpointMutations,
  },
};

export const integrationLive: LiveFields = {
  syncRunChanged: ({ entity: { id } }) => ({ run: entity('SyncRun', id) }),
  conflictOpened: ({ entity: { id } }) => ({ conflict: entity('Conflict', id) }),
  schemaDriftFound: ({ entity: { id } }) => ({ drift: entity('SchemaDrift', id) }),
  webhookEndpointChanged: ({ entity: { id } }) => ({ endpoint: entity('WebhookEndpoint', id) }),
  webhookDeliveryChanged: ({ entity: { id } }) => ({ delivery: entity('WebhookDelivery', id) }),
};
