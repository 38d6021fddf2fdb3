import { isConnectorError, type Connector, type ConnectorContext, type Stream } from '@tributary/connector-kit';
import type { HostDeps } from '../deps.ts';
import { streamNamed } from '../stream/declaration.ts';
import { overriddenStream } from '../stream-mapping/field-override.ts';
import type { StreamAndConnection } from '../stream/queries.ts';
import type { StreamRow } from '../stream/table.ts';

export interface OpenedStream {
  readonly declared: Stream;
  readonly context: ConnectorContext;
}

/** The stream as the connector declares it, with what is set for its records on top of that. */
export function mappedStream(
  connector: Connector,
  config: unknown,
  { name, mapping }: Pick<StreamRow, 'name' | 'mapping'>,
): Stream | undefined {
  const declared = streamNamed(connector, config, name);
  return declared && overriddenStream(declared, mapping ?? []);
}

/** A stream as its connection is configured now; undefined when that cannot be opened, or has no such stream. */
export function openStream(
  { opened }: Pick<HostDeps, 'opened'>,
  { connection, stream }: StreamAndConnection,
): OpenedStream | undefined {
  try {
    const { connector, context } = opened.open(connection);
    const declared = mappedStream(connector, context.config, stream);
    return declared && { declared, context };
  } catch (error) {
    if (isConnectorError(error)) return undefined;
    throw error;
  }
}
