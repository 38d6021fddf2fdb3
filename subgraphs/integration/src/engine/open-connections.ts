import {
  openConnection,
  ReconnectNeeded,
  type BudgetLedger,
  type Connector,
  type OpenConnection,
} from '@tributary/connector-kit';
import type { Logger } from '@tributary/platform';
import { decryptCredential } from '../connection/credential.ts';
import type { ConnectionRow } from '../connection/table.ts';
import type { GuardedNetwork } from './guarded-fetch.ts';

export type OpenedConnection = OpenConnection & { readonly connector: Connector };

/** Connections that are ready to run, by id and version: an edit opens it anew, another process's edit too. */
export interface OpenConnections {
  /** Throws ReconnectNeeded when configuration or credential cannot be used. */
  open(connection: ConnectionRow): OpenedConnection;
  /** The next `open` makes a new session. */
  forget(connectionId: string): void;
}

interface Options {
  readonly connectors: ReadonlyMap<string, Connector>;
  readonly network: GuardedNetwork;
  readonly credentialSecret: string;
  readonly fileRoots: readonly string[];
  readonly logger: Logger;
  readonly ledgerOf: (connectionId: string) => BudgetLedger;
}

/** Sessions that are kept; further connections open theirs at each run. */
const KEPT = 500;

export function makeOpenConnections(options: Options): OpenConnections {
  const kept = new Map<string, { version: number; opened: OpenedConnection }>();
  return {
    open(connection) {
      const known = kept.get(connection.id);
      if (known?.version === connection.version) return known.opened;
      const opened = openAnew(options, connection);
      if (kept.size >= KEPT) kept.clear();
      kept.set(connection.id, { version: connection.version, opened });
      return opened;
    },
    forget(connectionId) {
      kept.delete(connectionId);
    },
  };
}

function openAnew(options: Options, connection: ConnectionRow): OpenedConnection {
  const { id: connectionId, connectorId, credential } = connection;
  const connector = options.connectors.get(connectorId);
  if (!connector) throw new ReconnectNeeded(`This hub has no connector “${connectorId}” any more.`);
  const sealing = { secret: options.credentialSecret, connectionId };
  const secrets = credential === null ? {} : decryptOrAsk(credential, sealing);
  const settings = { connectionId, config: connection.config, secrets, authId: connection.authId };
  const log = options.logger.child({ connectionId, connector: connectorId });
  const opened = openConnection(connector, settings, {
    admit: options.network.admit,
    fetch: options.network.fetch,
    resolve: options.network.resolve,
    ledger: options.ledgerOf(connectionId),
    fileRoots: options.fileRoots,
    log: {
      info: (fields, message) => log.info(fields, message),
      warn: (fields, message) => log.warn(fields, message),
    },
  });
  return { ...opened, connector };
}

function decryptOrAsk(stored: Buffer, sealing: { secret: string; connectionId: string }): Record<string, string> {
  try {
    return decryptCredential(stored, sealing);
  } catch (cause) {
    throw new ReconnectNeeded('The stored credential cannot be opened: give it again.', { cause });
  }
}
