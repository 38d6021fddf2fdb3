import { createHash } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import { Supergraph as FederationSupergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { LiveField } from '../plan/event-plan.ts';
import { makePlanner, type Planner } from '../plan/planner.ts';
import { makeTypeConditions } from '../plan/requires.ts';
import { readLiveFields } from './live-fields.ts';

/** A composed graph, ready to plan. Everything that is cached for it hangs off it and dies with it. */
export interface Supergraph {
  /** Equal for equal files. */
  readonly schemaId: string;
  readonly sdl: string;
  /** What clients see: without what is inaccessible. */
  readonly apiSchema: GraphQLSchema;
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[];
  /** Subscription fields by name. */
  readonly liveFields: ReadonlyMap<string, LiveField>;
  readonly queryPlanner: QueryPlanner;
  readonly planner: Planner;
}

interface SupergraphOptions {
  /** How many plans are kept. Default 1000. */
  readonly maxPlans?: number;
}

/** Makes a composed file ready to plan. Throws when it is no valid supergraph. */
export function makeSupergraph(sdl: string, { maxPlans }: SupergraphOptions = {}): Supergraph {
  const federation = FederationSupergraph.build(sdl, { validateSupergraph: true });
  const apiModel = federation.apiSchema();
  const apiSchema = apiModel.toGraphQLJSSchema();
  const schemaId = createHash('sha256').update(sdl).digest('hex');
  const queryPlanner = new QueryPlanner(federation, {
    exposeDocumentNodeInFetchNode: true,
    // Fetches of one level are merged into one document; fragments of the same name would meet in it.
    reuseQueryFragments: false,
    // Without it, `... on Note { contact { deals } } ... on Change { contact { discount } }` becomes one fetch that
    // requires the discount's inputs of both, and the deals are silently lost.
    typeConditionedFetching: true,
  });
  const conditions = makeTypeConditions(federation.schema.toGraphQLJSSchema());
  const planner = makePlanner({
    schemaId,
    apiSchema,
    apiModel,
    queryPlanner,
    conditions,
    ...(maxPlans !== undefined && { maxPlans }),
  });
  return {
    schemaId,
    sdl,
    apiSchema,
    subgraphs: federation.subgraphsMetadata(),
    liveFields: readLiveFields(federation),
    queryPlanner,
    planner,
  };
}
