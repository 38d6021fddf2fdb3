import type { DocumentNode } from 'graphql';
import type { Database } from '../db/index.ts';
import type { EventLog, Projection } from '../events/index.ts';
import type { Inbound } from '../inbound/index.ts';
import type { Outbound } from '../outbound/index.ts';
import type { Job } from '../queue/index.ts';
import type { Logger } from '../telemetry/index.ts';
import type { Receive } from './raw-request.ts';
import type { Subgraph } from './types.ts';

/** What every subgraph is given. Nothing else reaches it: no environment, no singleton. */
export interface SubgraphDeps {
  /** Pool with the rights of the subgraph's own role. */
  readonly database: Database;
  readonly log: EventLog;
  readonly logger: Logger;
  readonly clock: Clock;
}

export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A running subgraph: what answers, what it accepts from connectors, what it does in the background. */
export interface SubgraphRuntime {
  readonly subgraph: Subgraph;
  readonly inbound?: Inbound;
  /** What it tells the connector host of its customers. */
  readonly outbound?: Outbound;
  readonly projections: readonly Projection[];
  readonly jobs: readonly Job[];
  /** Takes what other systems send to `/webhooks/…`. */
  readonly receive?: Receive;
  /** Has its jobs done that are due by themselves. Called whenever a worker starts: the queue may have lost it. */
  resumeSchedules?(): Promise<void>;
}

/** A subgraph as its package exports it. */
export interface SubgraphModule<Deps extends SubgraphDeps = SubgraphDeps> {
  /** Name in the supergraph, of its PostgreSQL schema, and (with `tributary_`) of its role. */
  readonly name: string;
  readonly migrations: string;
  readonly typeDefs: DocumentNode;
  /** Kinds of customer that its `outbound` tells of: the connector host is given it wherever it runs. */
  readonly tellsOf?: readonly string[];
  make(deps: Deps): SubgraphRuntime;
}
