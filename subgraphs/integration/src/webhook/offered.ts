import { isConnectorError, parseConfig, type Connector, type WebhookDef } from '@tributary/connector-kit';

interface Configured {
  readonly connectorId: string;
  readonly config: unknown;
}

/** The webhooks of a connection, by its configuration; undefined where it takes none, and where it cannot be read. */
export function webhooksOffered(
  connectors: ReadonlyMap<string, Connector>,
  { connectorId, config }: Configured,
): WebhookDef | undefined {
  const connector = connectors.get(connectorId);
  if (!connector?.webhooks) return undefined;
  try {
    return connector.webhooks(parseConfig(connector, config));
  } catch (error) {
    // Written for an older connector: whoever reads from it is told what to change.
    if (isConnectorError(error)) return undefined;
    throw error;
  }
}
