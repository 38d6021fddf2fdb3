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

export { DEAL_EVENTS } from './deal/events.ts';
export { LEAD_EVENTS } from './lead/events.ts';
export { ORDER_EVENTS } from './order/events.ts';
export { PIPELINE_EVENTS } from './pipeline/events.ts';
export { PRODUCT_EVENTS } from './product/events.ts';
export { STAGE_EVENTS } from './stage/events.ts';
export { DEFAULT_PIPELINE_ID } from './pipeline/default-pipeline.ts';
