import { fileURLToPath } from 'node:url';
import { makeSubgraph, type SubgraphModule } from '@tributary/platform';
import { parse } from 'graphql';
import { typeDefs } from './generated/type-defs.ts';
import { makeInbound } from './inbound/inbound.ts';
import { customersProjection } from './inbound/project-customers.ts';
import { timelineProjection } from './interaction/project-timeline.ts';
import { contactSubgraphLive, contactSubgraphReads, contactSubgraphResolvers } from './schema.ts';

export const contactSubgraph: SubgraphModule = {
  name: 'contact',
  migrations: fileURLToPath(new URL('../migrations', import.meta.url)),
  typeDefs: parse(typeDefs),
  make(deps) {
    const subgraph = makeSubgraph({
      name: 'contact',
      typeDefs: contactSubgraph.typeDefs,
      resolvers: contactSubgraphResolvers,
      reads: contactSubgraphReads,
      live: contactSubgraphLive,
      deps,
    });
    return { subgraph, inbound: makeInbound(deps), projections: [customersProjection, timelineProjection], jobs: [] };
  },
};

export { AFFILIATION_EVENTS, AffiliationFact } from './affiliation/events.ts';
export { CUSTOMER_EVENTS } from './golden/customer-event.ts';
export { DUPLICATE_EVENTS } from './duplicate/events.ts';
export type { DuplicatePolicy } from './duplicate/meet-duplicates.ts';
export { INTERACTION_EVENTS, InteractionFact } from './interaction/events.ts';
export { MERGE_EVENTS } from './merge/events.ts';
export { NOTE_EVENTS, NoteFact } from './note/events.ts';
export { TagFact } from './tag/events.ts';
export { resolveBulk } from './resolution/bulk/resolve-bulk.ts';
export type { BulkOptions, BulkResult, Progress } from './resolution/bulk/resolve-bulk.ts';
export type { BulkRecord, BulkSource } from './resolution/bulk/bulk-source.ts';
export type { ReviewPair } from './resolution/bulk/review-pairs.ts';
