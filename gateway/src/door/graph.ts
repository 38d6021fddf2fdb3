import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { EventOnWire, Principal } from '@tributary/platform';

/** A subscription field that the log feeds: the event types it is declared for, and the subgraph that owns it. */
export interface LiveField {
  readonly on: readonly string[];
  readonly subgraph: string;
}

/** One operation that has passed the door. */
export interface Execution {
  /** The same object each time an operation repeats, so it can key plan caches. */
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  /** Coerced against the operation's variable definitions, defaults filled in. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly principal: Principal;
  readonly requestId: string;
  /** Present when the operation is a subscription: it is executed once, for this event. */
  readonly event?: EventOnWire | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One loaded supergraph, with everything needed to answer operations on it. It never changes. */
export interface Graph {
  readonly schemaId: string;
  /** What clients may see and ask. */
  readonly schema: GraphQLSchema;
  readonly liveFields: ReadonlyMap<string, LiveField>;
  execute(execution: Execution): Promise<ExecutionResult>;
}

/** Where the graph of the moment comes from; a reload replaces it. */
export interface GraphSource {
  current(): Graph;
  /** Calls `listener` after each replacement, until the returned function is called. */
  onChange(listener: () => void): () => void;
}

/** A graph that is never replaced. */
export function fixedGraph(graph: Graph): GraphSource {
  return { current: () => graph, onChange: () => () => undefined };
}
