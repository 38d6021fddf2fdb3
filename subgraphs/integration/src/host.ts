import type { Connector } from '@tributary/connector-kit';
import type { HostDeps, IntegrationDeps } from './deps.ts';
import { guardedNetwork } from './engine/guarded-fetch.ts';
import { makeOpenConnections } from './engine/open-connections.ts';
import { sqlLedger } from './engine/queries/ledger.ts';

/** The connector host: what it was given, joined with the connectors and the connections it keeps open. */
export function makeHost(deps: IntegrationDeps, connectors: readonly Connector[]): HostDeps {
  const byId = new Map(connectors.map((connector) => [connector.id, connector]));
  const network = guardedNetwork(deps.allowedHosts);
  const opened = makeOpenConnections({
    connectors: byId,
    network,
    credentialSecret: deps.credentialSecret,
    fileRoots: deps.fileRoots ?? [],
    logger: deps.logger,
    ledgerOf: (connectionId) => sqlLedger(deps.database, connectionId),
  });
  return { ...deps, connectors: byId, network, opened };
}
