import type { DocumentNode, ExecutionResult, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { Database } from '../db/index.ts';
import type { Principal } from '../principal/index.ts';
import type { ReadTarget } from './operation-reads.ts';

/** A subgraph's declarations, joined to its schema. Nothing for others to look into. */
export type FusableReads = Omit<ReadTarget, 'runner'>;

/** Declarations put together; holds no connection and no state. */
export interface Reads {
  /**
   * Joins the declarations to one running subgraph. Throws with every mismatch between them and the SDL.
   * Sets resolvers on the schema (fields without one, and `_entities`), so that `execute` of graphql-js works
   * on it with no more than a `contextValue` that holds `principal`.
   */
  bind(target: { readonly schema: GraphQLSchema; readonly database: Pick<Database, 'query'> }): BoundReads;
}

export interface ReadRequest {
  /** The same object each time the operation repeats: what is compiled is kept by its identity. */
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly principal: Principal;
}

export interface BoundReads {
  /**
   * Answers a query that is declared as a whole with one statement and without graphql-js. Undefined when any
   * part of it is not declared (or it is no query): then execute it with graphql-js, where every declared root
   * field is one statement. The document must be valid against the schema. A database that fails is an error
   * in the result, with the cause as its `originalError`.
   */
  execute(request: ReadRequest): Promise<ExecutionResult | undefined>;
  /** For a resolver: what its field selects of one declared entity (by uuid, alias or canonical), or null. */
  readOne(info: GraphQLResolveInfo, principal: Principal, read: { type: string; id: string }): Promise<unknown>;
  /** The same for a list of ids, in their order, null where there is none. One statement. */
  readMany(
    info: GraphQLResolveInfo,
    principal: Principal,
    read: { type: string; ids: readonly string[] },
  ): Promise<readonly unknown[]>;
  /** Lets `makeFusion` make one statement of fetches from several subgraphs. */
  readonly fusable: FusableReads;
}
