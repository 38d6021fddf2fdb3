import { fileURLToPath } from 'node:url';
import { aliasProjection, makeSubgraph, type SubgraphModule } from '@tributary/platform';
import { parse } from 'graphql';
import { typeDefs } from './generated/type-defs.ts';
import { serviceInbound } from './inbound/inbound.ts';
import { serviceLive, serviceReads, serviceResolvers } from './schema.ts';

export const serviceSubgraph: SubgraphModule = {
  name: 'service',
  migrations: fileURLToPath(new URL('../migrations', import.meta.url)),
  typeDefs: parse(typeDefs),
  make(deps) {
    const subgraph = makeSubgraph({
      name: 'service',
      typeDefs: serviceSubgraph.typeDefs,
      resolvers: serviceResolvers,
      reads: serviceReads,
      sharesReads: true,
      live: serviceLive,
      deps,
    });
    return { subgraph, inbound: serviceInbound(deps), projections: [aliasProjection('service')], jobs: [] };
  },
};
