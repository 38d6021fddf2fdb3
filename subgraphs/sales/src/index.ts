import { fileURLToPath } from 'node:url';
import { aliasProjection, makeSubgraph, type SubgraphModule } from '@tributary/platform';
import { parse } from 'graphql';
import { typeDefs } from './generated/type-defs.ts';
import { makeInbound } from './inbound/accept-batch.ts';
import { salesLive, salesReads, salesResolvers } from './schema.ts';

export const salesSubgraph: SubgraphModule = {
  name: 'sales',
  migrations: fileURLToPath(new URL('../migrations', import.meta.url)),
  typeDefs: parse(typeDefs),
  make(deps) {
    const subgraph = makeSubgraph({
      name: 'sales',
      typeDefs: salesSubgraph.typeDefs,
      resolvers: salesResolvers,
      reads: salesReads,
      sharesReads: true,
      deps,
      live: salesLive,
    });
    return { subgraph, inbound: makeInbound(deps), projections: [aliasProjection('sales')], jobs: [] };
  },
};
