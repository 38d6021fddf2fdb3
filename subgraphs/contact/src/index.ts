import { fileURLToPath } from 'node:url';
import { makeSubgraph, type SubgraphModule } from '@tributary/platform';
import { parse } from 'graphql';
import { typeDefs } from './generated/type-defs.ts';
import { makeInbound } from './inbound/inbound.ts';
import { customersProjection } from './inbound/project-customers.ts';
import { timelineProjection } from './interaction/project-timeline.ts';
import { makeJobs, type ContactDeps } from './jobs.ts';
import { makeOutbound } from './outbound/outbound.ts';
import { contactSubgraphLive, contactSubgraphReads, contactSubgraphResolvers } from './schema.ts';

export const contactSubgraph: SubgraphModule<ContactDeps> = {
  name: 'contact',
  migrations: fileURLToPath(new URL('../migrations', import.meta.url)),
  typeDefs: parse(typeDefs),
  tellsOf: ['person', 'company'],
  make(deps) {
    const subgraph = makeSubgraph({
      name: 'contact',
      typeDefs: contactSubgraph.typeDefs,
      resolvers: contactSubgraphResolvers,
      reads: contactSubgraphReads,
      sharesReads: true,
      live: contactSubgraphLive,
      deps,
    });
    const { all: jobs, dispatch, resumeSchedules } = makeJobs(deps);
    const projections = [customersProjection, timelineProjection, dispatch];
    const roads = { inbound: makeInbound(deps), outbound: makeOutbound(deps) };
    return { subgraph, ...roads, projections, jobs, resumeSchedules };
  },
};

export { rebuildCustomers, type Difference } from './golden/rebuild.ts';
export { resolveBulk } from './resolution/bulk/resolve-bulk.ts';
export type { BulkOptions, BulkResult, Progress } from './resolution/bulk/resolve-bulk.ts';
export type { BulkRecord, BulkSource } from './resolution/bulk/bulk-source.ts';
export type { ReviewPair } from './resolution/bulk/review-pairs.ts';
export { checkPartition, type PartitionCheck } from './resolution/check-partition.ts';
export { compareAll, estimateAnew, type Walked } from './resolution/re-resolve.ts';
export * as engine from './resolution/engine/index.ts';
