import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type DocumentNode, type ExecutionResult, type GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { maskError } from '../errors/index.ts';
import type { BoundReads, Reads } from '../reads/index.ts';
import type { SubgraphContext } from './context.ts';
import { liveRoot, type LiveFields } from './live.ts';
import type { SubgraphDeps } from './module.ts';
import { scalarResolvers } from './scalars.ts';
import type { Subgraph, SubgraphRequest } from './types.ts';

type Resolver = (source: never, args: never, context: never, info: GraphQLResolveInfo) => unknown;

/** Resolvers of what is not declared: mutations, computed values, entities kept in other stores. */
export type Resolvers = Readonly<Record<string, Readonly<Record<string, Resolver>>>>;

export interface SubgraphOptions<Deps extends SubgraphDeps> {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  readonly resolvers: Resolvers;
  readonly reads: Reads;
  readonly deps: Deps;
  /** Subscription field → what its payload holds besides cursor, time, kind and changed fields. */
  readonly live?: LiveFields;
  /**
   * Its declared reads may stand in a statement with those of other subgraphs. The role `tributary_reader` needs
   * the right to select from its tables: a line in its migrations.
   */
  readonly sharesReads?: boolean;
}

const POSITION_WAIT_MS = 2_000;

/**
 * A subgraph in this process. What is declared as a whole is answered with one SQL statement; the rest goes
 * through graphql-js. Throws at once when SDL, resolvers and declarations do not fit together.
 */
export function makeSubgraph<Deps extends SubgraphDeps>(options: SubgraphOptions<Deps>): Subgraph {
  const { name, deps } = options;
  const schema = buildSubgraphSchema({
    typeDefs: options.typeDefs,
    resolvers: { ...scalarResolvers, ...options.resolvers },
  });
  const reads = options.reads.bind({ schema, database: deps.database });

  async function run(request: SubgraphRequest): Promise<ExecutionResult> {
    const declared = await reads.execute(request);
    if (declared) return declared;
    const { event } = request;
    return await execute({
      schema,
      document: request.document,
      operationName: request.operationName ?? null,
      variableValues: request.variables,
      contextValue: contextOf(request, { deps, reads }),
      ...(event ? { rootValue: liveRoot(options.live ?? {}, event) } : {}),
    });
  }

  function finish(result: ExecutionResult, requestId: string): ExecutionResult {
    if (!result.errors) return result;
    const masking = { logger: deps.logger, requestId };
    return { ...result, errors: result.errors.map((error: GraphQLError) => maskError(error, masking)) };
  }

  return {
    name,
    execute: async (request) => finish(await run(request), request.requestId),
    ...(options.sharesReads === true && { fusable: { reads: reads.fusable, finish } }),
  };
}

function contextOf<Deps extends SubgraphDeps>(
  { principal, requestId, event }: SubgraphRequest,
  { deps, reads }: { deps: Deps; reads: BoundReads },
): SubgraphContext<Deps> {
  return {
    principal,
    deps,
    requestId,
    ...(event ? { event } : {}),
    readOne: async (info, type, id) => await reads.readOne(info, principal, { type, id }),
    readMany: async (info, type, ids) => await reads.readMany(info, principal, { type, ids }),
    async positionOf(eventId) {
      const position = await deps.log.positionOf(eventId, POSITION_WAIT_MS);
      return position === undefined ? null : deps.log.encodeCursor(position);
    },
  };
}
