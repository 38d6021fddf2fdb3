import { byId, connectionOf, listOf, makeReads, type Resolvers } from '@tributary/platform';
import { apiKeyReads } from './api-key/reads.ts';
import { apiKeyMutations } from './api-key/resolvers.ts';
import { auditEntryReads } from './audit/reads.ts';
import { roleReads } from './role/reads.ts';
import { roleMutations, roleQueries } from './role/resolvers.ts';
import { sessionMutations, sessionQueries } from './session/resolvers.ts';
import { teamReads } from './team/reads.ts';
import { teamMutations } from './team/resolvers.ts';
import { userReads } from './user/reads.ts';
import { userMutations } from './user/resolvers.ts';

export const accessReads = makeReads([userReads, teamReads, roleReads, apiKeyReads, auditEntryReads], {
  roots: {
    user: byId('User'),
    users: connectionOf('User'),
    teams: listOf('Team', { orderBy: ['name'] }),
    roles: listOf('Role', { orderBy: ['name'] }),
    apiKeys: listOf('ApiKey', { orderBy: ['created_at'] }),
    auditEntries: connectionOf('AuditEntry'),
  },
});

export const accessResolvers: Resolvers = {
  Query: { ...sessionQueries, ...roleQueries },
  Mutation: { ...sessionMutations, ...userMutations, ...teamMutations, ...roleMutations, ...apiKeyMutations },
};
