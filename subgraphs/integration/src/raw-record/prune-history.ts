import type { HostDeps } from '../deps.ts';
import { pruneRuns } from '../sync-run/queries.ts';
import { pruneDeletedConnections, pruneEnvelopes } from './queries.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Superseded envelopes and finished runs are kept as long. The newest envelope of each record stays for ever. */
const KEPT_DAYS = 30;
const CHUNK = 5_000;

/** Retention, in small statements, so that nobody waits for it. */
export async function pruneHistory(
  { database, clock, logger }: Pick<HostDeps, 'database' | 'clock' | 'logger'>,
  signal: AbortSignal,
): Promise<void> {
  const before = new Date(clock.now().getTime() - KEPT_DAYS * DAY_MS);
  const chunks = {
    envelopes: async () => await pruneEnvelopes(database.db, before, CHUNK),
    runs: async () => await pruneRuns(database.db, before, CHUNK),
    deletedConnections: async () => await pruneDeletedConnections(database.db, CHUNK),
  };
  for (const [what, prune] of Object.entries(chunks)) {
    let removed = 0;
    for (let count = CHUNK; count >= CHUNK;) {
      signal.throwIfAborted();
      count = await prune();
      removed += count;
    }
    if (removed > 0) logger.info({ what, removed }, 'old rows were removed');
  }
}
