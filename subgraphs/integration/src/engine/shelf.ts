import type { HostDeps } from '../deps.ts';
import { IMPORTS } from '../registry.ts';
import type { StreamAndConnection } from '../stream/queries.ts';
import type { Shelf } from './pass.ts';
import { LEASE_MS, LeaseLost, releaseLease, renewLease, takeLease, type Lease, type Leased } from './queries/lease.ts';

export function shelfOf({ connectors }: Pick<HostDeps, 'connectors'>, found: StreamAndConnection, lease: Lease): Shelf {
  const { connection, stream } = found;
  const version = connectors.get(connection.connectorId)?.version ?? 'unknown';
  return {
    connection,
    name: stream.shelfName,
    lease,
    mappingVersion: `${connection.connectorId}@${version}${stream.mapping === null ? '' : `+${String(stream.mappingVersion)}`}`,
    isImport: connection.connectorId === IMPORTS.connectorId && connection.pollEveryMs === null,
  };
}

interface Holding {
  readonly shelfId: string;
  readonly holder: string;
  readonly signal: AbortSignal;
  readonly of?: Leased;
}

/** Works while the lease is held and renewed. Undefined when somebody else holds it. */
export async function withLease<Value>(
  { database, logger }: Pick<HostDeps, 'database' | 'logger'>,
  { shelfId, holder, signal, of }: Holding,
  work: (lease: Lease, signal: AbortSignal) => Promise<Value>,
): Promise<Value | undefined> {
  const lease = await takeLease(database, { shelfId, holder, of });
  if (!lease) return undefined;
  const lost = new AbortController();
  const beat = setInterval(() => {
    renewLease(database, lease).then(
      (isHeld) => {
        if (!isHeld) lost.abort(new LeaseLost(shelfId));
      },
      // The database is away: work will fail by itself, and the token keeps what is written apart.
      (error: unknown) => logger.warn({ err: error, shelfId }, 'a lease could not be renewed'),
    );
  }, LEASE_MS / 3);
  try {
    return await work(lease, AbortSignal.any([signal, lost.signal]));
  } finally {
    clearInterval(beat);
    await releaseLease(database, lease).catch((error: unknown) => {
      // It runs out by itself.
      logger.warn({ err: error, shelfId }, 'a lease could not be given back');
    });
  }
}
