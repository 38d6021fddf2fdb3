import type { Stream } from '@tributary/connector-kit';
import { derivedId, type Transaction } from '@tributary/platform';
import type { ConnectionRow } from '../connection/table.ts';
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

export function streamId(connectionId: string, name: string): string {
  return derivedId(connectionId, 'stream', name);
}
