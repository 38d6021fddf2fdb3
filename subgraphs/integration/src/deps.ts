import type { Connector } from '@tributary/connector-kit';
import type { Inbound, JobQueue, Outbound, Rights, SubgraphContext, SubgraphDeps } from '@tributary/platform';
import type { GuardedNetwork } from './engine/guarded-fetch.ts';
import type { OpenConnections } from './engine/open-connections.ts';

export interface IntegrationDeps extends SubgraphDeps {
  readonly queue: JobQueue;
  /** The subgraph that takes records of this kind; the connector host runs where all of them are. */
  readonly inboundFor: (kind: string) => Inbound | undefined;
  /** The subgraph that keeps customers of this kind: what is written elsewhere is read there. */
  readonly outboundFor: (kind: string) => Outbound | undefined;
  /** Exact `host:port` that connectors may reach although the address is private. */
  readonly allowedHosts: readonly string[];
  /** Credentials are encrypted with a key derived from it. */
  readonly credentialSecret: string;
  /** Where other systems reach the hub, for their webhooks; undefined: they do not. */
  readonly publicUrl?: string | undefined;
  /** Folders that connectors may read files from (default: none). */
  readonly fileRoots?: readonly string[];
  /** What a role of the access subgraph allows now; undefined: there is no such role. */
  readonly rightsOf: (role: string) => Promise<Rights | undefined>;
}

/** What the use cases and the engine are given: the above, and the connectors there are. */
export interface HostDeps extends IntegrationDeps {
  readonly connectors: ReadonlyMap<string, Connector>;
  /** The way to addresses of others, for whatever is not a connector. */
  readonly network: GuardedNetwork;
  /** Connections that are ready to run; kept, so that a session is opened once and not at each poll. */
  readonly opened: OpenConnections;
}

export type IntegrationContext = SubgraphContext<HostDeps>;
