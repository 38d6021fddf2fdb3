import type { GraphQLResolveInfo } from 'graphql';
import type { Principal } from '../principal/index.ts';
import type { EventOnWire } from './types.ts';

/** What a resolver is given. `deps` is the subgraph's own. */
export interface SubgraphContext<Deps = unknown> {
  readonly principal: Principal;
  readonly deps: Deps;
  readonly requestId: string;
  readonly event?: EventOnWire;
  /** What the field selects of one entity, in one statement; null when it is absent or hidden. */
  readOne(info: GraphQLResolveInfo, type: string, id: string): Promise<unknown>;
  /** The same for a list of ids, in their order. */
  readMany(info: GraphQLResolveInfo, type: string, ids: readonly string[]): Promise<readonly unknown[]>;
  /** The log position of an event, as a public cursor; waits for the sequencer. Null when it takes too long. */
  positionOf(eventId: string): Promise<string | null>;
}
