import { CANONICAL_KINDS } from '@tributary/connector-kit';
import type { HostDeps } from '../deps.ts';
import { pruneConflicts } from '../conflict/queries.ts';
import { pruneLedger } from '../outbound/queries/items.ts';
import { pruneEndpointDeliveries } from '../delivery/queries.ts';
import { pruneDeliveries } from '../webhook/queries.ts';
import { pruneRuns } from '../sync-run/queries.ts';
import { pruneWriteBacks } from '../write-back/queries.ts';
import { pruneDeletedConnections, pruneEnvelopes, pruneUndo } from './queries.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Superseded envelopes and finished runs are kept as long. The newest envelope of each record stays for ever. */
const KEPT_DAYS = 30;
/** An import can be taken back as long as what was there before is kept. */
export const UNDO_KEPT_DAYS = KEPT_DAYS;
const CHUNK = 5_000;

/** Retention, in small statements, so that nobody waits for it. */
export async function pruneHistory(
  { database, clock, logger, inboundFor }: Pick<HostDeps, 'database' | 'clock' | 'logger' | 'inboundFor'>,
  signal: AbortSignal,
): Promise<void> {
  const before = new Date(clock.now().getTime() - KEPT_DAYS * DAY_MS);
  const inbounds = [...new Set(CANONICAL_KINDS.flatMap((kind) => inboundFor(kind) ?? []))];
  const chunks: Record<string, () => Promise<number>> = {
    envelopes: async () => await pruneEnvelopes(database.db, before, CHUNK),
    runs: async () => await pruneRuns(database.db, before, CHUNK),
    deletedConnections: async () => await pruneDeletedConnections(database.db, CHUNK),
    deliveries: async () => await pruneDeliveries(database.db, before, CHUNK),
    ledger: async () => await pruneLedger(database.db, clock.now(), CHUNK),
    writeBacks: async () => await pruneWriteBacks(database.db, before, CHUNK),
    conflicts: async () => await pruneConflicts(database.db, before, CHUNK),
    endpointDeliveries: async () => await pruneEndpointDeliveries(database.db, before, CHUNK),
    undo: async () => await pruneUndo(database.db, before, CHUNK),
  };
  for (const [index, { forgetUndo }] of inbounds.entries()) {
    if (forgetUndo) chunks[`undo ${String(index)}`] = async () => await forgetUndo(before, CHUNK);
  }
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
