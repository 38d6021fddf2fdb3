import type { DocumentNode, ExecutionResult } from 'graphql';
import type { LogEvent } from '../events/event.ts';
import type { Principal } from '../principal/index.ts';
import type { FusableReads } from '../reads/index.ts';

/** The event a subscription operation is executed for, with the cursor that resumes behind it. */
export interface EventOnWire extends LogEvent {
  readonly cursor: string;
}

/** One fetch of a plan. `document` is the same object each time an operation repeats, so it can key caches. */
export interface SubgraphRequest {
  readonly document: DocumentNode;
  readonly operationName?: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly principal: Principal;
  readonly requestId: string;
  /** Present when `document` is a subscription: it is executed once, for this event. */
  readonly event?: EventOnWire;
  readonly signal?: AbortSignal;
}

/** What the gateway talks to: a subgraph in this process, or a client for one behind HTTP. */
export interface Subgraph {
  readonly name: string;
  execute(request: SubgraphRequest): Promise<ExecutionResult>;
  /** Present when its fetches may be answered together with those of others, by one statement (`makeFusion`). */
  readonly fusable?: FusableSubgraph;
}

export interface FusableSubgraph {
  readonly reads: FusableReads;
  /** Does to an answer what `execute` does last. */
  finish(result: ExecutionResult, requestId: string): ExecutionResult;
}
