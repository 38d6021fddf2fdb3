/** What every subgraph is made of: one definition that runs in process or as an HTTP service. */
export { commonTypeDefs } from './common-type-defs.ts';
export type { SubgraphContext } from './context.ts';
export { entity } from './live.ts';
export type { LiveFields } from './live.ts';
export { makeSubgraph } from './make-subgraph.ts';
export type { Resolvers, SubgraphOptions } from './make-subgraph.ts';
export { systemClock } from './module.ts';
export type { Clock, SubgraphDeps, SubgraphModule, SubgraphRuntime } from './module.ts';
export { mutation, parsedMutation } from './mutation.ts';
export type { Written } from './mutation.ts';
export { rawHeaders } from './raw-request.ts';
export type { RawReply, RawRequest, Receive } from './raw-request.ts';
export { serveSubgraph } from './serve.ts';
export type { ServedSubgraph, ServeOptions } from './serve.ts';
export type { EventOnWire, FusableSubgraph, Subgraph, SubgraphRequest } from './types.ts';
