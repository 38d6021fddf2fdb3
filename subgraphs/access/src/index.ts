import { fileURLToPath } from 'node:url';
import { makeSubgraph, type SubgraphModule } from '@tributary/platform';
import { parse } from 'graphql';
import { auditProjection } from './audit/record-events.ts';
import { typeDefs } from './generated/type-defs.ts';
import { accessReads, accessResolvers } from './schema.ts';

export const accessSubgraph: SubgraphModule = {
  name: 'access',
  migrations: fileURLToPath(new URL('../migrations', import.meta.url)),
  typeDefs: parse(typeDefs),
  make(deps) {
    const subgraph = makeSubgraph({
      name: 'access',
      typeDefs: accessSubgraph.typeDefs,
      resolvers: accessResolvers,
      reads: accessReads,
      deps,
    });
    return { subgraph, projections: [auditProjection], jobs: [] };
  },
};

export { verifyAudit } from './audit/verify-audit.ts';
export type { AuditHead, AuditVerification } from './audit/verify-audit.ts';
export { createApiKey } from './api-key/create-api-key.ts';
export { ensureAdministrator, ensureRoles, type FirstSignIn } from './first-start.ts';
