import { isConnectorError, type ConnectorContext, type Stream } from '@tributary/connector-kit';
import type { HostDeps } from '../deps.ts';
import { streamNamed } from '../stream/declaration.ts';
import type { StreamAndConnection } from '../stream/queries.ts';

export interface OpenedStream {
  readonly declared: Stream;
  readonly context: ConnectorContext;
}

/** A stream as its connection is configured now; undefined when that cannot be opened, or has no such stream. */
export function openStream(
  { opened }: Pick<HostDeps, 'opened'>,
  { connection, stream }: StreamAndConnection,
): OpenedStream | undefined {
  try {
    const { connector, context } = opened.open(connection);
    const declared = streamNamed(connector, context.config, stream.name);
    return declared && { declared, context };
  } catch (error) {
    if (isConnectorError(error)) return undefined;
    throw error;
  }
}
