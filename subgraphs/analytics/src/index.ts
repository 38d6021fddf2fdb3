import { fileURLToPath } from 'node:url';
import { aliasProjection, makeSubgraph, type SubgraphModule } from '@tributary/platform';
import { parse } from 'graphql';
import { typeDefs } from './generated/type-defs.ts';
import { metricProjection } from './metric/project-facts.ts';
import { analyticsLive, analyticsReads, analyticsResolvers } from './schema.ts';

export const analyticsSubgraph: SubgraphModule = {
  name: 'analytics',
  migrations: fileURLToPath(new URL('../migrations', import.meta.url)),
  typeDefs: parse(typeDefs),
  make(deps) {
    const subgraph = makeSubgraph({
      name: 'analytics',
      typeDefs: analyticsSubgraph.typeDefs,
      resolvers: analyticsResolvers,
      reads: analyticsReads,
      sharesReads: true,
      live: analyticsLive,
      deps,
    });
    return { subgraph, projections: [aliasProjection('analytics'), metricProjection], jobs: [] };
  },
};
