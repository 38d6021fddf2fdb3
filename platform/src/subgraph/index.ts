/** What every subgraph is made of: one definition that runs in process or as an HTTP service. */
export type { EventOnWire, Subgraph, SubgraphRequest } from './types.ts';
