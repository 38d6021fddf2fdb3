import { isConnectorError, parseConfig, type Connector, type Stream } from '@tributary/connector-kit';
import { accept, derivedId, type Transaction } from '@tributary/platform';
import { lockConnection } from '../connection/queries.ts';
import type { ConnectionRow } from '../connection/table.ts';
import type { HostDeps } from '../deps.ts';
import { declarationOf, pollEvery, sweepEvery } from './declaration.ts';
import { retireStreams, upsertStream } from './queries.ts';

/** Brings the rows of a connection's streams up to what its connector declares for its configuration. */
export async function declareStreams(
  tx: Transaction,
  { connection, streams }: { connection: ConnectionRow; streams: readonly Stream[] },
): Promise<void> {
  for (const stream of streams) {
    const { feeds, blindSpots, covers, kinds, ...declared } = declarationOf(stream);
    await upsertStream(tx, {
      ...declared,
      id: streamId(connection.id, stream.name),
      connectionId: connection.id,
      shelfId: streamId(connection.id, feeds ?? stream.name),
      kinds: [...kinds],
      covers: [...covers],
      blindSpots,
      pollEveryMs: pollEvery(stream, streams, connection.pollEveryMs) ?? null,
      sweepEveryMs: stream.feeds === undefined ? (sweepEvery(stream, connection.pollEveryMs) ?? null) : null,
    });
  }
  await retireStreams(tx, { connectionId: connection.id, but: streams.map(({ name }) => name) });
}

/**
 * The same for one whose connector may be another version by now. One that cannot be read as it is configured, or that
 * its connector breaks on, stays as it is, and the others go on.
 */
export async function declareAgain(
  { database, connectors, logger }: Pick<HostDeps, 'database' | 'connectors' | 'logger'>,
  connectionId: string,
): Promise<void> {
  try {
    await database.transaction(async (tx) => {
      const connection = await lockConnection(tx, connectionId);
      const connector = connection && connectors.get(connection.connectorId);
      const streams = connector && streamsOffered(connector, connection.config);
      if (connection && streams) await declareStreams(tx, { connection, streams });
      return accept(undefined);
    });
  } catch (error) {
    logger.error({ err: error, connectionId }, 'the streams of a connection could not be declared anew');
  }
}

/** Undefined where the configuration was written for another version of the connector. */
export function streamsOffered(connector: Connector, config: unknown): readonly Stream[] | undefined {
  try {
    return connector.streams(parseConfig(connector, config));
  } catch (error) {
    if (isConnectorError(error)) return undefined;
    throw error;
  }
}

export function streamId(connectionId: string, name: string): string {
  return derivedId(connectionId, 'stream', name);
}
